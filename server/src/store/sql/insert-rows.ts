import type { Knex } from 'knex';
import { affectedRows, type ConflictRule } from './dialect';

export type Row = readonly (string | number | boolean | Buffer)[];

/** Fewer placeholders than SQLite's 32,766 per statement, with up to 32 columns a row. */
const ROWS_PER_INSERT = 1000;

/**
 * Inserts rows, many to a statement, and returns how many rows changed.
 *
 * @param insert.table quoted, with its schema
 */
export async function insertRows(
  on: Knex | Knex.Transaction,
  insert: {
    table: string;
    columns: readonly string[];
    rows: readonly Row[];
    conflict: ConflictRule;
  },
): Promise<number> {
  const { table, columns, rows, conflict } = insert;
  const start = `${conflict.start} ${table} (${columns.join(',')}) values `;
  const one = `(${columns.map(() => '?').join(',')})`;
  let changed = 0;
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const part = rows.slice(from, from + ROWS_PER_INSERT);
    const sql = `${start}${part.map(() => one).join(',')} ${conflict.end}`;
    changed += await affectedRows(on, sql, part.flat());
  }
  return changed;
}
