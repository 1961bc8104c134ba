import {
  createElement,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type CSSProperties,
} from 'react';
import type { Sharing } from '../../../core/contracts/sharing';
import { defineSendBar } from '../element/define-send-bar';
import { loadLanguage } from '../element/languages';
import type {
  CopyDetail,
  ErrorDetail,
  SendBar as SendBarElement,
  SendDetail,
} from '../element/send-bar';
import type { Strings } from '../element/strings';

export interface SendBarProps {
  /** Base URL of the plugin: `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /** The `sharing` object of a REST response; `null` renders nothing. By default the bar fetches it. */
  sharing?: Sharing | null;
  /** The article's key, `uid:documentId:locale`; by default the page's URL identifies it. */
  article?: string;
  /** Channels in order; an editor's choice for the article takes precedence. */
  channels?: readonly string[];
  /** Maximum number of buttons before "More". */
  max?: number;
  /** Language of the buttons (BCP 47). */
  lang?: string;
  /** Texts that override the bar's own. */
  strings?: Partial<Strings>;
  /** A link was shared. */
  onSend?: (detail: SendDetail) => void;
  /** A link was copied. */
  onCopy?: (detail: CopyDetail) => void;
  /** The browser refused, or loading failed. */
  onError?: (detail: ErrorDetail) => void;
  /** HTML of `renderSendBar` from `dark-social-sdk/server`, for server rendering. */
  html?: string;
  className?: string;
  style?: CSSProperties;
  id?: string;
}

/** The contents of the element that `renderSendBar` returns. */
const innerOf = (html: string): string =>
  html.slice(html.indexOf('>') + 1, html.lastIndexOf('</send-bar>'));

const never = () => () => undefined;

/** `true` on the server and while hydrating. */
const useHydrating = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/** `<send-bar>` as a component. Sets properties and listeners after mount, so that hydration matches. */
export function SendBar({
  endpoint,
  sharing,
  article,
  channels,
  max,
  lang,
  strings,
  onSend,
  onCopy,
  onError,
  html,
  className,
  ...rest
}: SendBarProps) {
  const bar = useRef<SendBarElement>(null);
  const hydrating = useHydrating();
  // Browsers parse declarative shadow roots only while they load a document.
  const [drawn] = useState(hydrating ? html : undefined);

  useEffect(() => defineSendBar('send-bar', { loadLanguage }), []);
  useEffect(() => {
    if (bar.current) bar.current.sharing = sharing;
  }, [sharing]);
  useEffect(() => {
    if (bar.current && strings) bar.current.strings = strings;
  }, [strings]);
  useEffect(() => {
    const element = bar.current;
    const listening = new AbortController();
    const listen = <Detail,>(type: string, tell?: (detail: Detail) => void): void =>
      element?.addEventListener(
        type,
        (event) => event instanceof CustomEvent && tell?.(event.detail),
        listening,
      );
    listen('send', onSend);
    listen('copy', onCopy);
    listen('error', onError);
    return () => listening.abort();
  }, [onSend, onCopy, onError]);

  return createElement('send-bar', {
    ...rest,
    ref: bar,
    endpoint,
    article,
    channels: channels?.join(' '),
    max,
    lang,
    // React 18 would set an attribute named `className` on custom elements.
    class: className,
    // The browser removes the template as it parses it, so React will not find it.
    ...(drawn !== undefined && {
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: { __html: innerOf(drawn) },
    }),
  });
}
