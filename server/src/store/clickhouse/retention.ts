/** Deletes by partition where a whole one is past its time: at once, and without reading it. */
import { addDays, monthOf } from '../calendar';
import type { Retention } from '../event-store';
import type { Connection } from './connection';
import type { Counting } from './counting';
import { ROLLUP_TABLES, type RollupTable } from './rollup-tables';
import { dropAbandoned } from './snapshot';
import { EVENTS, PRUNED, VISITORS, type Tables } from './tables';

export function createPrune(
  connection: Connection,
  tables: Tables,
  counting: Counting,
): Retention['prune'] {
  const { local, onCluster, dropPartition } = tables;
  const drop = (table: string, partition: number): Promise<void> =>
    connection.run(dropPartition(table, partition));

  async function dropDays(table: string, where: string, day: number): Promise<void> {
    const days = await connection.rows<{ day: number }>(
      `SELECT DISTINCT day FROM ${table} WHERE day ${where} {day:UInt32}`,
      { day },
    );
    for (const each of days) await drop(table, each.day);
  }

  async function pruneRollup({ table, key }: RollupTable, before: number): Promise<void> {
    const first = key.includes('month') ? monthOf(before) * 100 + 1 : before;
    const months = await connection.rows<{ month: number; last: number }>(
      `SELECT intDiv(day, 100) AS month, max(day) AS last FROM ${table}
        WHERE day < {first:UInt32} GROUP BY month`,
      { first },
    );
    for (const { month } of months) {
      if (month < monthOf(first)) await drop(table, month);
      else {
        await connection.run(`DELETE FROM ${local(table)}${onCluster} WHERE day < {first:UInt32}`, {
          first,
        });
      }
    }
  }

  /** Notes which days are no longer kept: none that is still to come, whatever this clock says. */
  async function note(what: string, table: string, before: number): Promise<void> {
    const [found] = await connection.rows<{ last: number }>(
      `SELECT max(day) AS last FROM ${table} HAVING count() > 0`,
    );
    if (!found) return;
    await connection.insert(PRUNED, [{ what, before: Math.min(before, addDays(found.last, 1)) }]);
  }

  return (before) =>
    counting.alone(async () => {
      await dropAbandoned(connection, tables);
      await counting.countChanges();
      // First: what is no longer kept must not be counted again.
      await note('events', EVENTS, before.events);
      await note('visitors', VISITORS, before.visitors);
      await dropDays(EVENTS, '<', before.events);
      await dropDays(VISITORS, '<', before.visitors);
      // The work of a clock that ran ahead.
      await dropDays(VISITORS, '>', addDays(before.today, 1));
      for (const rollup of ROLLUP_TABLES) {
        await pruneRollup(rollup, rollup.key.includes('hour') ? before.hours : before.statistics);
      }
    });
}
