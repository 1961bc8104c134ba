/**
 * Statistics are what a day's raw events amount to. A day whose events have changed is counted again, and
 * the difference to what its statistics say is added to them: a batch that was written twice, an
 * interruption or two instances that count at once leave no mistake that the next count does not mend.
 */
import { addDays } from '../calendar';
import type { Lease } from '../sql/lease';
import { isCounter } from './event-rows';
import { NAMED, ROLLUP_TABLES, type RollupTable } from './rollup-tables';
import type { Connection } from './connection';
import { COUNTED, EVENTS, PRUNED, TOUCHED, VISITORS } from './tables';

/** A day is counted until so long after its last event: one may be visible after its day is marked. */
export interface Pace {
  settledAfterMs: number;
  /** Reports that are asked within so long see the same count. */
  freshForMs: number;
}

/** Two instances may write an event at once, on both sides of midnight: this near to each other. */
const NEAR_MS = 3_600_000;

/** Days that one statement counts. */
const DAYS_AT_ONCE = 31;

interface Changed {
  day: number;
  /** Blocks of events that were written of it before it was read. */
  blocks: number;
}

const numbers = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${name}${index}`);

/**
 * Events that stand for one: two instances wrote it at the same moment, on both sides of midnight. The
 * earlier day has it. In one day, which is a partition, `FINAL` keeps one of them.
 */
const TWICE = `SELECT id, max(day) FROM ${EVENTS}
  INNER JOIN (SELECT day, min(at) AS first, max(at) AS last FROM ${EVENTS}
    WHERE day IN {around:Array(UInt32)} GROUP BY day) AS ends USING (day)
  WHERE day IN {around:Array(UInt32)} AND (at < first + ${NEAR_MS} OR at > last - ${NEAR_MS})
  GROUP BY id HAVING min(day) < max(day)`;

/**
 * Adds what the events of `days` amount to, and takes what the statistics say, in one statement; visitors
 * of `counted` days alone.
 */
function difference(rollup: RollupTable): string {
  const { keyColumns, values, columns, counter, known, visitors } = rollup;
  const keys = numbers('k', keyColumns.length);
  const counts = numbers('n', columns.length);
  const keyed = (expressions: readonly string[]): string =>
    expressions.map((expression, index) => `${expression} AS ${keys[index]}`).join(', ');
  const counted = (expressions: readonly string[]): string =>
    expressions.map((expression, index) => `toInt64(${expression}) AS ${counts[index]}`).join(', ');

  const parts = [
    `SELECT ${keyed(keyColumns)}, ${counted(
      columns.map((column) =>
        column === 'visitors' ? 'if(day IN {counted:Array(UInt32)}, -visitors, 0)' : `-${column}`,
      ),
    )} FROM ${rollup.table} WHERE day IN {days:Array(UInt32)} AND NOT carried`,
  ];
  if (isCounter(counter)) {
    const events = columns.map((column) => `countIf(${counter} = '${column}')`);
    parts.push(`SELECT ${keyed(values)}, ${counted(events)}
      FROM (SELECT *, ${known} AS known FROM e) WHERE ${counter} != '' GROUP BY ${keys.join(', ')}`);
  }
  if (visitors) {
    const ofSite = visitors === 'site';
    const people = columns.map((column) => (column === 'visitors' ? 'uniqExact(visitor)' : '0'));
    parts.push(
      `SELECT ${keyed(keyColumns)}, ${counted(people)} FROM ${VISITORS}
        WHERE day IN {counted:Array(UInt32)} AND document_id ${ofSite ? '=' : '!='} '' GROUP BY ${keys.join(', ')}`,
    );
  }
  const sums = counts.map((count) => `sum(${count})`);
  const all = keys.join(', ');
  return `INSERT INTO ${rollup.table} (${[...keyColumns, 'carried', ...columns].join(', ')})
    SETTINGS do_not_merge_across_partitions_select_final = 1
    WITH e AS (
      SELECT ${NAMED} FROM ${EVENTS} FINAL
      WHERE day IN {days:Array(UInt32)} AND NOT carried AND (id, day) NOT IN (${TWICE}))
    SELECT ${all}, false, ${sums.join(', ')} FROM (${parts.join(' UNION ALL ')})
    GROUP BY ${all} HAVING arrayExists(sum -> sum != 0, [${sums.join(', ')}])`;
}

export function createCounting(connection: Connection, lease: Lease, pace: Pace) {
  const prunedBefore = async (what: string): Promise<number> => {
    const [row] = await connection.rows<{ day: number }>(
      `SELECT max(before) AS day FROM ${PRUNED} WHERE what = {what:String}`,
      { what },
    );
    return row?.day ?? 0;
  };

  /** Days whose events have changed since they were counted, of which events are kept. */
  const changedDays = (): Promise<Changed[]> =>
    connection.rows(
      `SELECT t.day AS day, t.blocks AS blocks FROM
        (SELECT day, sum(blocks) AS blocks, max(last) AS last FROM ${TOUCHED} GROUP BY day) AS t
        LEFT JOIN (SELECT day, argMax(blocks, at) AS counted, max(at) AS counted_at FROM ${COUNTED} GROUP BY day) AS c
          USING (day)
        WHERE t.blocks != counted OR addMilliseconds(t.last, {settled:UInt32}) >= counted_at
        ORDER BY day`,
      { settled: pace.settledAfterMs },
    );

  async function countDays(changed: readonly Changed[], visitorsFrom: number): Promise<void> {
    const [now] = await connection.rows<{ at: string }>('SELECT toString(now64(3)) AS at');
    const days = changed.map(({ day }) => day);
    const around = [...new Set(days.flatMap((day) => [day, addDays(day, -1)]))];
    const counted = days.filter((day) => day >= visitorsFrom);
    for (const rollup of ROLLUP_TABLES) {
      if (rollup.isCounted) await connection.run(difference(rollup), { days, around, counted });
    }
    await connection.insert(
      COUNTED,
      changed.map(({ day, blocks }) => ({ day, blocks, at: now?.at })),
    );
  }

  /** Counts what has changed. Only for who holds the lease. */
  async function countChanges(): Promise<void> {
    const changed = await changedDays();
    if (changed.length === 0) return;
    const [eventsFrom, visitorsFrom] = await Promise.all(['events', 'visitors'].map(prunedBefore));
    // What is no longer kept was counted, and what came later is not worth losing that for.
    const kept = changed.filter(({ day }) => day >= (eventsFrom ?? 0));
    for (let start = 0; start < kept.length; start += DAYS_AT_ONCE) {
      await countDays(kept.slice(start, start + DAYS_AT_ONCE), visitorsFrom ?? 0);
    }
  }

  /** Says that the events of these days have changed otherwise than by an insert. */
  async function touch(days: readonly number[]): Promise<void> {
    const [now] = await connection.rows<{ last: string }>('SELECT toString(now64(3)) AS last');
    await connection.insert(
      TOUCHED,
      days.map((day) => ({ day, blocks: 1, last: now?.last })),
    );
  }

  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  /** Counts what was written before the call. Calls that wait at once share a count. */
  function count(): Promise<void> {
    if (next) return next;
    const before = running ?? Promise.resolve();
    next = before
      .catch(() => undefined)
      .then(() => {
        running = next;
        next = undefined;
        return lease(countChanges);
      });
    return next;
  }

  let countedAt = -Infinity;
  return {
    count,
    /** Counts, unless it was done a moment ago. */
    async fresh(): Promise<void> {
      if (performance.now() - countedAt < pace.freshForMs) return;
      const began = performance.now();
      await count();
      countedAt = began;
    },
    countChanges,
    touch,
    prunedBefore,
    /** Runs work while no other instance counts or does such work. */
    alone: lease,
  };
}

export type Counting = ReturnType<typeof createCounting>;
