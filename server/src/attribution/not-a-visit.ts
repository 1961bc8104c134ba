import { isPublicPreview } from '../../../core';
import type { Arrival } from './arrival';
import { isBot, previewBy } from './bots';
import { isOddRequest } from './odd-request';
import type { Verdict } from './verdict';

const PREFETCH = /prefetch|prerender|preview/i;
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
/** Longest piece of a header that is looked at. */
const MAX_HEADER = 1024;

const header = ({ headers }: Arrival, name: string): string => {
  const value: unknown = headers?.[name];
  return typeof value === 'string' ? value.slice(0, MAX_HEADER) : '';
};

const isPrefetch = (arrival: Arrival): boolean =>
  arrival.navigation === 'prerender' ||
  PURPOSES.some((name) => PREFETCH.test(header(arrival, name)));

/** An image of the page, which previews fetch beside the page itself. */
const isImage = (arrival: Arrival): boolean =>
  header(arrival, 'accept').startsWith('image/') || header(arrival, 'sec-fetch-dest') === 'image';

/** Whether this is no visit of a reader; `undefined` where it may be one. */
export function notAVisit(arrival: Arrival): Verdict | undefined {
  const { method, navigation } = arrival;
  // A network's server looks at a link with HEAD and a browser's agent: never a view.
  if (typeof method === 'string' && method.toUpperCase() !== 'GET') {
    return { kind: 'ignored', reason: 'not-a-page-view' };
  }
  if (isImage(arrival)) return { kind: 'ignored', reason: 'not-a-page-view' };
  if (isPrefetch(arrival)) return { kind: 'ignored', reason: 'prefetch' };

  // Before the list of bots, which calls every preview one.
  const preview = previewBy(arrival.userAgent);
  if (preview) {
    const { channel, by, windowHours } = preview;
    return {
      kind: 'preview',
      source: isPublicPreview(preview) ? 'public' : 'private',
      channel,
      evidence: 'none',
      fetchedBy: by,
      ...(windowHours !== undefined && { windowHours }),
      reason: 'link-preview',
    };
  }
  if (isBot(arrival.userAgent)) return { kind: 'bot', reason: 'bot' };
  if (isOddRequest(arrival)) return { kind: 'bot', reason: 'odd-request' };
  if (navigation === 'reload' || navigation === 'back_forward') {
    return { kind: 'ignored', reason: 'not-a-new-arrival' };
  }
  return undefined;
}
