/**
 * Events that came from elsewhere with their counts. Before one can change or go, it is taken out of those
 * counts, and is counted with the events of its day from then on.
 */
import { NAMED, ROLLUP_TABLES, type RollupTable } from './rollup-tables';
import type { Calendar } from '../calendar';
import { IDS_AT_ONCE, tokenOf } from './append';
import type { Connection, Params } from './connection';
import { EVENT_COLUMNS, eventOf, isCounter, rowOf } from './event-rows';
import { EVENTS } from './tables';

/** Takes these events from what was carried here. Repeated with the same events, it does nothing. */
function subtraction(rollup: RollupTable): string {
  const { keyColumns, values, columns, counter, key } = rollup;
  const isByMonth = key.includes('month');
  const keys = keyColumns.map((column, index) =>
    column === 'day' && isByMonth
      ? `intDiv(day, 100) * 100 + 1 AS k${index}`
      : `${values[index]} AS k${index}`,
  );
  const names = keys.map((_, index) => `k${index}`).join(', ');
  const counts = columns.map((column) => `-toInt64(countIf(${counter} = '${column}'))`);
  return `INSERT INTO ${rollup.table} (${[...keyColumns, 'carried', ...columns].join(', ')})
    SETTINGS insert_deduplication_token = {token:String}
    WITH e AS (SELECT ${NAMED} FROM ${EVENTS} FINAL WHERE carried AND id IN {ids:Array(UInt128)})
    SELECT ${[...keys, 'true', ...counts].join(', ')}
    FROM (SELECT *, true AS known FROM e) WHERE ${counter} != '' GROUP BY ${names}`;
}

export function createRelease(connection: Connection, calendar: Calendar) {
  /**
   * Takes the carried events that a condition finds out of what was carried.
   *
   * @returns how many there were
   */
  return async (where: string, params: Params): Promise<number> => {
    let released = 0;
    for (;;) {
      const rows = await connection.rows<Record<string, unknown>>(
        `SELECT ${EVENT_COLUMNS} FROM ${EVENTS} FINAL WHERE carried AND (${where})
          ORDER BY id LIMIT ${IDS_AT_ONCE}`,
        params,
      );
      if (rows.length === 0) return released;
      const events = rows.map(eventOf);
      const ids = events.map(({ id }) => BigInt(`0x${id}`));
      for (const rollup of ROLLUP_TABLES) {
        if (!isCounter(rollup.counter)) continue;
        // When each came here, too: what is carried here again can be taken out again.
        const token = tokenOf(
          ...['release', rollup.table],
          ...events.flatMap(({ id, appended }) => [id, appended]),
        );
        await connection.run(subtraction(rollup), { ids, token });
      }
      await connection.insert(
        EVENTS,
        events.map((event) =>
          rowOf({ ...event, carried: false, revision: event.revision + 1 }, calendar),
        ),
      );
      released += events.length;
    }
  };
}

export type Release = ReturnType<typeof createRelease>;
