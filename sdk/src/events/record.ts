import type { EventBody } from '../../../core/contracts/events';
import { eventId } from './event-id';
import { queueFor } from './event-queue';

/** The contract's longest `url` and `referrer`, in characters. */
const MAX_URL = 4_096;
const MAX_REFERRER = 10_240;

/** A share that was carried out. */
export interface ShareEvent {
  /** The channel's id, such as `whatsapp`. */
  channel: string;
  /** `uid:documentId:locale`; without it the page's address decides. */
  article?: string;
}

/**
 * Gives an event its id and hands it to the queue. Does nothing outside of web pages (on a server,
 * in a saved file), where there is no address to count. Never throws.
 */
export function record(endpoint: string, event: Omit<EventBody, 'id'>): void {
  if (typeof location === 'undefined' || !location.protocol.startsWith('http')) return;
  try {
    queueFor(endpoint).add({
      id: eventId(),
      ...event,
      url: event.url.slice(0, MAX_URL),
      referrer: event.referrer?.slice(0, MAX_REFERRER) || undefined,
    });
  } catch {
    // A browser without one of the interfaces: the page works on, uncounted.
  }
}

/** Records a share from the page that the visitor is on. */
export const recordShare = (endpoint: string, { channel, article }: ShareEvent): void =>
  record(endpoint, {
    type: 'share',
    url: typeof location === 'undefined' ? '' : location.href,
    channel,
    article,
  });
