import { scaleBand, scaleLinear } from '@visx/scale';
import type { Bar } from './condense';
import { PRIVATE_SERIES, visitsOf, type VisitSeries } from './series';

/** Space around the bars, in CSS pixels: numbers on the left, dates below. */
export const MARGIN = { top: 8, right: 12, bottom: 28, left: 44 };
/** Height of the bars of visits, of the strip of shares, and of the gap between them. */
export const VISITS_HEIGHT = 200;
export const SHARES_HEIGHT = 44;
export const GAP = 24;
/** Height of both plots together. */
export const BOTTOM = VISITS_HEIGHT + GAP + SHARES_HEIGHT;
export const CHART_HEIGHT = MARGIN.top + BOTTOM + MARGIN.bottom;

/**
 * The scales of the two plots. Shares are far fewer than visits, and two axes on one plot would
 * invite false comparisons, so shares have a strip of their own.
 */
export function plotScales(
  bars: Bar[],
  width: number,
  shown: readonly VisitSeries[] = PRIVATE_SERIES,
) {
  const inner = Math.max(0, width - MARGIN.left - MARGIN.right);
  const counts = (most: number, height: number) =>
    // At least 1, so that an empty plot has its zero at the bottom.
    scaleLinear<number>({ domain: [0, Math.max(1, most)], range: [height, 0], nice: 4 });
  return {
    inner,
    x: scaleBand<string>({
      domain: bars.map(({ start }) => start),
      range: [0, inner],
      paddingInner: bars.length > 60 ? 0.15 : 0.25,
      paddingOuter: 0.1,
    }),
    visits: counts(
      Math.max(0, ...bars.map((bar) => Math.max(visitsOf(bar, shown), bar.line ?? 0))),
      VISITS_HEIGHT,
    ),
    shares: counts(Math.max(0, ...bars.map(({ shares }) => shares)), SHARES_HEIGHT),
  };
}

export type PlotScales = ReturnType<typeof plotScales>;

/** The bar that is nearest to a place, as its index. `left` in CSS pixels from the axis of counts. */
export function barAt({ inner, x }: Pick<PlotScales, 'inner' | 'x'>, count: number, left: number) {
  // Half of the space between bars belongs to each.
  const outer = (inner - x.step() * count) / 2;
  return Math.min(count - 1, Math.max(0, Math.floor((left - outer) / x.step())));
}
