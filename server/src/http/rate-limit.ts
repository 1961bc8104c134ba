import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpError } from './http-error';

/**
 * Limits requests per address, in this process.
 *
 * @param limit requests per so many seconds; `false` for no limit
 * @returns a function that rejects with an HttpError 429 where the address has used up its limit
 */
export function createRateLimit(
  limit: { requests: number; seconds: number } | false,
): (address: string) => Promise<void> {
  if (limit === false) return () => Promise.resolve();
  const limiter = new RateLimiterMemory({ points: limit.requests, duration: limit.seconds });
  return async (address) => {
    try {
      await limiter.consume(address);
    } catch (reason) {
      if (!(reason instanceof RateLimiterRes)) throw reason;
      const retryAfter = Math.ceil(reason.msBeforeNext / 1000);
      throw new HttpError(429, 'Too many requests from this address', { retryAfter });
    }
  };
}
