/**
 * One group of events, written exactly once: the events, whichever of them are new, and the
 * statistics of just those, in one transaction. A retry, or another instance with the same id,
 * finds the id taken and adds nothing.
 */
import { randomInt } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { StoredEvent } from '../../event-store';
import type { NumberedEvent } from '../counts';
import type { Client, Dialect } from '../dialect';
import { setFact } from '../facts';
import { retried } from '../retried';
import { visitorsOf, type WriteGroup } from './group';
import { writeInOneStatement } from './in-one-statement';
import { writeInSteps } from './in-steps';
import { writeRowByRow } from './row-by-row';

/** What suits each family of databases. */
const WRITERS: Record<Client, (dialect: Dialect) => WriteGroup> = {
  sqlite: writeRowByRow,
  postgres: writeInOneStatement,
  mysql: writeInSteps,
};

/** Most visitor hashes that are remembered. */
const MOST_REMEMBERED = 50_000;

/** Answers a function that writes events, and answers the ids that were new. */
export function createAppend(
  dialect: Dialect,
): (numbered: readonly NumberedEvent[]) => Promise<ReadonlySet<string>> {
  const write = WRITERS[dialect.client](dialect);
  // Visitors that the database knows already, so that a reader's next views ask it nothing.
  const known = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const isKnown = (hash: string): boolean => known.has(hash);

  return async function append(numbered) {
    const events = [...numbered].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
    // Noted first: whoever counts sample traffic must never forget that it is some.
    if (events.some(({ event }) => event.sample)) await setFact(dialect, 'sample', 'true');
    const fresh = await retried(() => write({ events, batch: randomInt(2 ** 47), isKnown }));
    const written = events.filter(({ event }) => fresh.has(event.id));
    for (const { hash } of visitorsOf(written, isKnown)) known.set(hash, true);
    return fresh;
  };
}

/** One event per id, in their order: the first of a group wins. */
export function distinct(events: readonly StoredEvent[]): StoredEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => seen.size < seen.add(id).size);
}
