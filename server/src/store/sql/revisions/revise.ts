/**
 * A view with a new verdict moves from one row of a rollup to another. Moving differences instead of
 * counting again stays exact while other instances write, keeps what was counted from events that
 * are gone, and may be interrupted at any time.
 */
import type { Knex } from 'knex';
import type { Calendar } from '../../calendar';
import type { Revisions } from '../../event-store';
import type { CountedEvent } from '../counted-event';
import { affectedRows, type Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { arrivalOf, type KeptArrival } from '../registry/arrivals';
import type { NumbersOf } from '../registry/numbers';
import { retried } from '../retried';
import { compareKeys, countKeys, keyOf, ROLLUPS, type CountRow, type Rollup } from '../rollups';
import { TABLES } from '../tables';

/** A view as it stands, and as it is to be. */
interface Revision {
  before: CountedEvent;
  after: CountedEvent;
}

export function createRevise(
  dialect: Dialect,
  calendar: Calendar,
  arrivalNumbers: NumbersOf<KeptArrival>,
): Revisions['revise'] {
  const { knex, from, table, tableName, addCount } = dialect;

  async function read(changes: Parameters<Revisions['revise']>[0]): Promise<Revision[]> {
    const verdicts = new Map(changes.map(({ id, verdict }) => [id, verdict]));
    const { events } = TABLES;
    const rows: (Record<'id', string> & Record<'at' | 'article' | 'arrival', string | number>)[] =
      await from(events)
        .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${events}.arrival`)
        .whereIn(`${events}.id`, [...verdicts.keys()])
        .orderBy(`${events}.id`)
        .select('r.*', `${events}.*`);
    const befores = rows.map((row): CountedEvent => {
      const at = Number(row.at);
      return {
        id: row.id,
        at,
        hour: calendar.hourOf(at),
        article: Number(row.article),
        arrival: arrivalOf(row),
        arrivalNumber: Number(row.arrival),
        visitor: undefined,
      };
    });
    const arrivals = befores.map(({ id, arrival }) => ({ ...arrival, ...verdicts.get(id) }));
    const numbers = await arrivalNumbers(arrivals);
    return befores.flatMap((before, index) => {
      const [arrival, arrivalNumber] = [arrivals[index], numbers[index]];
      if (!arrival || arrivalNumber === undefined || arrivalNumber === before.arrivalNumber) {
        return [];
      }
      return [{ before, after: { ...before, arrival, arrivalNumber } }];
    });
  }

  /** Points events to their new arrivals; leaves out those that another instance changed meanwhile. */
  async function rewrite(
    on: Knex.Transaction,
    revisions: readonly Revision[],
  ): Promise<Revision[]> {
    const done: Revision[] = [];
    for (const revision of revisions) {
      const { id, arrivalNumber: arrival } = revision.before;
      const changed: number = await from(TABLES.events, on)
        .where({ id, arrival })
        .update({ arrival: revision.after.arrivalNumber });
      if (changed > 0) done.push(revision);
    }
    return done;
  }

  async function move(
    on: Knex.Transaction,
    rollup: Rollup,
    revisions: readonly Revision[],
  ): Promise<void> {
    const same = rollup.key.map((column) => `${column} = ?`).join(' and ');
    const name = table(rollup.table);

    async function take(row: CountRow): Promise<void> {
      const [count, key] = [row.at(-1), row.slice(0, -1)];
      // A row that is gone was pruned with its day: there is nothing to take from.
      await affectedRows(on, `update ${name} set count = count - ? where ${same}`, [count, ...key]);
      await affectedRows(on, `delete from ${name} where ${same} and count <= 0`, key);
    }
    const give = (row: CountRow): Promise<number> =>
      insertRows(on, {
        table: name,
        columns: [...rollup.key, 'count'],
        rows: [row],
        conflict: addCount(rollup.table, rollup.key),
      });

    const keys = revisions
      .filter(({ before }) => !rollup.inChains || before.arrival.generation > 0)
      .map(({ before, after }) => ({ before: keyOf(rollup, before), after: keyOf(rollup, after) }))
      .filter((key) => compareKeys(key.before, key.after) !== 0);
    const moves = [
      ...countKeys(keys.map(({ before }) => before)).map((row) => ({ row, act: take })),
      ...countKeys(keys.map(({ after }) => after)).map((row) => ({ row, act: give })),
    ].sort((a, b) => compareKeys(a.row, b.row));
    for (const { row, act } of moves) await act(row);
  }

  return async (changes) => {
    const revisions = await read(changes);
    return retried(() =>
      knex.transaction(async (on) => {
        const done = await rewrite(on, revisions);
        for (const rollup of ROLLUPS) await move(on, rollup, done);
        return done.length;
      }),
    );
  };
}
