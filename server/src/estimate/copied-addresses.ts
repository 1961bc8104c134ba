/**
 * Arrivals by copied addresses that carried no tag, from those whose address did: the method of random
 * groups. docs/estimate.md derives it.
 */
import { checkCount, ENOUGH, type EstimatedVisits, type WithheldReason } from '../../../core';
import { tQuantile } from './t-quantile';

/** Fewer groups than this hardly tell how much groups differ. */
const FEWEST_GROUPS = 6;
/** An upper limit of more than so many times the lower one tells an editor nothing. */
const WIDEST = 4;

/** Groups of views that had their address tagged, of all groups. */
export interface Sample {
  /** Visits by a copied address of each tagged group, in any order; groups without any are zeros. */
  groups: readonly number[];
  /**
   * Visits by a copied address of all other groups; none by default. They carried a tag, since these
   * groups were tagged on some of the days, or when the address was copied.
   */
  others?: number;
  /** The number of all groups, tagged or not. */
  of: number;
}

export type Withheld = { withheld: Exclude<WithheldReason, 'contradicted'> };

const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);

/**
 * How often the variance between groups stands for itself. It is known as well as if there were so many
 * degrees of freedom: one less than groups if these were normal, fewer the more skewed they are. Groups
 * of shares of all sizes are taken for gamma distributed, whose excess kurtosis is 6 times the squared
 * coefficient of variation.
 */
const degreesOfFreedom = (groups: number, squaredVariation: number): number =>
  2 / (2 / (groups - 1) + (6 * squaredVariation) / groups);

/**
 * Estimates the visits by copied addresses that carried no tag.
 *
 * @returns unrounded; or why there is no estimate
 * @throws {RangeError} if a count is negative, or there are more tagged groups than groups
 */
export function copiedAddresses({ groups, others = 0, of }: Sample): EstimatedVisits | Withheld {
  checkCount('The visits of other groups', others);
  for (const visits of groups) checkCount('The visits of a group', visits);
  const tagged = groups.length;
  if (tagged > of) throw new RangeError(`There are ${of} groups, not ${tagged}.`);
  if (tagged === 0) return { withheld: 'not-sampled' };
  if (tagged === of) return { visits: 0, low: 0, high: 0 };
  if (tagged < FEWEST_GROUPS) return { withheld: 'few-groups' };
  const counted = sum(groups);
  if (counted < ENOUGH) return { withheld: 'few-arrivals' };

  const mean = counted / tagged;
  const spread = sum(groups.map((visits) => (visits - mean) ** 2)) / (tagged - 1);
  // Visits cannot be more even than if each was on its own.
  const squaredVariation = Math.max(spread, mean) / mean ** 2;
  // Of the total of all groups. What is counted needs no estimate: the part (1 - tagged / of).
  const relativeError = Math.sqrt((squaredVariation / tagged) * (1 - tagged / of));
  const reach = tQuantile(degreesOfFreedom(tagged, squaredVariation)) * relativeError;
  const total = mean * of;
  const known = counted + others;
  const low = Math.max(known, total * Math.exp(-reach));
  const high = total * Math.exp(reach);
  // Other groups with more than can be expected of them got what is missing in these.
  if (high > WIDEST * low || high < known) return { withheld: 'uneven' };
  return { visits: Math.max(0, total - known), low: low - known, high: high - known };
}
