import type { Suspicion } from '../../../../core';
import type { StoredEvent } from '../stored-event';
import type { KeptArrival } from './registry/arrivals';

/** An event with the numbers that stand for it in our tables. */
export interface CountedEvent {
  /** 16 bytes as hexadecimal digits: its order is the order of the bytes. */
  id: string;
  /** ms since 1970. */
  at: number;
  /** The site's local day, `20260131`, and its month, `202601`. */
  day: number;
  month: number;
  /** Start of the site's local hour, in seconds since 1970. */
  hour: number;
  /** The article's number. */
  article: number;
  /** Number of the article's type and locale. */
  collection: number;
  /** Number of the channel with all that is told apart of it; on the site, and on an article. */
  channel: number;
  articleChannel: number;
  /** The referring host, as far as hosts of the site's day or the article's month are kept apart. */
  siteHost: string;
  articleHost: string;
  generation: number;
  suspicion: Suspicion | '';
  /** Place of the group of views whose address it came by; -1 for none. */
  tagGroup: number;
  arrival: KeptArrival;
  /** The arrival's number. */
  arrivalNumber: number;
  /** Whom the event makes known: somebody who opened an article. */
  visitor: StoredEvent['visitor'];
}
