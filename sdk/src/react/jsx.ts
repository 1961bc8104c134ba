import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { SendBar } from '../element/send-bar';

/** Types of `<send-bar>` in JSX. */
type SendBarAttributes = DetailedHTMLProps<HTMLAttributes<SendBar>, SendBar> & {
  article?: string | undefined;
  page?: boolean | '' | undefined;
  endpoint?: string | undefined;
  channels?: string | undefined;
  max?: number | string | undefined;
  /** Custom elements take `class` in React 18. */
  class?: string | undefined;
};

declare module 'react' {
  // JSX is looked up in a namespace of this name.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    interface IntrinsicElements {
      'send-bar': SendBarAttributes;
    }
  }
}
