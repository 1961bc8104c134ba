import type { CountedEvent } from '../counted-event';
import { WHOLE_SITE } from '../tables';

/** Events to be written in one transaction. */
export interface Batch {
  /** Ordered by id, each id once: writers that touch rows in one order cannot deadlock. */
  events: readonly CountedEvent[];
  /** A random number that marks the rows which this transaction inserts. */
  number: number;
}

/** Writes a batch in one transaction and returns the ids that were new. */
export type WriteBatch = (batch: Batch) => Promise<ReadonlySet<string>>;

/** A visitor of a day, on an article or on the whole site. */
export interface VisitorOfDay {
  hash: string;
  day: number;
  article: number;
}

/** The visitors of these events, each once, ordered by hash. */
export function visitorsOf(events: readonly CountedEvent[]): VisitorOfDay[] {
  const visitors = new Map<string, VisitorOfDay>();
  for (const { visitor, article, arrival } of events) {
    if (!visitor) continue;
    const { onArticle, onSite } = visitor;
    visitors.set(onArticle, { hash: onArticle, day: arrival.day, article });
    visitors.set(onSite, { hash: onSite, day: arrival.day, article: WHOLE_SITE });
  }
  return [...visitors.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}
