import { ENOUGH, wilson, OTHERS, type UnmatchedVisits } from '../../../core';
import type { InsightInput, MissInput } from './insight-input';

/** Every site has some broken links; from this share of all visits on, a path is probably wrong. */
const SHARE = 0.02;
const MOST_SHAPES = 3;

const byCount = (a: MissInput, b: MissInput): number =>
  b.count - a.count || (a.shape < b.shape ? -1 : 1);

/** Visits that match no article, as one finding: their cause is mostly one path. */
export function unmatchedVisits({ misses, site }: InsightInput): UnmatchedVisits[] {
  const visits = misses.reduce((sum, { count }) => sum + count, 0);
  const all = visits + site.visits;
  if (visits < ENOUGH || wilson(visits, all).low < SHARE) return [];
  return [
    {
      kind: 'unmatched-visits',
      action: 'check-paths',
      strength: visits,
      visits,
      share: visits / all,
      shapes: misses
        .filter(({ shape }) => shape !== OTHERS)
        .sort(byCount)
        .slice(0, MOST_SHAPES)
        .map(({ shape }) => shape),
    },
  ];
}
