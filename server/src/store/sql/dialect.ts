import type { Knex } from 'knex';

/** The three families of databases that Strapi runs on. */
export type Client = 'sqlite' | 'postgres' | 'mysql';

/** Start and end of an insert that says what happens where a key exists. */
export interface ConflictRule {
  start: string;
  end: string;
}

/** Where our tables live, and the few places where dialects differ. */
export interface Dialect {
  client: Client;
  knex: Knex;
  /** PostgreSQL schema of Strapi's connection; `undefined` elsewhere. */
  schema: string | undefined;
  /** A table's name with its schema, for knex to quote. */
  tableName(name: string): string;
  /** The same, quoted. */
  table(name: string): string;
  /** A query on one of our tables; within a transaction where one is given. */
  from(name: string, on?: Knex.Transaction): Knex.QueryBuilder;
  /** Leaves rows alone whose key exists. */
  insertNew: ConflictRule;
  /** Adds the counts of a row to those of the row whose key exists. */
  addCounts(table: string, key: readonly string[], counts: readonly string[]): ConflictRule;
  /** Bytes, given as hexadecimal digits, as their column takes them: of 16 bytes on PostgreSQL. */
  toBytes(hex: string): Buffer | string;
  /** Bytes as their column returns them, as hexadecimal digits. */
  fromBytes(value: unknown): string;
}

/** PostgreSQL keeps 16 bytes as a UUID, the others as bytes. */
const fromBytes = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('hex') : String(value).replaceAll('-', '');

/** The conflict rules of SQLite and PostgreSQL. */
const ON_CONFLICT: Pick<Dialect, 'insertNew' | 'addCounts'> = {
  insertNew: { start: 'insert into', end: 'on conflict do nothing' },
  addCounts(name, key, counts) {
    const sums = counts.map((count) => `${count} = ${name}.${count} + excluded.${count}`);
    return {
      start: 'insert into',
      end: `on conflict (${key.join(', ')}) do update set ${sums.join(', ')}`,
    };
  },
};

export function createDialect(knex: Knex, client: Client, schema: string | undefined): Dialect {
  const tableName = (name: string): string => (schema ? `${schema}.${name}` : name);
  const table = (name: string): string => knex.raw('??', [tableName(name)]).toQuery();
  // Not `withSchema`, which cannot join a table under another name.
  const from = (name: string, on: Knex | Knex.Transaction = knex): Knex.QueryBuilder =>
    on.from(tableName(name));
  const toBytes = (hex: string): Buffer | string =>
    client === 'postgres' ? hex : Buffer.from(hex, 'hex');
  const shared = { client, knex, schema, table, tableName, from, toBytes, fromBytes };
  if (client === 'mysql') {
    return {
      ...shared,
      // IGNORE would also hide values that do not fit: lengths are checked before they come here.
      insertNew: { start: 'insert ignore into', end: '' },
      addCounts: (_, __, counts) => ({
        start: 'insert into',
        end: `on duplicate key update ${counts
          .map((count) => `${count} = ${count} + values(${count})`)
          .join(', ')}`,
      }),
    };
  }
  return { ...shared, ...ON_CONFLICT };
}

/** Runs a statement on any of the three and returns how many rows it changed. */
export async function affectedRows(
  on: Knex | Knex.Transaction,
  sql: string,
  values: unknown[],
): Promise<number> {
  const returned: unknown = await on.raw(sql, values as Knex.RawBinding[]);
  // pg: { rowCount }; better-sqlite3: { changes }; mysql2: [{ affectedRows }, fields].
  const result: unknown = Array.isArray(returned) ? returned[0] : returned;
  if (typeof result !== 'object' || result === null) return 0;
  const { rowCount, changes, affectedRows: affected } = result as Record<string, unknown>;
  return Number(rowCount ?? changes ?? affected ?? 0);
}
