import { hash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { HttpError } from './http-error';

/** Who sends: an address, and the user agent that tells those behind it apart. */
export interface Sender {
  address: string;
  userAgent: string;
}

/**
 * Senders are counted in so many places, found by a hash, so that a million addresses take no more
 * memory than these. Two that meet in one share its limit.
 */
const PLACES = 2 ** 15;
/** One visitor uses up at most this share of their address' allowance. */
const VISITORS_SHARE = 1 / 4;
/** For each so many visitors, an address gets its allowance once more: offices, carriers. */
const VISITORS_A_STEP = 50;
const MOST_STEPS = 4;

/**
 * Limits requests in this process: a visitor (address and user agent) to `requests`, and an address to
 * as many, of which a single visitor takes a quarter at most. So whoever sends too much is refused,
 * and others behind the same address are not.
 *
 * @param limit requests per so many seconds; `false` for no limit
 * @returns a function that rejects with an HttpError 429 where the sender is over a limit
 */
export function createRateLimit(
  limit: { requests: number; seconds: number } | false,
): (sender: Sender) => Promise<void> {
  if (limit === false) return () => Promise.resolve();
  const { requests, seconds } = limit;
  const share = Math.ceil(requests * VISITORS_SHARE);
  // Counted here and compared below: how much an address may send depends on who is behind it.
  const counter = () => new RateLimiterMemory({ points: requests, duration: seconds });
  const [visitors, addresses, visitorsOfAddresses] = [counter(), counter(), counter()];
  // Nobody outside can tell which senders meet.
  const seed = randomBytes(16).toString('base64url');
  const placeOf = (...parts: string[]): number =>
    Number.parseInt(hash('sha256', [seed, ...parts].join('\n')).slice(0, 8), 16) % PLACES;

  function refuse({ msBeforeNext }: Pick<RateLimiterRes, 'msBeforeNext'>): never {
    const retryAfter = Math.max(1, Math.ceil(msBeforeNext / 1000));
    throw new HttpError(429, 'Too many requests from this address', { retryAfter });
  }

  return async ({ address, userAgent }) => {
    const own = placeOf(address, userAgent);
    const visitor = await visitors.penalty(own);
    if (visitor.consumedPoints > requests) refuse(visitor);
    // What is beyond a visitor's share of the address is counted for the visitor alone.
    if (visitor.consumedPoints > share) return;
    const place = placeOf(address);
    const known = (await visitorsOfAddresses.get(place))?.consumedPoints ?? 0;
    const steps = Math.min(MOST_STEPS, 1 + Math.floor(known / VISITORS_A_STEP));
    const used = await addresses.penalty(place);
    if (used.consumedPoints > requests * steps) {
      // A refused request brings nobody nearer to the end of their share.
      await visitors.reward(own);
      refuse(used);
    }
    if (visitor.consumedPoints === 1) await visitorsOfAddresses.penalty(place);
  };
}
