/**
 * A batch in one transaction of several statements that every dialect has: the events, whichever of
 * them are new, and the counts of just those. For SQLite, MySQL and MariaDB.
 */
import type { Knex } from 'knex';
import type { Dialect } from '../dialect';
import { insertRows, type Row } from '../insert-rows';
import { countKeys, ROLLUPS, rowsOf, VISITOR_DAY_KEY, type CountRow } from '../rollups';
import { TABLES } from '../tables';
import { visitorsOf, type WriteBatch } from './batch';

/** Most keys that one query names. */
const KEYS_PER_QUERY = 1000;

export function writeInSeveralStatements(dialect: Dialect): WriteBatch {
  const { knex, from, table, insertNew, addCount } = dialect;

  /**
   * Inserts rows whose first column is their key and whose second is the batch, unless their key
   * exists. Returns the keys that were new.
   */
  async function insertFresh(
    on: Knex.Transaction,
    name: string,
    columns: readonly [key: string, ...string[]],
    rows: readonly Row[],
    batch: number,
  ): Promise<Set<string>> {
    const keys = rows.map(([key]) => String(key));
    const inserted = await insertRows(on, {
      table: table(name),
      columns,
      rows,
      conflict: insertNew,
    });
    if (inserted === keys.length) return new Set(keys);
    const fresh = new Set<string>();
    for (let start = 0; start < keys.length; start += KEYS_PER_QUERY) {
      const found: { key: string }[] = await from(name, on)
        .select({ key: columns[0] })
        .whereIn(columns[0], keys.slice(start, start + KEYS_PER_QUERY))
        .where({ batch });
      for (const { key } of found) fresh.add(key);
    }
    return fresh;
  }

  const addCounts = (
    on: Knex.Transaction,
    name: string,
    key: readonly string[],
    rows: readonly CountRow[],
  ): Promise<number> =>
    insertRows(on, {
      table: table(name),
      columns: [...key, 'count'],
      rows,
      conflict: addCount(name, key),
    });

  return ({ events, number }) =>
    knex.transaction(async (on) => {
      const newIds = await insertFresh(
        on,
        TABLES.events,
        ['id', 'batch', 'at', 'day', 'article', 'arrival'],
        events.map(({ id, at, arrival, article, arrivalNumber }) => [
          ...[id, number, at, arrival.day],
          ...[article, arrivalNumber],
        ]),
        number,
      );
      const fresh = events.filter(({ id }) => newIds.has(id));
      for (const rollup of ROLLUPS) {
        await addCounts(on, rollup.table, rollup.key, rowsOf(rollup, fresh));
      }

      const visitors = visitorsOf(fresh);
      const newVisitors = await insertFresh(
        on,
        TABLES.visitors,
        ['visitor', 'batch', 'day'],
        visitors.map(({ hash, day }) => [hash, number, day]),
        number,
      );
      const counted = visitors.filter(({ hash }) => newVisitors.has(hash));
      const rows = countKeys(counted.map(({ day, article }) => [day, article]));
      await addCounts(on, TABLES.visitorDays, VISITOR_DAY_KEY, rows);
      return newIds;
    });
}
