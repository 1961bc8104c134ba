/**
 * `<send-bar>` in Vue's templates, for editors and `vue-tsc`. Copied into the package as it is, since
 * Vue is none of this project's dependencies.
 */
import type { CopyDetail, ErrorDetail, SendDetail, Sharing, Strings } from './element.mjs';

interface SendBarProps {
  article?: string;
  page?: boolean | '';
  endpoint?: string;
  channels?: string;
  max?: number | string;
  lang?: string;
  sharing?: Sharing | null;
  strings?: Partial<Strings>;
  onSend?: (event: CustomEvent<SendDetail>) => void;
  onCopy?: (event: CustomEvent<CopyDetail>) => void;
  onError?: (event: CustomEvent<ErrorDetail>) => void;
}

declare module 'vue' {
  interface GlobalComponents {
    'send-bar': new () => { $props: SendBarProps };
  }
}
