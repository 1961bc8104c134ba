import { hexOf } from '../bytes';
import type { CountedEvent } from '../counted-event';
import { countOf, type Count, type Rollup } from '../rollups';

/** Events to be written in one transaction. */
export interface Batch {
  /** Ordered by id, each id once: writers that touch rows in one order cannot deadlock. */
  events: readonly CountedEvent[];
  /** A random number that marks the rows which this transaction inserts. */
  number: number;
}

/** Writes a batch in one transaction and returns the ids that were new, as hexadecimal digits. */
export type WriteBatch = (batch: Batch) => Promise<ReadonlySet<string>>;

/** Bytes of a visitor's hash that are kept: at a million a day, a chance of 1 in 30 million that two meet. */
const VISITOR_BYTES = 8;

export const visitorHash = (base64url: string): string => hexOf(base64url, VISITOR_BYTES);

/** A visitor of a day, on an article or on the whole site. */
export interface VisitorOfDay {
  /** As hexadecimal digits. */
  hash: string;
  scope: 'article' | 'site';
  /** The event that made the visitor known. */
  event: CountedEvent;
}

/** The visitors of these events, each once, ordered by day and hash. */
export function visitorsOf(events: readonly CountedEvent[]): VisitorOfDay[] {
  const visitors = new Map<string, VisitorOfDay>();
  for (const event of events) {
    if (!event.visitor) continue;
    const hashes = { article: event.visitor.onArticle, site: event.visitor.onSite };
    for (const scope of ['article', 'site'] as const) {
      const hash = visitorHash(hashes[scope]);
      visitors.set(hash, { hash, scope, event });
    }
  }
  return [...visitors.values()].sort(
    (a, b) => a.event.day - b.event.day || (a.hash < b.hash ? -1 : 1),
  );
}

/** What these events and new visitors add to a rollup. */
export const countsOf = (
  rollup: Rollup,
  events: readonly CountedEvent[],
  visitors: readonly VisitorOfDay[],
): Count[] => [
  ...events.flatMap((event) => countOf(rollup, event) ?? []),
  ...visitors
    .filter(({ scope }) => scope === rollup.visitors)
    .map(({ event }): Count => {
      const key = rollup.key.map((field) => event[field]);
      return { key, column: 'visitors', count: 1 };
    }),
];
