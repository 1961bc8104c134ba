/** Takes from rows of rollups, and deletes those that are left with nothing. */
import type { Knex } from 'knex';
import { OTHERS } from '../../../../../core';
import { addCounts } from '../add-counts';
import { affectedRows, type Dialect } from '../dialect';
import {
  compareKeys,
  keyColumns,
  keyValue,
  type Addition,
  type Column,
  type Rollup,
} from '../rollups';
import { TABLES } from '../tables';

type Key = Addition['key'];
export type RollupRow = Readonly<Record<string, unknown>>;

const KEYS_PER_QUERY = 300;

const nameOf = (key: Key): string => key.join('\n');

/** The key of a row as the database returned it, which may have numbers as texts. */
const keyOf = (rollup: Rollup, row: RollupRow): Key =>
  keyColumns(rollup).map((column) => keyValue(column, row[column]));

/** What a row holds. */
export const contentOf = (rollup: Rollup, row: RollupRow): Addition => ({
  key: keyOf(rollup, row),
  counts: Object.fromEntries(
    rollup.columns
      .map((column) => [column, Number(row[column])] as const)
      .filter(([, count]) => count !== 0),
  ),
});

const matching = (rollup: Pick<Rollup, 'key'>, keys: readonly Key[]) => {
  const columns = keyColumns(rollup);
  const one = `(${columns.map(() => '?').join(', ')})`;
  return {
    sql: `(${columns.join(', ')}) in (${keys.map(() => one).join(', ')})`,
    values: keys.flat(),
  };
};

/** Takes just what these rows are known to hold, in the transaction that locked them. */
export async function takeOut(
  dialect: Dialect,
  on: Knex.Transaction,
  rollup: Rollup,
  taken: readonly Addition[],
): Promise<void> {
  const negative = taken.map(({ key, counts }) => ({
    key,
    counts: Object.fromEntries(Object.entries(counts).map(([column, count]) => [column, -count])),
  }));
  await addCounts(dialect, on, rollup, negative);
  const empty = rollup.columns.map((column) => `${column} <= 0`).join(' and ');
  for (let from = 0; from < taken.length; from += KEYS_PER_QUERY) {
    const { sql, values } = matching(
      rollup,
      taken.slice(from, from + KEYS_PER_QUERY).map(({ key }) => key),
    );
    const name = dialect.table(rollup.table);
    await affectedRows(on, `delete from ${name} where ${sql} and ${empty}`, values);
  }
}

/** Fields whose values are told apart within bounds, or were once counted with less detail. */
const NAMES: ReadonlySet<string> = new Set([
  'channel',
  'articleChannel',
  'siteHost',
  'articleHost',
  'generation',
]);

/**
 * Takes from rows what was counted of events. An event may have been counted without its name, among
 * the others of its day or month: what its own row lacks is taken from those. A row that is gone was
 * pruned with its day: there is nothing to take from.
 *
 * @param wanted in the order of their keys, in which every writer touches rows
 */
export async function subtract(
  dialect: Dialect,
  on: Knex.Transaction,
  rollup: Rollup,
  wanted: readonly Addition[],
): Promise<void> {
  const { from } = dialect;
  const rows = new Map<string, Addition>();
  for (let start = 0; start < wanted.length; start += KEYS_PER_QUERY) {
    const keys = wanted.slice(start, start + KEYS_PER_QUERY).map(({ key }) => key);
    const { sql, values } = matching(rollup, keys);
    const found: RollupRow[] = await from(rollup.table, on)
      .whereRaw(sql, values as Knex.RawBinding[])
      .orderBy(keyColumns(rollup))
      .forUpdate();
    for (const row of found.map((each) => contentOf(rollup, each))) rows.set(nameOf(row.key), row);
  }

  const taken = new Map<string, Addition>();
  const take = (row: Addition, column: Column, count: number): number => {
    const name = nameOf(row.key);
    const so = taken.get(name) ?? { key: row.key, counts: {} };
    const left = (row.counts[column] ?? 0) - (so.counts[column] ?? 0);
    const some = Math.max(0, Math.min(left, count));
    if (some > 0) {
      so.counts[column] = (so.counts[column] ?? 0) + some;
      taken.set(name, so);
    }
    return some;
  };

  const short: { key: Key; column: Column; count: number }[] = [];
  for (const { key, counts } of wanted) {
    const row = rows.get(nameOf(key));
    for (const [column, count] of Object.entries(counts) as [Column, number][]) {
      const missing = count - (row ? take(row, column, count) : 0);
      if (missing > 0) short.push({ key, column, count: missing });
    }
  }
  if (NAMES.has(rollup.key.at(-1) ?? '')) {
    for (const { key, column, count } of short) {
      let missing = count;
      for (const row of await neighbours(dialect, on, rollup, key, column)) {
        if (missing === 0) break;
        missing -= take(row, column, missing);
      }
    }
  }
  const inOrder = [...taken.values()].sort((a, b) => compareKeys(a.key, b.key));
  await takeOut(dialect, on, rollup, inOrder);
}

/** The rows of the same day or month and article that count this: the unnamed first, then the largest. */
async function neighbours(
  dialect: Dialect,
  on: Knex.Transaction,
  rollup: Rollup,
  key: Key,
  column: Column,
): Promise<Addition[]> {
  const columns = keyColumns(rollup);
  const own = columns.at(-1) ?? '';
  const group = Object.fromEntries(columns.slice(0, -1).map((name, index) => [name, key[index]]));
  const rows: RollupRow[] = await dialect
    .from(rollup.table, on)
    .where(group)
    .where(column, '>', 0)
    .orderBy(columns)
    .forUpdate();
  const unnamed = new Set<unknown>([OTHERS]);
  if (own === 'channel') {
    const others: { id: number }[] = await dialect
      .from(TABLES.channels, on)
      .where({ channel: OTHERS })
      .select('id');
    for (const { id } of others) unnamed.add(Number(id));
  }
  return rows
    .map((row) => contentOf(rollup, row))
    .sort(
      (a, b) =>
        Number(unnamed.has(b.key.at(-1))) - Number(unnamed.has(a.key.at(-1))) ||
        (b.counts[column] ?? 0) - (a.counts[column] ?? 0),
    );
}
