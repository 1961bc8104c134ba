/** Sums events into the rows of the statistics tables. Pure. */
import type { StoredEvent } from '../event-store';

export type CountRow = (string | number)[];

/** An event with its numbers: day and hour of the site's calendar, generation of
 * its share, its article's and its arrival's. */
export interface NumberedEvent {
  event: StoredEvent;
  day: number;
  hour: number;
  /** In a chain of shares; 0 outside of any. */
  generation: number;
  article: number;
  arrival: number;
}

/** The order in which every writer takes rows. */
export const compareKeys = (a: CountRow, b: CountRow): number => {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
};

/**
 * One row per key with its count at the end, in key order: writers that touch rows in the same
 * order cannot wait for one another in a circle.
 */
export function countRows<T>(items: readonly T[], keyOf: (item: T) => CountRow): CountRow[] {
  const counts = new Map<string, { key: CountRow; count: number }>();
  for (const item of items) {
    const key = keyOf(item);
    const text = key.join('\n');
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { key, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ key, count }) => [...key, count]);
}

export const siteHourKey = ({ event, day, hour }: NumberedEvent): CountRow => [
  day,
  hour,
  event.kind,
  event.source,
  event.channel,
  event.evidence,
];

export const articleDayKey = ({ event, day, article }: NumberedEvent): CountRow => [
  day,
  article,
  event.kind,
  event.source,
  event.channel,
  event.evidence,
];

export const generationDayKey = ({ event, day, generation }: NumberedEvent): CountRow => [
  day,
  event.kind,
  generation,
];
