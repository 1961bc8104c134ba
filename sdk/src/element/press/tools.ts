import type { make } from '../dom';
import type { fill } from '../strings';
import type { addStyles } from '../styles';

/** The bar's tree, and its tools: they are handed over, so that these files share none with it. */
export interface Tools {
  root: ShadowRoot;
  bar: HTMLElement;
  make: typeof make;
  fill: typeof fill;
  addStyles: typeof addStyles;
}
