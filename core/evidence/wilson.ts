import type { Interval } from '../contracts/insights';
import { checkCount } from './counts';

/** Standard deviations that enclose 95 % of a normal distribution. */
const Z = 1.959964;

/**
 * The 95 % interval of a share by Wilson (1927), which holds for small counts and for shares near 0
 * and 1. Without events it is 0 to 1.
 *
 * @throws {RangeError} if a count is negative or the part is more than the whole
 */
export function wilson(part: number, total: number): Interval {
  checkCount('The part', part);
  checkCount('The total', total);
  if (part > total) throw new RangeError(`The part (${part}) is more than the total (${total}).`);
  if (total === 0) return { low: 0, high: 1 };
  const share = part / total;
  const square = (Z * Z) / total;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / total + square / (4 * total));
  return {
    low: part === 0 ? 0 : Math.max(0, middle - half),
    high: part === total ? 1 : Math.min(1, middle + half),
  };
}
