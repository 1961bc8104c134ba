import type { Retention } from '../event-store';
import type { Dialect } from './dialect';
import { ROLLUPS } from './rollups';
import { TABLES } from './tables';

/**
 * Deletes a table's rows of days before `before`, one day at a time: short transactions that block
 * nobody, and nothing lost by an interruption.
 */
async function pruneDays(dialect: Dialect, table: string, before: number): Promise<void> {
  for (;;) {
    const oldest: { day: number | null } | undefined = await dialect
      .from(table)
      .min({ day: 'day' })
      .first();
    if (oldest?.day === null || oldest?.day === undefined || Number(oldest.day) >= before) return;
    await dialect.from(table).where({ day: oldest.day }).delete();
  }
}

export async function prune(
  dialect: Dialect,
  before: Parameters<Retention['prune']>[0],
): Promise<void> {
  await pruneDays(dialect, TABLES.salts, before.visitors);
  await pruneDays(dialect, TABLES.visitors, before.visitors);
  await pruneDays(dialect, TABLES.events, before.events);
  await pruneDays(dialect, TABLES.tokens, before.events);
  // Never those of the last days, which a late event may still point to from a process's memory.
  await pruneDays(dialect, TABLES.arrivals, Math.min(before.events, before.visitors));
  const statistics = [
    ...ROLLUPS.map(({ table }) => table),
    TABLES.visitorDays,
    TABLES.dayRules,
    TABLES.misses,
  ];
  for (const table of statistics) await pruneDays(dialect, table, before.statistics);
}
