/**
 * `<send-bar>` in Svelte's markup, for editors and `svelte-check`. Copied into the package as it is,
 * since Svelte is none of this project's dependencies.
 */
import type { CopyDetail, ErrorDetail, SendDetail, Sharing, Strings } from './element.mjs';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'send-bar': Omit<HTMLAttributes<HTMLElement>, 'oncopy' | 'onerror'> & {
      article?: string;
      page?: boolean | '';
      endpoint?: string;
      channels?: string;
      max?: number | string;
      sharing?: Sharing | null;
      strings?: Partial<Strings>;
      onsend?: (event: CustomEvent<SendDetail>) => void;
      oncopy?: (event: CustomEvent<CopyDetail>) => void;
      onerror?: (event: CustomEvent<ErrorDetail>) => void;
    };
  }
}
