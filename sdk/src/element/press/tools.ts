import type { make } from '../dom';
import type { fill } from '../strings';
import type { addStyles } from '../styles';

/** The bar and its functions. Passed in, so that the bundler creates no chunk shared with the first script. */
export interface Tools {
  root: ShadowRoot;
  bar: HTMLElement;
  make: typeof make;
  fill: typeof fill;
  addStyles: typeof addStyles;
}
