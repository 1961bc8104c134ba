import type { Dialect } from './dialect';
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

/** Days as numbers: everything before them goes. */
export async function prune(
  dialect: Dialect,
  before: { events: number; statistics: number; visitors: number },
): Promise<void> {
  await pruneDays(dialect, TABLES.salts, before.visitors);
  await pruneDays(dialect, TABLES.visitors, before.visitors);
  await pruneDays(dialect, TABLES.events, before.events);
  await pruneDays(dialect, TABLES.tokens, before.events);
  // Never those of the last days, which a late event may still point to from a process's memory.
  await pruneDays(dialect, TABLES.arrivals, Math.min(before.events, before.visitors));
  for (const table of [
    TABLES.siteHours,
    TABLES.articleDays,
    TABLES.visitorDays,
    TABLES.generationDays,
    TABLES.dayRules,
  ]) {
    await pruneDays(dialect, table, before.statistics);
  }
}
