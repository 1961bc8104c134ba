import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import createKnex from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { describeStoreContract } from '../store-contract';
import { articleOf, DAY, MARCH, NOON, stored } from '../store-contract/stored-events';
import { startEngine, type Engine } from './start-engine';

/** The section of docs/privacy.md that lists columns. */
function listOfColumns(): string {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');
  return text.slice(text.indexOf('## Every column'));
}

/** Every question counts first. */
const AT_ONCE = { settledAfterMs: 0, freshForMs: 0 };

let folder: string;
let engine: Engine;
let databases = 0;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
  engine = await startEngine(join(folder, 'engine'));
});
afterAll(async () => {
  await engine.kill();
  await rm(folder, { recursive: true, force: true });
});

/** An empty database of the engine, with one of Strapi's beside it. */
function openDatabase() {
  databases += 1;
  const database = `test_${databases}`;
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, `${database}.db`) },
    useNullAsDefault: true,
  });
  const stores: EventStore[] = [];
  return {
    database,
    /** The store that the database had before. */
    inDatabase: () =>
      createSqlStore(createDialect(knex, 'sqlite', undefined), createCalendar('Europe/Paris')),
    open(timeZone = 'Europe/Paris'): EventStore {
      const options = { url: engine.url, database, username: 'default', password: '' };
      const dialect = createDialect(knex, 'sqlite', undefined);
      const store = createClickHouseStore(options, dialect, createCalendar(timeZone), AT_ONCE);
      stores.push(store);
      return store;
    },
    async close() {
      for (const each of stores) await each.close();
      await knex.destroy();
    },
  };
}

describe('the contract', () => {
  describeStoreContract(async () => {
    const { open, close } = openDatabase();
    const store = open();
    await store.migrate();
    return { store, another: open, close };
  });
});

it('forgets also what a move left in Strapi’s database', async () => {
  const { open, inDatabase, close } = openDatabase();
  const store = open();
  await store.migrate();
  const left = inDatabase();
  await left.log.append([stored(), stored({ article: articleOf('b'), at: NOON - DAY })], '1');
  await store.erasure.forget({ articles: [articleOf('a')] });
  expect(await left.statistics.siteSteps(MARCH, 'day')).toMatchObject([{ at: 20260309 }]);
  await store.erasure.forget({ days: MARCH });
  expect(await left.statistics.siteSteps(MARCH, 'day')).toEqual([]);
  await close();
});

it('keeps in ClickHouse what docs/privacy.md lists', async () => {
  const { database, open, close } = openDatabase();
  await open().migrate();
  const client = createClient({ url: engine.url, database });
  const query = `SELECT DISTINCT name FROM system.columns
    WHERE database = {database:String} AND table LIKE 'dark_social_%'`;
  const found = await client.query({ query, query_params: { database }, format: 'JSONEachRow' });
  const columns = (await found.json<{ name: string }>()).map(({ name }) => name);
  await client.close();
  await close();
  const list = listOfColumns();
  expect(columns.length).toBeGreaterThan(30);
  expect(columns.filter((name) => !list.includes(`\`${name}\``))).toEqual([]);
});
