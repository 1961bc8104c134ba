/** What migrations make tables of. */
import type { Knex } from 'knex';
import type { Client, Dialect } from '../dialect';
import { KEY_COLUMNS, keyColumns, TEXT_FIELDS, type Rollup } from '../rollups';

/**
 * A short text column that compares byte by byte. MySQL's default collations ignore case, which
 * would make two base64url ids one.
 */
export function code(
  table: Knex.CreateTableBuilder,
  name: string,
  length: number,
  client: Client,
): Knex.ColumnBuilder {
  const column = table.string(name, length).notNullable();
  return client === 'mysql' ? column.collate('utf8mb4_bin') : column;
}

/** Bytes that compare byte by byte. */
export function bytes(
  table: Knex.CreateTableBuilder,
  name: string,
  length: 8 | 16,
  client: Client,
): Knex.ColumnBuilder {
  // Fixed numbers of bytes without a length of their own.
  const postgres = length === 16 ? 'uuid' : 'bigint';
  const type = { postgres, mysql: `binary(${length})`, sqlite: 'blob' }[client];
  return table.specificType(name, type).notNullable();
}

/**
 * Creates a table whose rows lie in the order of their primary key, as they do on MySQL anyway. SQLite
 * would keep the rows in an order of its own and the key beside them, in twice the space.
 */
export function createByKey(
  schema: Knex.SchemaBuilder,
  { client, knex, schema: namespace }: Dialect,
  name: string,
  build: (table: Knex.CreateTableBuilder) => void,
): void {
  if (client !== 'sqlite') {
    schema.createTable(name, build);
    return;
  }
  const builder = namespace ? knex.schema.withSchema(namespace) : knex.schema;
  for (const { sql } of builder.createTable(name, build).toSQL() as unknown as { sql: string }[]) {
    schema.raw(sql.startsWith('create table') ? `${sql} without rowid` : sql);
  }
}

export function createRollup(schema: Knex.SchemaBuilder, dialect: Dialect, rollup: Rollup): void {
  createByKey(schema, dialect, rollup.table, (table) => {
    for (const field of rollup.key) {
      const column = KEY_COLUMNS[field];
      const length = TEXT_FIELDS[field];
      if (length === undefined) table.integer(column).notNullable();
      else code(table, column, length, dialect.client);
    }
    for (const column of rollup.columns) table.integer(column).notNullable().defaultTo(0);
    table.primary(keyColumns(rollup), `${rollup.table}_key`);
  });
}
