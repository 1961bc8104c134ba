import type { EventBody } from '../../../core/contracts/events';
import { eventId } from './event-id';
import { queueFor, type Counted } from './event-queue';

/** In characters. A full batch must fit the intake's limit of 16 KiB. */
export const MAX_URL = 3_300;
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
}

/**
 * Adds an id and queues the event. `event.url` is the page's URL by default. Does nothing outside of
 * web pages (on a server, in a saved file). Never throws.
 */
export function record(
  endpoint: string,
  event: Omit<EventBody, 'id' | 'url'> & { url?: string },
  counted?: Counted,
): void {
  try {
    const { href } = location;
    if (!href.startsWith('http')) return;
    const { url = href, referrer = '' } = event;
    queueFor(endpoint).add(
      {
        id: eventId(),
        ...event,
        url: url.slice(0, MAX_URL),
        referrer: referrer.slice(0, MAX_REFERRER) || undefined,
      },
      counted,
    );
  } catch {
    // Not in a page, or an interface is missing in this browser: not counted.
  }
}

/** Records a share on the current page. */
export const recordShare = (endpoint: string, share: ShareEvent): void =>
  record(endpoint, { type: 'share', ...share });
