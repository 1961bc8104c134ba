/** Our tables as they are at one moment, while events arrive. */
import type { Knex } from 'knex';
import type { Dialect } from '../dialect';
import { keyColumns, ROLLUPS } from '../rollups';
import { TABLES } from '../tables';

/** What is read in the order of a key. */
export interface Ordered {
  table: string;
  key: readonly string[];
}

export const ORDERED: readonly Ordered[] = [
  ...ROLLUPS.map((rollup) => ({ table: rollup.table, key: keyColumns(rollup) })),
  { table: TABLES.events, key: ['id'] },
  { table: TABLES.tokens, key: ['token'] },
  { table: TABLES.misses, key: ['day', 'kind', 'what'] },
  { table: TABLES.dayRules, key: ['day', 'rules'] },
  { table: TABLES.taggedGroups, key: ['day', 'tagged'] },
  { table: TABLES.formerAddresses, key: ['path', 'uid', 'document_id', 'locale'] },
];
const NUMBERED = [TABLES.articles, TABLES.collections, TABLES.channels, TABLES.arrivals];

export interface Snapshot {
  from(table: string): Knex.QueryBuilder;
  close(): Promise<void>;
}

/**
 * SQLite: a transaction that reads for long would keep everybody from writing. A copy is made in a
 * moment.
 */
async function copy({ knex }: Dialect): Promise<Snapshot> {
  const tables = [...ORDERED.map(({ table }) => table), ...NUMBERED];
  const close = async (): Promise<void> => {
    for (const table of tables)
      await knex.raw('drop table if exists temp.??', [`carried_${table}`]);
  };
  await close();
  await knex.transaction(async (on) => {
    for (const table of tables) {
      await on.raw('create temp table ?? as select * from main.??', [`carried_${table}`, table]);
    }
  });
  for (const { table, key } of ORDERED) {
    await knex.raw(`create index temp.?? on ?? (${key.map(() => '??').join(', ')})`, [
      `carried_${table}_key`,
      `carried_${table}`,
      ...key,
    ]);
  }
  for (const table of NUMBERED) {
    await knex.raw('create index temp.?? on ?? (id)', [`carried_${table}_id`, `carried_${table}`]);
  }
  return { from: (table) => knex.from(`carried_${table}`), close };
}

export async function openSnapshot(dialect: Dialect): Promise<Snapshot> {
  if (dialect.client === 'sqlite') return copy(dialect);
  const on = await dialect.knex.transaction(undefined, {
    isolationLevel: 'repeatable read',
  });
  return {
    from: (table) => dialect.from(table, on),
    close: async () => {
      await on.rollback();
    },
  };
}
