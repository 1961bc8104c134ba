import type { DefaultTheme } from 'styled-components';
import type { MessageKey } from '../../translations/message';
import { DEGREE_LOOKS, DEGREES, type Degree, type Texture } from '../figures/degrees';

/** Visits that bars are made of: private ones by degree, or those of another source. */
export type VisitSeries = Degree | 'otherVisits';
export type Series = VisitSeries | 'shares';

/** Private visits, from the surest at the bottom of a bar to the estimate on top. */
export const PRIVATE_SERIES: readonly VisitSeries[] = DEGREES;
/** Visits of a report that is narrowed to a source that is not private. */
export const OTHER_SERIES: readonly VisitSeries[] = ['otherVisits'];

/** How each series is drawn. Shares have another hue than visits. */
export const LOOKS: Record<Series, { color: keyof DefaultTheme['colors']; texture: Texture }> = {
  ...DEGREE_LOOKS,
  otherVisits: { color: 'neutral500', texture: 'solid' },
  shares: { color: 'warning600', texture: 'solid' },
};

/** How the line is drawn that the bars are compared with. */
export const LINE = { color: 'neutral700', dashes: '4 3' } as const;

/** The name of a series. */
export function seriesLabel(series: Series): MessageKey {
  switch (series) {
    case 'shares':
      return 'chart.shares';
    case 'otherVisits':
      return 'chart.other';
    default:
      return `degree.${series}`;
  }
}

/** Visits of a step, of the series that are drawn. */
export const visitsOf = (
  point: Readonly<Record<VisitSeries, number>>,
  shown: readonly VisitSeries[],
): number => shown.reduce((sum, series) => sum + point[series], 0);
