import type { EventBody } from '../../../core/contracts/events';
import { eventId } from './event-id';
import { queueFor, type Counted } from './event-queue';

/** Longest address that is sent, in characters: a full batch must fit the contract's 16 KiB. */
export const MAX_URL = 3_300;
/** Of a referrer only the host is read. */
export const MAX_REFERRER = 300;

/** A share that was carried out. */
export interface ShareEvent {
  /** The channel's id, such as `whatsapp`. */
  channel: string;
  /** `uid:documentId:locale`; without it the page's address decides. */
  article?: string;
  /** With chains: the tag of the link that was passed on, and the one that its sender came with. */
  tag?: string;
  parent?: string | undefined;
}

/**
 * Gives an event its id and hands it to the queue. Does nothing outside of web pages (on a server,
 * in a saved file), where there is no address to count. Never throws.
 *
 * @param event.url by default where the visitor is
 * @param counted is called once the intake has counted it, if it does
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
    // No page, or a browser without one of the interfaces: all else works on, uncounted.
  }
}

/** Records a share from the page that the visitor is on. */
export const recordShare = (endpoint: string, share: ShareEvent): void =>
  record(endpoint, { type: 'share', ...share });
