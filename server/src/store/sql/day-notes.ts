import { LRUCache } from 'lru-cache';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';

const MOST_REMEMBERED = 1_000;

/** Notes of days in a table of their own: what held on a day, each value once. */
export interface DayNotes<Value> {
  note(days: Iterable<number>, value: Value): Promise<void>;
  /** Forgets what was noted, once rows were deleted. */
  forget(): void;
}

/** @param column of the value, beside `day` */
export function createDayNotes<Value extends string | number>(
  { knex, table, insertNew }: Dialect,
  name: string,
  column: string,
): DayNotes<Value> {
  // Saves each batch a query, 0.1 ms on SQLite and more where the database is elsewhere.
  const noted = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const keyOf = (day: number, value: Value): string => `${day} ${value}`;
  return {
    async note(days, value) {
      const fresh = [...new Set(days)].filter((day) => !noted.has(keyOf(day, value)));
      if (fresh.length === 0) return;
      await insertRows(knex, {
        table: table(name),
        columns: ['day', column],
        rows: fresh.sort((a, b) => a - b).map((day) => [day, value]),
        conflict: insertNew,
      });
      for (const day of fresh) noted.set(keyOf(day, value), true);
    },
    forget: () => noted.clear(),
  };
}
