/**
 * A batch in one transaction of several statements that every dialect has: the events, whichever of
 * them are new, and the counts of just those. For SQLite, MySQL and MariaDB.
 */
import type { Knex } from 'knex';
import { addCounts } from '../add-counts';
import type { Dialect } from '../dialect';
import { inTransaction } from '../in-transaction';
import { insertRows, type Row } from '../insert-rows';
import { addUp, ROLLUPS } from '../rollups';
import { TABLES } from '../tables';
import { countsOf, visitorsOf, type WriteBatch } from './batch';

/** Most keys that one query names. */
const KEYS_PER_QUERY = 1000;

interface FreshRows {
  table: string;
  columns: readonly [key: string, ...string[]];
  /** The bytes of each key, as hexadecimal digits; the batch and the other columns follow. */
  keys: readonly string[];
  rows: readonly Row[];
  /** The rows' days, where the table's own key begins with the day: without them, all of it is read. */
  days?: readonly number[];
}

export function writeInSeveralStatements(dialect: Dialect): WriteBatch {
  const { knex, from, table, insertNew, toBytes, fromBytes } = dialect;

  /** Inserts rows unless their key exists, marked with the batch. Returns the keys that were new. */
  async function insertFresh(
    on: Knex.Transaction,
    { table: name, columns, keys, rows, days }: FreshRows,
    batch: number,
  ): Promise<Set<string>> {
    const [key, ...rest] = columns;
    const inserted = await insertRows(on, {
      table: table(name),
      columns: [key, 'batch', ...rest],
      rows: rows.map((row, index) => [toBytes(keys[index] ?? ''), batch, ...row]),
      conflict: insertNew,
    });
    if (inserted === keys.length) return new Set(keys);
    const fresh = new Set<string>();
    for (let start = 0; start < keys.length; start += KEYS_PER_QUERY) {
      const query = from(name, on)
        .select({ key })
        .whereIn(key, keys.slice(start, start + KEYS_PER_QUERY).map(toBytes))
        .where({ batch });
      if (days) query.whereIn('day', [...new Set(days)]);
      const found: { key: unknown }[] = await query;
      for (const each of found) fresh.add(fromBytes(each.key));
    }
    return fresh;
  }

  return ({ events, number }) =>
    inTransaction(knex, async (on) => {
      const newIds = await insertFresh(
        on,
        {
          table: TABLES.events,
          columns: ['id', 'at', 'day', 'article', 'arrival'],
          keys: events.map(({ id }) => id),
          rows: events.map(({ at, day, article, arrivalNumber }) => [
            ...[at, day, article, arrivalNumber],
          ]),
        },
        number,
      );
      const fresh = events.filter(({ id }) => newIds.has(id));
      const visitors = visitorsOf(fresh);
      const newHashes = await insertFresh(
        on,
        {
          table: TABLES.visitors,
          columns: ['visitor', 'day'],
          keys: visitors.map(({ hash }) => hash),
          rows: visitors.map(({ event }) => [event.day]),
          days: visitors.map(({ event }) => event.day),
        },
        number,
      );
      const newVisitors = visitors.filter(({ hash }) => newHashes.has(hash));
      for (const rollup of ROLLUPS) {
        await addCounts(dialect, on, rollup, addUp(countsOf(rollup, fresh, newVisitors)));
      }
      return newIds;
    });
}
