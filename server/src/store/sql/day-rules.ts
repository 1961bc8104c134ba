import { LRUCache } from 'lru-cache';
import type { DayRange } from '../event-store';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

const MOST_REMEMBERED = 1_000;

/** Which versions of the attribution's tables counted which days. */
export function createDayRules(dialect: Dialect) {
  const { knex, from, table, insertNew } = dialect;
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
    /** Notes that these days are counted by these rules, too. */
    note,

    async of(range: DayRange): Promise<{ day: number; rules: string }[]> {
      const rows: { day: number; rules: string }[] = await from(TABLES.dayRules)
        .whereBetween('day', [range.from, range.to])
        .select('day', 'rules')
        .orderBy(['day', 'rules']);
      return rows.map(({ day, rules }) => ({ day: Number(day), rules }));
    },

    /** Notes that these days are counted by these rules alone, now that all were looked at again. */
    async replace(days: readonly number[], rules: string): Promise<void> {
      await note(days, rules);
      for (const day of days) {
        await from(TABLES.dayRules).where({ day }).whereNot({ rules }).delete();
      }
      noted.clear();
    },
  };
}
