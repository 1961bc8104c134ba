/**
 * How easily chance alone makes one rate so much higher than another. Pure arithmetic: given the sum
 * of two Poisson counts, one of them is binomial, so one tail of the binomial answers it exactly
 * (Przyborowski and Wilenski, 1940).
 */
import { checkCount } from '../../../../core';

export interface Rate {
  /** Events: visits, shares. */
  count: number;
  /** What they are counted per, in any unit that both rates share: days, shares, previews. */
  exposure: number;
}

/**
 * Chance up to which a difference is believed. Every article, channel and day is compared, so a site
 * makes thousands of comparisons; at one in 100,000, chance hardly ever finds anything among them.
 */
export const BELIEVED = Math.log(1e-5);

/** ln Γ(x) for x > 0 by Stirling's series, to 10 digits. */
function logGamma(x: number): number {
  // The series is exact enough from 8 on: Γ(x) = Γ(x + 1) / x leads there.
  if (x < 8) return logGamma(x + 1) - Math.log(x);
  const series = 1 / 12 - 1 / (360 * x * x) + 1 / (1260 * x ** 4);
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series / x;
}

/**
 * The natural logarithm of the chance to see a rate so much higher than the other one, if in truth it
 * is `margin` times the other one: 0 (certain) where it is no higher, and never too small, since the
 * tail is bounded by a geometric series. Counts need not be whole.
 *
 * @throws {RangeError} if a count or an exposure is negative
 */
export function logChanceOfHigher(rate: Rate, other: Rate, margin = 1): number {
  for (const { count, exposure } of [rate, other]) {
    checkCount('The count of a rate', count);
    checkCount('The exposure of a rate', exposure);
  }
  if (rate.exposure === 0 || other.exposure === 0) return 0;
  const weight = margin * rate.exposure;
  const p = weight / (weight + other.exposure);
  const q = other.exposure / (weight + other.exposure);
  const all = rate.count + other.count;
  if (rate.count <= all * p) return 0;
  const exactly =
    logGamma(all + 1) -
    logGamma(rate.count + 1) -
    logGamma(other.count + 1) +
    rate.count * Math.log(p) +
    other.count * Math.log(q);
  // Each further term of the tail is at most this part of the one before; it is below 1 here.
  const decline = (other.count * p) / ((rate.count + 1) * q);
  return Math.min(0, exactly - Math.log1p(-decline));
}
