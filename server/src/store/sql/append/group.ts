import type { StoredEvent } from '../../event-store';
import { WHOLE_SITE } from '../tables';
import type { NumberedEvent } from '../counts';

type VisitorHashes = NonNullable<StoredEvent['visitor']>;

/** A visitor of a day, on an article or on the whole site. */
export interface VisitorOfDay {
  hash: string;
  day: number;
  article: number;
}

/** Events to be written in one transaction. */
export interface Group {
  /** Ordered by id, each id once: writers that take rows in one order cannot block in a circle. */
  events: readonly NumberedEvent[];
  /** A random number that marks the rows which this transaction wrote. */
  batch: number;
  /** Whether the database is known to know this visitor already. */
  isKnown(hash: string): boolean;
}

/** Writes a group in one transaction and answers the ids that were new. */
export type WriteGroup = (group: Group) => Promise<ReadonlySet<string>>;

/** The visitor whom an event makes known: somebody who opened an article, from outside or from within. */
export const visitorOf = ({ kind, visitor }: StoredEvent): VisitorHashes | undefined =>
  kind === 'visit' || kind === 'internal' ? visitor : undefined;

/** The visitors of these events that the database may not know yet, ordered by hash. */
export function visitorsOf(
  events: readonly NumberedEvent[],
  isKnown: Group['isKnown'],
): VisitorOfDay[] {
  const seen = new Map<string, VisitorOfDay>();
  for (const each of events) {
    const visitor = visitorOf(each.event);
    if (!visitor) continue;
    const { day, article } = each;
    const { onArticle, onSite } = visitor;
    if (!isKnown(onArticle)) seen.set(onArticle, { hash: onArticle, day, article });
    if (!isKnown(onSite)) seen.set(onSite, { hash: onSite, day, article: WHOLE_SITE });
  }
  return [...seen.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
}
