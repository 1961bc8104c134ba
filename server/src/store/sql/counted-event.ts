import type { StoredEvent } from '../stored-event';
import type { KeptArrival } from './registry/arrivals';

/** An event with the numbers that stand for it in our tables. */
export interface CountedEvent {
  id: string;
  /** ms since 1970. */
  at: number;
  /** Start of the site's local hour, in seconds since 1970. */
  hour: number;
  /** The article's number. */
  article: number;
  arrival: KeptArrival;
  /** The arrival's number. */
  arrivalNumber: number;
  /** Whom the event makes known: somebody who opened an article. */
  visitor: StoredEvent['visitor'];
}
