import { LRUCache } from 'lru-cache';
import type { DayRange } from '../calendar';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

const MOST_REMEMBERED = 1_000;

/** Which versions of the attribution's tables and rules counted which days. */
export interface DayRules {
  /** Records that these days were counted by these rules, among others. */
  note(days: Iterable<number>, rules: string): Promise<void>;
  /** Records that these days are counted by these rules alone. */
  replace(days: readonly number[], rules: string): Promise<void>;
  of(range: DayRange): Promise<{ day: number; rules: string }[]>;
}

export function createDayRules(dialect: Dialect): DayRules {
  const { knex, from, table, insertNew } = dialect;
  // Saves each batch a query, 0.1 ms on SQLite and more where the database is elsewhere.
  const noted = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  const keyOf = (day: number, rules: string): string => `${day} ${rules}`;

  async function note(days: Iterable<number>, rules: string): Promise<void> {
    const fresh = [...new Set(days)].filter((day) => !noted.has(keyOf(day, rules)));
    if (fresh.length === 0) return;
    await insertRows(knex, {
      table: table(TABLES.dayRules),
      columns: ['day', 'rules'],
      rows: fresh.sort((a, b) => a - b).map((day) => [day, rules]),
      conflict: insertNew,
    });
    for (const day of fresh) noted.set(keyOf(day, rules), true);
  }

  return {
    note,

    async of(range) {
      const rows: { day: number; rules: string }[] = await from(TABLES.dayRules)
        .whereBetween('day', [range.from, range.to])
        .select('day', 'rules')
        .orderBy(['day', 'rules']);
      return rows.map(({ day, rules }) => ({ day: Number(day), rules }));
    },

    async replace(days, rules) {
      await note(days, rules);
      for (const day of days) {
        await from(TABLES.dayRules).where({ day }).whereNot({ rules }).delete();
      }
      noted.clear();
    },
  };
}
