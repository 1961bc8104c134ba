import { affectedRows, type Dialect } from './dialect';

/**
 * Deletes up to so many rows where a column has a value: a short statement that locks few rows, for
 * somebody else may be waiting. Returns how many there were.
 *
 * @param key the table's primary key
 */
export function deleteSome(
  { client, knex, table }: Dialect,
  name: string,
  key: readonly string[],
  { column, value, most }: { column: string; value: number; most: number },
): Promise<number> {
  const [of, by, where] = [table(name), knex.raw('??', [column]).toQuery(), [value, most]];
  const run = (sql: string): Promise<number> => affectedRows(knex, sql, where);
  if (client === 'mysql') return run(`delete from ${of} where ${by} = ? limit ?`);
  if (client === 'postgres') {
    // By where rows lie: a join by key may read the whole table.
    const some = `select ctid from ${of} where ${by} = ? limit ?`;
    return run(`delete from ${of} where ctid = any(array(${some}))`);
  }
  const names = key.map((each) => knex.raw('??', [each]).toQuery()).join(', ');
  const some = `select ${names} from ${of} where ${by} = ? limit ?`;
  return run(`delete from ${of} where ${key.length === 1 ? names : `(${names})`} in (${some})`);
}
