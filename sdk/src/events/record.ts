import type { EventBody } from '../../../core/contracts/events';
import { canonicalUrl, MAX_URL } from '../page';
import { eventId } from './event-id';
import { queueFor, type Answered } from './event-queue';
import { isOwn } from './own-people';

/** In characters. Only the referrer's host is used. */
export const MAX_REFERRER = 300;

export interface ShareEvent {
  /** The channel's id, such as `whatsapp`. */
  channel: string;
  /** `uid:documentId:locale`; by default the page's URL identifies the article. */
  article?: string;
  /** With chains: the tag of the shared link, and the tag that the sharer arrived with. */
  tag?: string;
  parent?: string | undefined;
  /** `sharing.pageToken`, where the site requires it. */
  pageToken?: string | undefined;
}

/** An event as it happens. */
export type Recorded = Omit<EventBody, 'id' | 'url'> & { url?: string };

/**
 * Adds an id and queues the event. `event.url` and `event.canonical` are the page's by default. Does
 * nothing outside of web pages (on a server, in a saved file), nor for the site's own people. Never
 * throws.
 */
export function record(endpoint: string, event: Recorded, answered?: Answered): void {
  try {
    const { href } = location;
    const { url = href, referrer = '', canonical = canonicalUrl() } = event;
    if (!href.startsWith('http') || isOwn(event.type, url)) return;
    queueFor(endpoint).add(
      {
        id: eventId(),
        ...event,
        url: url.slice(0, MAX_URL),
        canonical: canonical || undefined,
        referrer: referrer.slice(0, MAX_REFERRER) || undefined,
      },
      answered,
    );
  } catch {
    // Not in a page, or an interface is missing in this browser: not counted.
  }
}

/** Records a share on the current page. */
export const recordShare = (endpoint: string, share: ShareEvent): void =>
  record(endpoint, { type: 'share', ...share });
