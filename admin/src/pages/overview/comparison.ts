import {
  changeOfCount as countChange,
  changeOfShare as shareChange,
  type OverviewReport,
  type SeriesPoint,
} from '../../../../core';
import { privateVisits } from '../../shared/figures/degrees';

/** What two periods are compared by. */
export interface Sums {
  visits: number;
  private: number;
  shares: number;
}

export interface Comparison {
  now: Sums;
  before: Sums;
}

/** The part of the overview that is compared. */
export type Compared = Pick<OverviewReport, 'series' | 'step' | 'previous' | 'today' | 'firstDay'>;

/** Whether the period before was counted in full; today alone has no like. */
export const isComparable = ({
  period,
  previous,
  today,
  firstDay,
}: Pick<OverviewReport, 'period' | 'previous' | 'today' | 'firstDay'>): boolean =>
  firstDay !== null && firstDay <= previous.period.from && today !== period.from;

const HOUR_MS = 3_600_000;

function sum(points: readonly SeriesPoint[]): Sums {
  const sums: Sums = { visits: 0, private: 0, shares: 0 };
  for (const point of points) {
    sums.private += privateVisits(point);
    sums.visits += privateVisits(point) + point.otherVisits;
    sums.shares += point.shares;
  }
  return sums;
}

/**
 * The period beside the one before, by the steps that are over: a day that is not over would look
 * like a loss. `null` where counting began after the previous period did, or no step is over.
 *
 * @param now ms since 1970
 */
export function comparisonOf(report: Compared, now: number): Comparison | null {
  const { series, step, previous, today, firstDay } = report;
  if (firstDay === null || firstDay > previous.period.from) return null;
  const over = series.filter(({ at }) =>
    step === 'hour' ? Date.parse(at) + HOUR_MS <= now : at !== today,
  ).length;
  if (over === 0) return null;
  return { now: sum(series.slice(0, over)), before: sum(previous.series.slice(0, over)) };
}

/** How something changed: `null` where there is too little to tell, 0 where it is no more than noise. */
export type Change = number | null;

/** By how much of its former self a count changed in as many days: 0.5 is half as many again. */
export function changeOfCount(now: number, before: number): Change {
  const { ratio, direction } = countChange({ count: now, days: 1 }, { count: before, days: 1 });
  if (ratio === null || direction === 'unknown') return null;
  return direction === 'same' ? 0 : ratio - 1;
}

/** By how much the private share of visits changed: 0.04 is four points. */
export function changeOfShare(now: Sums, before: Sums): Change {
  const partOf = (sums: Sums) => ({ part: sums.private, total: sums.visits });
  const { difference, direction } = shareChange(partOf(now), partOf(before));
  if (difference === null || direction === 'unknown') return null;
  return direction === 'same' ? 0 : difference;
}
