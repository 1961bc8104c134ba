import type { Knex } from 'knex';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

type FactName = 'sample' | 'time-zone' | 'origin' | `ch-${string}-origin`;

export async function readFact(dialect: Dialect, name: FactName): Promise<string | undefined> {
  const row: { value: string } | undefined = await dialect
    .from(TABLES.facts)
    .where({ name })
    .first('value');
  return row?.value;
}

/** Notes a fact where it is not noted yet. */
export async function setFact(
  dialect: Dialect,
  name: FactName,
  value: string,
  on: Knex | Knex.Transaction = dialect.knex,
): Promise<void> {
  await insertRows(on, {
    table: dialect.table(TABLES.facts),
    columns: ['name', 'value'],
    rows: [[name, value]],
    conflict: dialect.insertNew,
  });
}

export async function changeFact(dialect: Dialect, name: FactName, value: string): Promise<void> {
  await dialect.from(TABLES.facts).where({ name }).update({ value });
}
