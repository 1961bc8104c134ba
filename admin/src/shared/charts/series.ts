import type { DefaultTheme } from 'styled-components';
import { DEGREES, type Degree } from '../figures/degrees';

/** The kinds of private visits, from the surest at the bottom of a bar to the estimate on top. */
export const VISIT_SERIES = DEGREES;
export type VisitSeries = Degree;
export type Series = VisitSeries | 'shares';

/** Colour of the strip of shares: another hue than that of visits. */
export const SHARES_COLOR = 'warning600' satisfies keyof DefaultTheme['colors'];

/** How the line is drawn that the bars are compared with. */
export const LINE = { color: 'neutral700', dashes: '4 3' } as const;
