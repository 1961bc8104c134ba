import type { Interval } from './insights';

/**
 * Why arrivals by copied addresses are not estimated. `not-sampled`: on some of the days, or in the week
 * before them, no address was tagged. `few-groups`: too few groups are tagged to show how they differ.
 * `few-arrivals`: too few arrived by a tagged address. `uneven`: they came in so few bunches that the
 * interval would be wider than is of use. `contradicted`: more are estimated than arrived without a
 * trace, so something else than sharing brings visits to tagged addresses.
 */
export const WITHHELD_REASONS = [
  'not-sampled',
  'few-groups',
  'few-arrivals',
  'uneven',
  'contradicted',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** A number of visits that is estimated, in whole visits, with its 95 % interval. */
export interface EstimatedVisits extends Interval {
  visits: number;
}

/**
 * What the private visits of a period and those that arrived without a trace are, in parts that add up
 * to all of them: tagged, app, inferred and direct ones.
 */
export interface ExperimentSplit {
  /** The tagged addresses tell how many arrived by others. */
  basis: 'experiment';
  /** Visits with our tag, those by tagged addresses included. */
  certain: number;
  /** Visits that an app or a messenger's or webmail's referrer shows. */
  recognised: number;
  /** Visits by copied addresses that carried no tag. */
  estimated: EstimatedVisits;
  /** Visits from public networks that lost their referrer, as our own tagged links there do. Not private. */
  lost: EstimatedVisits;
  /** What is left: bookmarks, mail programs, feeds, and shares that no tagged address shows. */
  unexplained: number;
  /** Of `of` groups of views, how many had their address tagged. */
  groups: number;
  of: number;
}

/** No experiment stands behind it: what the rule of 2012 makes of the same visits. */
export interface RuleSplit {
  basis: 'rule';
  reason: WithheldReason;
  certain: number;
  recognised: number;
  /** New visitors without a referrer on a deep page. */
  likely: number;
  /** Other visits without a trace. */
  direct: number;
}

export type PrivateSplit = ExperimentSplit | RuleSplit;
