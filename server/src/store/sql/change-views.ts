/**
 * Views that are classified anew move from one row of the statistics to another. Moving differences
 * instead of counting all over stays exact while other instances write, keeps what was counted from
 * events that are gone, and may be interrupted at any time.
 */
import type { Knex } from 'knex';
import type { Calendar } from '../calendar';
import type { ViewChange } from '../event-store';
import type { KeptArrival } from './arrivals';
import { ARTICLE_DAY_KEY, SITE_HOUR_KEY } from './append/event-row';
import { compareKeys, countRows, type CountRow } from './counts';
import { changes, type Dialect } from './dialect';
import { insertRows } from './insert-rows';
import type { NumbersOf } from './numbers';
import { retried } from './retried';
import { TABLES } from './tables';

/** One count that leaves a row of the statistics, or comes to one. */
interface Move {
  change: ViewChange;
  to: boolean;
}

const judgedAnew = ({ view, verdict }: ViewChange): KeptArrival => ({
  day: view.day,
  generation: view.generation,
  event: { ...view, ...verdict },
});

function keysOf({ view, verdict }: ViewChange, to: boolean): CountRow {
  const { source, channel, evidence } = to ? verdict : view;
  return [view.kind, source, channel, evidence];
}

export function createChangeViews(
  dialect: Dialect,
  calendar: Calendar,
  arrivalNumbers: NumbersOf<KeptArrival>,
) {
  const { knex, from, table, addCount } = dialect;

  /** Of these changes, those whose view still is what it was: another instance may be at it, too. */
  async function rewrite(
    on: Knex.Transaction,
    wanted: readonly ViewChange[],
    arrivals: readonly number[],
  ): Promise<ViewChange[]> {
    const done: ViewChange[] = [];
    for (const [index, change] of wanted.entries()) {
      const { id, arrival } = change.view;
      const changed: number = await from(TABLES.events, on)
        .where({ id, arrival })
        .update({ arrival: arrivals[index] });
      if (changed > 0) done.push(change);
    }
    return done;
  }

  async function move(
    on: Knex.Transaction,
    name: string,
    key: readonly string[],
    done: readonly ViewChange[],
    keyOf: (move: Move) => CountRow,
  ): Promise<void> {
    const rows = (to: boolean): CountRow[] =>
      countRows(
        done.map((change) => ({ change, to })),
        keyOf,
      );
    const same = key.map((column) => `${column} = ?`).join(' and ');

    async function take(row: CountRow): Promise<void> {
      const [count, values] = [row.at(-1), row.slice(0, -1)];
      // A row that is gone was pruned with its day: there is nothing to take from.
      await changes(on, `update ${table(name)} set count = count - ? where ${same}`, [
        count,
        ...values,
      ]);
      await changes(on, `delete from ${table(name)} where ${same} and count <= 0`, values);
    }

    const give = (row: CountRow): Promise<number> =>
      insertRows(on, {
        table: table(name),
        columns: [...key, 'count'],
        rows: [row],
        conflict: addCount(name, key),
      });

    const moves = [
      ...rows(false).map((row) => ({ row, act: take })),
      ...rows(true).map((row) => ({ row, act: give })),
    ].sort((a, b) => compareKeys(a.row, b.row));
    for (const { row, act } of moves) await act(row);
  }

  /** Gives views their new verdicts, with their statistics, in one transaction; answers how many. */
  return async (wanted: readonly ViewChange[]): Promise<number> => {
    const arrivals = await arrivalNumbers(wanted.map(judgedAnew));
    return retried(() =>
      knex.transaction(async (on) => {
        const done = await rewrite(on, wanted, arrivals);
        // Where only the reason changed, nothing is counted elsewhere.
        const moved = done.filter(
          (change) => keysOf(change, true).join() !== keysOf(change, false).join(),
        );
        await move(on, TABLES.siteHours, SITE_HOUR_KEY, moved, ({ change, to }) => [
          change.view.day,
          calendar.hourOf(change.view.at),
          ...keysOf(change, to),
        ]);
        await move(on, TABLES.articleDays, ARTICLE_DAY_KEY, moved, ({ change, to }) => [
          change.view.day,
          change.view.articleNumber,
          ...keysOf(change, to),
        ]);
        return done.length;
      }),
    );
  };
}
