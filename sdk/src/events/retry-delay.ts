const FIRST_MS = 1_000;
/** Upper bound: timers overflow past 24.8 days. */
const DAY_MS = 86_400_000;

/**
 * Exponential back-off with jitter, in ms.
 *
 * @param failures consecutive failures before this one, from 0
 * @param retryAfter the response's `Retry-After`, in seconds
 * @param random 0 to 1: spreads the retries of visitors who failed at the same moment
 */
export function retryDelay(
  failures: number,
  retryAfter: string | null | undefined,
  random: number,
): number {
  const own = FIRST_MS * 2 ** failures;
  return Math.min(DAY_MS, Math.max(1000 * Number(retryAfter) || 0, own / 2) + (random * own) / 2);
}
