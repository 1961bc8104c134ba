import { readAgent } from './agents';
import type { Arrival } from './arrival';

/** A whole page request carries at least one of these; a selection made by the site does not. */
const WHOLE = ['accept', 'host', 'accept-encoding'];
const FETCH = ['sec-fetch-mode', 'sec-fetch-site', 'sec-fetch-dest', 'sec-fetch-user'];

/** Browsers send `sec-` headers to trustworthy origins only: HTTPS and localhost. */
const SECURE =
  /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]|[\w-]{1,63}\.localhost)(?:[:/?#]|$))/i;

/**
 * Whether a request claims to come from a current browser but lacks headers that this browser always
 * sends. A single missing header is not enough: privacy tools remove one, but not several.
 */
export function isOddRequest({
  url,
  userAgent,
  headers,
}: Pick<Arrival, 'url' | 'userAgent' | 'headers'>): boolean {
  if (typeof headers !== 'object' || headers === null) return false;
  const sent = (name: string): boolean => {
    const value: unknown = headers[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' && first.trim() !== '';
  };
  if (!WHOLE.some(sent)) return false;
  if (typeof userAgent !== 'string' || userAgent.trim() === '') return !sent('user-agent');
  if (typeof url !== 'string' || !SECURE.test(url)) return false;

  const { browser } = readAgent(userAgent);
  if (!browser) return false;
  const missing = [
    !sent('accept-language'),
    !FETCH.some(sent),
    browser.chromium && !sent('sec-ch-ua'),
  ].filter(Boolean);
  return missing.length >= 2;
}
