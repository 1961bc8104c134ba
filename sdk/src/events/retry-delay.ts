const FIRST_MS = 1_000;
/** A server may ask for a longer pause than our own, but timers overflow past 24.8 days. */
const DAY_MS = 86_400_000;

/**
 * How long to wait before a failed request is sent again, in ms.
 *
 * @param failures how many attempts failed in a row before this one, from 0
 * @param retryAfter the answer's `Retry-After` in seconds, where it has one
 * @param random 0 to 1: spreads the retries of many visitors, who all failed at the same moment
 */
export function retryDelay(
  failures: number,
  retryAfter: string | null | undefined,
  random: number,
): number {
  const own = FIRST_MS * 2 ** failures;
  return Math.min(DAY_MS, Math.max(1000 * Number(retryAfter) || 0, own / 2) + (random * own) / 2);
}
