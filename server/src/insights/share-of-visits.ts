import { ENOUGH, wilson, type ShareOfVisits } from '../../../core';

/**
 * The private share of visits with its 95 % interval.
 *
 * @throws {RangeError} if a count is negative or there are more private visits than visits
 */
export function shareOfVisits(privateVisits: number, visits: number): ShareOfVisits {
  return {
    share: visits > 0 ? privateVisits / visits : null,
    ...wilson(privateVisits, visits),
    tooFew: visits < ENOUGH,
  };
}
