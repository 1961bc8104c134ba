/** Whether something changed since an earlier period, or only wavers. */
import type { CountChange, Direction, ShareChange } from '../contracts/insights';
import { checkCount, ENOUGH } from './counts';
import { wilson } from './wilson';

/** Events of one kind among all of a period. */
export interface Part {
  part: number;
  total: number;
}

/** Events in a number of days. */
export interface Counted {
  count: number;
  days: number;
}

/** Where an interval lies, seen from the value that means no change. */
function directionOf(low: number, high: number, none: number): Direction {
  if (low > none) return 'up';
  return high < none ? 'down' : 'same';
}

/**
 * The difference of two shares of visits, with its 95 % interval by Newcombe (1998, method 10), which
 * is made of the two Wilson intervals.
 *
 * @throws {RangeError} if a count is negative or a part is more than its total
 */
export function changeOfShare(now: Part, before: Part): ShareChange {
  const one = wilson(now.part, now.total);
  const other = wilson(before.part, before.total);
  if (now.total === 0 || before.total === 0) {
    return { difference: null, low: -1, high: 1, direction: 'unknown' };
  }
  const share = now.part / now.total;
  const earlier = before.part / before.total;
  const difference = share - earlier;
  const low = difference - Math.hypot(share - one.low, other.high - earlier);
  const high = difference + Math.hypot(one.high - share, earlier - other.low);
  const tooFew = now.total < ENOUGH || before.total < ENOUGH;
  return { difference, low, high, direction: tooFew ? 'unknown' : directionOf(low, high, 0) };
}

/**
 * A count per day as a multiple of an earlier one, with its 95 % interval: given their sum, one of two
 * Poisson counts is binomial, so the Wilson interval of its share answers for the multiple.
 *
 * @param bunch how many events come together; see `bunchSize`. Visits from shares do.
 * @throws {RangeError} if a count is negative, or a period without days
 */
export function changeOfCount(now: Counted, before: Counted, bunch = 1): CountChange {
  for (const { count, days } of [now, before]) {
    checkCount('A count', count);
    if (!(days > 0)) throw new RangeError(`A period has more than 0 days, not ${days}.`);
  }
  const all = now.count + before.count;
  const share = wilson(now.count / bunch, all / bunch);
  const perDay = before.days / now.days;
  const low = (share.low / (1 - share.low)) * perDay;
  const high = share.high === 1 ? null : (share.high / (1 - share.high)) * perDay;
  return {
    ratio: before.count > 0 ? (now.count / before.count) * perDay : null,
    low,
    high,
    direction: all < ENOUGH ? 'unknown' : directionOf(low, high ?? Infinity, 1),
  };
}
