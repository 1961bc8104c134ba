/**
 * The engine of the tests has no Keeper, so nothing runs on a cluster here. Its parser at least reads what
 * would be sent to one.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Connection } from '../../server/src/store/clickhouse/connection';
import { createSchema } from '../../server/src/store/clickhouse/schema';
import { createTables, EVENTS } from '../../server/src/store/clickhouse/tables';
import { startEngine, type Engine } from './start-engine';

let folder: string;
let engine: Engine;
let connection: Connection;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
  engine = await startEngine(join(folder, 'engine'));
  connection = connect(optionsOf('default'));
});
afterAll(async () => {
  await connection.close();
  await engine.kill();
  await rm(folder, { recursive: true, force: true });
});

const optionsOf = (database: string) => ({
  ...{ url: engine.url, database, username: 'default', password: '' },
});

/** The statements that make the tables, each as ClickHouse's parser understands it. */
async function schemaOf(options: object): Promise<string[]> {
  const parsed: string[] = [];
  const parsing: Connection = {
    ...connection,
    async run(sql) {
      const [row] = await connection.rows<{ text: string }>(
        'SELECT formatQuerySingleLine({sql:String}) AS text',
        { sql },
      );
      parsed.push(row?.text ?? '');
    },
  };
  const cluster = { ...optionsOf('default'), ...options };
  await createSchema(parsing, createTables(cluster), cluster);
  return parsed;
}

const tablesIn = (statements: readonly string[]): string[] =>
  statements.filter((statement) => statement.startsWith('CREATE TABLE'));

it('makes replicated tables on every node of a cluster, each under one that spreads its rows', async () => {
  const statements = await schemaOf({ cluster: 'main' });
  const tables = tablesIn(statements);
  const local = tables.filter((statement) => /_local ON CLUSTER main /.test(statement));
  expect(local.length).toBeGreaterThan(10);
  for (const statement of local) expect(statement).toMatch(/ENGINE = Replicated\w+MergeTree/);
  const spread = tables.filter((statement) => !local.includes(statement));
  expect(spread).toHaveLength(local.length);
  for (const statement of spread) {
    expect(statement).toMatch(/ON CLUSTER main .*ENGINE = Distributed\(main, default, \w+_local, /);
  }
  // All but the first one, which asks whether the database is there.
  for (const statement of statements.slice(1)) expect(statement).toContain('ON CLUSTER main');
});

it('makes replicated tables without a cluster where that is asked for', async () => {
  const tables = tablesIn(await schemaOf({ replicated: true }));
  for (const statement of tables) expect(statement).toMatch(/ENGINE = Replicated\w+MergeTree/);
  expect(tables.join()).not.toContain('ON CLUSTER');
});

it('deletes and alters on every node of a cluster', async () => {
  const { createDatabase, dropPartition } = createTables({
    ...optionsOf('dark_social'),
    cluster: 'main',
  });
  for (const sql of [createDatabase, dropPartition(EVENTS, 20260310)]) {
    const [row] = await connection.rows<{ text: string }>(
      'SELECT formatQuerySingleLine({sql:String}) AS text',
      { sql },
    );
    expect(row?.text).toContain('ON CLUSTER main');
  }
});
