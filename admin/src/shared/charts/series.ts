import type { DefaultTheme } from 'styled-components';
import type { MessageKey } from '../../translations/message';

/** The kinds of private visits, from the surest at the bottom of a bar to the estimate on top. */
export const VISIT_SERIES = ['taggedVisits', 'appVisits', 'inferredVisits'] as const;
export type VisitSeries = (typeof VISIT_SERIES)[number];
export type Series = VisitSeries | 'shares';

/**
 * How each series looks. Colours are the theme's, so that they follow the dark mode. They differ in
 * lightness and hue, for colour-blind readers, and the estimate is hatched.
 */
export const LOOKS: Record<
  Series,
  { label: MessageKey; color: keyof DefaultTheme['colors']; hatched: boolean }
> = {
  taggedVisits: { label: 'chart.tagged', color: 'primary600', hatched: false },
  appVisits: { label: 'chart.app', color: 'success600', hatched: false },
  inferredVisits: { label: 'chart.inferred', color: 'neutral600', hatched: true },
  shares: { label: 'chart.shares', color: 'warning600', hatched: false },
};

/** How the line is drawn that the bars are compared with. */
export const LINE = { color: 'neutral700', dashes: '4 3' } as const;
