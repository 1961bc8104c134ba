/** A ClickHouse that cannot be used as it is: what is said of it, and what becomes of it. */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import createKnex from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect } from '../../server/src/store/sql';
import { MARCH, stored } from '../store-contract/stored-events';
import { startEngine, type Engine } from './start-engine';

const DATABASE = 'unusable';
const PASSWORD = 'a-secret-of-the-test';

let folder: string;
let engine: Engine | undefined;
const closed: (() => Promise<void>)[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
});
afterEach(async () => {
  for (const close of closed.splice(0)) await close();
  await engine?.kill();
  await rm(folder, { recursive: true, force: true });
});

async function start(env = {}): Promise<string> {
  await engine?.kill();
  engine = await startEngine(join(folder, 'engine'), 0, env);
  return engine.url;
}

function open(url: string, password = ''): EventStore {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'strapi.db') },
    useNullAsDefault: true,
  });
  const store = createClickHouseStore(
    { url, database: DATABASE, username: 'default', password },
    createDialect(knex, 'sqlite', undefined),
    createCalendar('Europe/Paris'),
    { settledAfterMs: 0, freshForMs: 0 },
  );
  closed.push(async () => {
    await store.close();
    await knex.destroy();
  });
  return store;
}

async function onServer(url: string, ...statements: string[]): Promise<void> {
  const client = createClient({ url, database: DATABASE, log: { level: 127 } });
  for (const query of statements) await client.command({ query });
  await client.close();
}

const visits = async (store: EventStore): Promise<number[]> =>
  (await store.statistics.siteSteps(MARCH, 'day')).map(({ counts }) => counts.tagged);

it('a wrong password is said, not shown, and tried again', async () => {
  const url = await start({ ENGINE_PASSWORD: PASSWORD });
  await expect(open(url, 'wrong-one').migrate()).rejects.toMatchObject({
    name: 'UnusableStoreError',
    message: `ClickHouse at ${url} refuses the user "default" or their password`,
    mayPass: true,
  });
  await open(url, PASSWORD).migrate();
});

it('a server that never answers is waited for no longer than Strapi’s start can bear', async () => {
  const connections: Socket[] = [];
  const silent = createServer((socket) => connections.push(socket)).listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  await expect(open(url).migrate()).rejects.toMatchObject({
    message: `ClickHouse at ${url} does not answer: nothing came within 5 s`,
    mayPass: true,
  });
  for (const socket of connections) socket.destroy();
  silent.close();
}, 30_000);

it('a user who may not make tables is told so', async () => {
  await open(await start()).migrate();
  await onServer(engine?.url ?? '', 'DROP TABLE dark_social_touched_days_view');
  const url = await start({ ENGINE_READONLY: 'yes' });
  await expect(open(url).migrate()).rejects.toMatchObject({
    name: 'UnusableStoreError',
    message: expect.stringContaining('does not let the user "default" make and use tables'),
    mayPass: true,
  });
});

it('tables of an earlier version get the columns that they lack, and keep their rows', async () => {
  const url = await start();
  const before = open(url);
  await before.migrate();
  await before.log.append([stored()], '1');
  await onServer(
    url,
    'ALTER TABLE dark_social_events DROP COLUMN campaign_named',
    'ALTER TABLE dark_social_stats_site_days DROP COLUMN tagged',
    "ALTER TABLE dark_social_events MODIFY COMMENT ''",
  );
  const store = open(url);
  await store.migrate();
  await store.log.append([stored()], '1');
  expect(await visits(store)).toEqual([2]);
});

it('tables of a newer version are left as they are', async () => {
  const url = await start();
  const store = open(url);
  await store.migrate();
  await onServer(
    url,
    "ALTER TABLE dark_social_events MODIFY COMMENT 'dark-social schema 99'",
    'DROP TABLE dark_social_touched_days_view',
  );
  const error = { name: 'UnusableStoreError', mayPass: false };
  await expect(open(url).migrate()).rejects.toMatchObject({
    ...error,
    message: expect.stringContaining('made by a newer version of the plugin (schema 99'),
  });
  await expect(
    onServer(url, 'SELECT * FROM dark_social_touched_days_view LIMIT 1'),
  ).rejects.toThrow();
});
