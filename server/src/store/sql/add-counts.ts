import type { Knex } from 'knex';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { keyColumns, type Addition, type Rollup } from './rollups';

/** Adds to the rows of a rollup, and makes those that are missing. */
export async function addCounts(
  dialect: Dialect,
  on: Knex | Knex.Transaction,
  rollup: Rollup,
  additions: readonly Addition[],
): Promise<void> {
  if (additions.length === 0) return;
  const columns = rollup.columns.filter((column) =>
    additions.some(({ counts }) => counts[column] !== undefined),
  );
  const key = keyColumns(rollup);
  await insertRows(on, {
    table: dialect.table(rollup.table),
    columns: [...key, ...columns],
    rows: additions.map((row) => [...row.key, ...columns.map((column) => row.counts[column] ?? 0)]),
    conflict: dialect.addCounts(rollup.table, key, columns),
  });
}
