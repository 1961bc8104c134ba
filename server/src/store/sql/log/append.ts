/**
 * A batch of events, written exactly once: the events, whichever of them are new, and the rollups of
 * just those, in one transaction. A retry, or another instance with the same id, finds the id taken
 * and adds nothing.
 */
import { randomInt } from 'node:crypto';
import type { ArticleKey } from '../../../../../core';
import type { Calendar } from '../../calendar';
import type { EventLog } from '../../event-store';
import type { StoredEvent } from '../../stored-event';
import type { CountedEvent } from '../counted-event';
import type { Client, Dialect } from '../dialect';
import { setFact } from '../facts';
import type { KeptArrival } from '../registry/arrivals';
import type { NumbersOf } from '../registry/numbers';
import { retried } from '../retried';
import type { DayRules } from '../day-rules';
import type { WriteBatch } from './batch';
import { createGenerations } from './generations';
import { writeInOneStatement } from './one-statement';
import { writeInSeveralStatements } from './several-statements';

const WRITERS: Record<Client, (dialect: Dialect) => WriteBatch> = {
  sqlite: writeInSeveralStatements,
  postgres: writeInOneStatement,
  mysql: writeInSeveralStatements,
};

/** One event per id, in their order: the first of a batch wins. */
export function distinctById(events: readonly StoredEvent[]): StoredEvent[] {
  const seen = new Set<string>();
  return events.filter(({ id }) => seen.size < seen.add(id).size);
}

function arrivalOf(event: StoredEvent, day: number, generation: number): KeptArrival {
  const { kind, source, channel, evidence, reason, provider, sharedBy, paid, sample } = event;
  const verdict = { source, channel, evidence, reason, provider, sharedBy, paid };
  return { day, kind, generation, sample, ...verdict, ...event.signals };
}

export function createAppend(
  dialect: Dialect,
  calendar: Calendar,
  numbers: { articles: NumbersOf<ArticleKey>; arrivals: NumbersOf<KeptArrival> },
  dayRules: DayRules,
): EventLog['append'] {
  const write = WRITERS[dialect.client](dialect);
  const generationsOf = createGenerations(dialect, calendar);

  /** Gives events their numbers, in the order of their ids. */
  async function number(events: readonly StoredEvent[]): Promise<CountedEvent[]> {
    const generations = await generationsOf(events);
    const dated = events.map((event, index) => ({
      event,
      arrival: arrivalOf(event, calendar.dayOf(event.at), generations[index] ?? 0),
    }));
    const articles = await numbers.articles(events.map(({ article }) => article));
    const arrivals = await numbers.arrivals(dated.map(({ arrival }) => arrival));
    return dated
      .map(({ event: { id, at, kind, visitor }, arrival }, index) => ({
        id,
        at,
        hour: calendar.hourOf(at),
        article: articles[index] ?? 0,
        arrival,
        arrivalNumber: arrivals[index] ?? 0,
        visitor: kind === 'visit' || kind === 'internal' ? visitor : undefined,
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  return async (events, rules) => {
    const numbered = await number(distinctById(events));
    await dayRules.note(new Set(numbered.map(({ arrival }) => arrival.day)), rules);
    // Recorded first: whoever counts sample traffic must never forget that it is some.
    if (events.some(({ sample }) => sample)) await setFact(dialect, 'sample', 'true');
    return retried(() => write({ events: numbered, number: randomInt(2 ** 47) }));
  };
}
