import { monthOf } from '../calendar';
import type { Retention } from '../event-store';
import type { Dialect } from './dialect';
import { ROLLUPS } from './rollups';
import { TABLES } from './tables';

/**
 * Deletes a table's rows of days (or months) before `before`, one at a time: short transactions that
 * block nobody, and nothing lost by an interruption.
 */
async function pruneBy(
  column: 'day' | 'month',
  dialect: Dialect,
  table: string,
  before: number,
): Promise<void> {
  for (;;) {
    const oldest: { value: number | null } | undefined = await dialect
      .from(table)
      .min({ value: column })
      .first();
    const value = oldest?.value ?? undefined;
    if (value === undefined || Number(value) >= before) return;
    await dialect
      .from(table)
      .where({ [column]: value })
      .delete();
  }
}

export async function prune(
  dialect: Dialect,
  before: Parameters<Retention['prune']>[0],
): Promise<void> {
  const pruneDays = (table: string, day: number): Promise<void> =>
    pruneBy('day', dialect, table, day);
  await pruneDays(TABLES.salts, before.visitors);
  await pruneDays(TABLES.visitors, before.visitors);
  await pruneDays(TABLES.events, before.events);
  await pruneDays(TABLES.tokens, before.events);
  // Never those of the last days, which a late event may still point to from a process's memory.
  await pruneDays(TABLES.arrivals, Math.min(before.events, before.visitors));
  for (const { table, key } of ROLLUPS) {
    const day = key.includes('hour') ? before.hours : before.statistics;
    if (key.includes('month')) await pruneBy('month', dialect, table, monthOf(day));
    else await pruneDays(table, day);
  }
  for (const table of [TABLES.dayRules, TABLES.misses]) await pruneDays(table, before.statistics);
}
