/**
 * A batch of events, written exactly once: the events, whichever of them are new, and the rollups of
 * just those, in one transaction. A retry, or another instance with the same id, finds the id taken
 * and adds nothing.
 */
import { randomInt } from 'node:crypto';
import { placeOfGroup } from '../../../../../core';
import { monthOf, type Calendar } from '../../calendar';
import type { EventLog } from '../../event-store';
import type { StoredEvent } from '../../stored-event';
import { hexOf } from '../bytes';
import type { CountedEvent } from '../counted-event';
import type { DayNotes } from '../day-notes';
import type { DayRules } from '../day-rules';
import type { Client, Dialect } from '../dialect';
import { setFact } from '../facts';
import type { Registry } from '../registry';
import type { KeptArrival } from '../registry/arrivals';
import { retried } from '../retried';
import type { WriteBatch } from './batch';
import { createGenerations } from './generations';
import { writeInOneStatement } from './one-statement';
import { writeInSeveralStatements } from './several-statements';

const WRITERS: Record<Client, (dialect: Dialect) => WriteBatch> = {
  sqlite: writeInSeveralStatements,
  postgres: writeInOneStatement,
  mysql: writeInSeveralStatements,
};

/** One event per id, by id as it is kept: the first of a batch wins. */
function byKeptId(events: readonly StoredEvent[]): Map<string, StoredEvent> {
  const kept = new Map<string, StoredEvent>();
  for (const event of events) {
    const id = hexOf(event.id);
    if (!kept.has(id)) kept.set(id, event);
  }
  return kept;
}

function arrivalOf(event: StoredEvent, day: number, generation: number): KeptArrival {
  const { kind, sample, source, channel, evidence, reason, provider, sharedBy, paid } = event;
  const { excluded } = event;
  const verdict = { source, channel, evidence, reason, provider, sharedBy, paid, excluded };
  return { day, kind, generation, sample, ...verdict, ...event.signals };
}

export function createAppend(
  dialect: Dialect,
  calendar: Calendar,
  registry: Registry,
  dayRules: DayRules,
  taggedGroups: DayNotes<number>,
): EventLog['append'] {
  const write = WRITERS[dialect.client](dialect);
  const generationsOf = createGenerations(dialect, calendar);

  /** The events with their numbers, in the order of their ids. */
  async function number(kept: ReadonlyMap<string, StoredEvent>): Promise<CountedEvent[]> {
    const ids = [...kept.keys()];
    const events = [...kept.values()];
    const generations = await generationsOf(events);
    const arrivals = events.map((event, index) =>
      arrivalOf(event, calendar.dayOf(event.at), generations[index] ?? 0),
    );
    const articles = await registry.articles(events.map(({ article }) => article));
    const collections = await registry.collections(events.map(({ article }) => article));
    const arrivalNumbers = await registry.arrivals(arrivals);
    const placed = arrivals.map((arrival, index) => ({
      arrival,
      article: articles[index] ?? 0,
      month: monthOf(arrival.day),
    }));
    const channels = await registry.channels(placed);
    const hosts = await registry.hosts(placed);
    return events
      .map(({ at, kind, visitor }, index): CountedEvent => {
        const { arrival, article, month } = placed[index] as (typeof placed)[number];
        return {
          id: ids[index] ?? '',
          at,
          day: arrival.day,
          month,
          hour: calendar.hourOf(at),
          article,
          collection: collections[index] ?? 0,
          ...(channels[index] as (typeof channels)[number]),
          ...(hosts[index] as (typeof hosts)[number]),
          generation: arrival.generation,
          suspicion: arrival.suspicion,
          tagGroup: placeOfGroup(arrival.tagGroup),
          arrival,
          arrivalNumber: arrivalNumbers[index] ?? 0,
          visitor: kind === 'visit' || kind === 'internal' ? visitor : undefined,
        };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  return async (events, rules, tagged = 0) => {
    const kept = byKeptId(events);
    const numbered = await number(kept);
    const days = new Set(numbered.map(({ day }) => day));
    await dayRules.note(days, rules);
    await taggedGroups.note(days, tagged);
    // Recorded first: whoever counts sample traffic must never forget that it is some.
    if (events.some(({ sample }) => sample)) await setFact(dialect, 'sample', 'true');
    const fresh = await retried(() => write({ events: numbered, number: randomInt(2 ** 47) }));
    return new Set([...fresh].flatMap((id) => kept.get(id)?.id ?? []));
  };
}
