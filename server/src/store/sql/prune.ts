import { setTimeout as rest } from 'node:timers/promises';
import { addDays, monthOf } from '../calendar';
import type { Retention } from '../event-store';
import { deleteSome } from './delete-some';
import type { Dialect } from './dialect';
import { retried } from './retried';
import { keyColumns, ROLLUPS } from './rollups';
import { TABLES } from './tables';

/** Rows that one statement deletes: a few ms to a few dozen, whatever the database. */
const ROWS_AT_ONCE = 1_000;

interface Pruned {
  table: string;
  key: readonly string[];
}

/**
 * Deletes a table's rows of days (or months) before `before`, few at a time: short transactions that
 * block nobody, and nothing lost by an interruption.
 */
async function pruneBy(
  column: 'day' | 'month',
  dialect: Dialect,
  { table, key }: Pruned,
  before: number,
): Promise<void> {
  for (;;) {
    const oldest: { value: number | null } | undefined = await dialect
      .from(table)
      .min({ value: column })
      .first();
    const value = oldest?.value ?? undefined;
    if (value === undefined || Number(value) >= before) return;
    const some = { column, value: Number(value), most: ROWS_AT_ONCE };
    for (let deleted = ROWS_AT_ONCE; deleted === ROWS_AT_ONCE; ) {
      const began = performance.now();
      deleted = await retried(() => deleteSome(dialect, table, key, some));
      // Rests as long as it worked: on SQLite, whoever waits for the lock has to find it free.
      if (deleted === ROWS_AT_ONCE) await rest(performance.now() - began);
    }
  }
}

/**
 * Salts that are too old by the clock that made them, and what a clock that ran ahead has left: its
 * days would be kept until they have come.
 */
async function pruneSalts(
  { from }: Dialect,
  { visitors, today, saltsMadeBefore }: Parameters<Retention['prune']>[0],
): Promise<void> {
  const tomorrow = addDays(today, 1);
  await from(TABLES.salts)
    .where('day', '<', visitors)
    .orWhere('day', '>', tomorrow)
    .orWhere('created_at', '<', saltsMadeBefore)
    .delete();
  await from(TABLES.visitors).where('day', '>', tomorrow).delete();
}

export async function prune(
  dialect: Dialect,
  before: Parameters<Retention['prune']>[0],
): Promise<void> {
  const pruneDays = (table: string, key: readonly string[], day: number): Promise<void> =>
    pruneBy('day', dialect, { table, key }, day);
  await pruneSalts(dialect, before);
  await pruneDays(TABLES.visitors, ['day', 'visitor'], before.visitors);
  await pruneDays(TABLES.events, ['id'], before.events);
  await pruneDays(TABLES.tokens, ['token'], before.events);
  // Never those of the last days, which a late event may still point to from a process's memory.
  await pruneDays(TABLES.arrivals, ['id'], Math.min(before.events, before.visitors));
  for (const rollup of ROLLUPS) {
    const key = keyColumns(rollup);
    const day = rollup.key.includes('hour') ? before.hours : before.statistics;
    if (rollup.key.includes('month')) {
      await pruneBy('month', dialect, { table: rollup.table, key }, monthOf(day));
    } else await pruneDays(rollup.table, key, day);
  }
  await pruneDays(TABLES.dayRules, ['day', 'rules'], before.statistics);
  await pruneDays(TABLES.taggedGroups, ['day', 'tagged'], before.statistics);
  await pruneDays(TABLES.misses, ['day', 'kind', 'what'], before.statistics);
}
