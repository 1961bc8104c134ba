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
  /** `https://cms.example.com/api/dark-social`: where the bar asks for links, and records shares. */
  endpoint: string;
  /** The `sharing` object of a REST response; `null` draws nothing. Without it the bar asks for it. */
  sharing?: Sharing | null;
  /** The article's key, `uid:documentId:locale`; without it the page's address decides. */
  article?: string;
  /** Channels of the site's choice, in order. */
  channels?: readonly string[];
  /** Most buttons to show in front of "More". */
  max?: number;
  /** Language of the buttons (BCP 47). */
  lang?: string;
  /** Words of the site's own. */
  strings?: Partial<Strings>;
  /** A link was passed on. */
  onSend?: (detail: SendDetail) => void;
  /** A link is on the clipboard. */
  onCopy?: (detail: CopyDetail) => void;
  /** The browser refused, or something could not be loaded. */
  onError?: (detail: ErrorDetail) => void;
  /** The bar as `renderSendBar` of `sdk/server` drew it, to be there before any script. */
  html?: string;
  className?: string;
  style?: CSSProperties;
  id?: string;
}

/** The shadow tree in what `renderSendBar` drew, without the element around it. */
const innerOf = (html: string): string =>
  html.slice(html.indexOf('>') + 1, html.lastIndexOf('</send-bar>'));

const never = () => () => undefined;

/** Whether React takes over what a server drew (and on that server), or makes the bar itself. */
const useServersDrawing = (): boolean =>
  useSyncExternalStore(
    never,
    () => false,
    () => true,
  );

/**
 * `<send-bar>` as a component. Properties go to the element as properties, events to the callbacks;
 * both after mount, so that what the server and the browser draw is the same.
 */
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
  const hydrating = useServersDrawing();
  // A browser reads a shadow tree only in the page that it loads; set later, it warns and ignores it.
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
    // React 18 sets `className` on custom elements as an attribute of that name.
    class: className,
    // The browser takes the tree out of the page as it reads it; React need not find it again.
    ...(drawn !== undefined && {
      suppressHydrationWarning: true,
      dangerouslySetInnerHTML: { __html: innerOf(drawn) },
    }),
  });
}
