import { isPublicPreview } from '../../../core';
import { readAgent } from './agents';
import type { Arrival } from './arrival';
import { isOddRequest } from './odd-request';
import type { Verdict } from './verdict';

const PREFETCH = /prefetch|prerender|preview/i;
const PURPOSES = ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'];
const MAX_HEADER = 1024;

const header = ({ headers }: Arrival, name: string): string => {
  const value: unknown = headers?.[name];
  return typeof value === 'string' ? value.slice(0, MAX_HEADER) : '';
};

const isPrefetch = (arrival: Arrival): boolean =>
  arrival.navigation === 'prerender' ||
  PURPOSES.some((name) => PREFETCH.test(header(arrival, name)));

/** An image of the page, which link previews fetch in addition to the page. */
const isImage = (arrival: Arrival): boolean =>
  header(arrival, 'accept').startsWith('image/') || header(arrival, 'sec-fetch-dest') === 'image';

/** The verdict on what cannot be a reader's visit; `undefined` if it may be one. */
export function notAVisit(arrival: Arrival): Verdict | undefined {
  const { method, navigation } = arrival;
  // Some networks check a link with HEAD and a browser's agent.
  if (typeof method === 'string' && method.toUpperCase() !== 'GET') {
    return { kind: 'ignored', reason: 'not-a-page-view' };
  }
  if (isImage(arrival)) return { kind: 'ignored', reason: 'not-a-page-view' };
  if (isPrefetch(arrival)) return { kind: 'ignored', reason: 'prefetch' };

  const { preview, bot } = readAgent(arrival.userAgent);
  // Before `bot`, which is true for previews, too.
  if (preview) {
    const { channel, windowHours } = preview;
    return {
      kind: 'preview',
      source: isPublicPreview(preview) ? 'public' : 'private',
      channel,
      evidence: 'none',
      ...(windowHours !== undefined && { windowHours }),
      reason: 'link-preview',
    };
  }
  if (bot) return { kind: 'bot', reason: 'bot' };
  if (isOddRequest(arrival)) return { kind: 'bot', reason: 'odd-request' };
  if (navigation === 'reload' || navigation === 'back_forward') {
    return { kind: 'ignored', reason: 'not-a-new-arrival' };
  }
  return undefined;
}
