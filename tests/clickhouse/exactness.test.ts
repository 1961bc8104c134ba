/** Whatever goes wrong between a batch and its count, the statistics are what the events amount to. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@clickhouse/client';
import createKnex, { type Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect } from '../../server/src/store/sql';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import { eventsIn } from '../store-contract/subject';
import { articleOf, MARCH, stored } from '../store-contract/stored-events';
import { startEngine, type Engine } from './start-engine';

const DATABASE = 'exactness';
const AT_ONCE = { settledAfterMs: 0, freshForMs: 0 };
/** A long form: `FAULT_ROUNDS=50`. */
const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);

let folder: string;
let engine: Engine;
let knex: Knex;
let store: EventStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
  engine = await startEngine(join(folder, 'engine'));
  knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: join(folder, 'strapi.db') },
    useNullAsDefault: true,
  });
  store = createClickHouseStore(
    { url: engine.url, database: DATABASE, username: 'default', password: '' },
    createDialect(knex, 'sqlite', undefined),
    createCalendar('Europe/Paris'),
    AT_ONCE,
  );
  await store.migrate();
});
afterEach(async () => {
  await store.close();
  await knex.destroy();
  await engine.kill();
  await rm(folder, { recursive: true, force: true });
});

const counted = async (): Promise<number> =>
  (await store.statistics.siteSteps(MARCH, 'day')).reduce(
    (sum, { counts }) => sum + eventsIn(counts),
    0,
  );

async function onServer(statement: string): Promise<void> {
  const client = createClient({ url: engine.url, database: DATABASE });
  await client.command({ query: statement });
  await client.close();
}

it('counts once what two instances wrote at the same moment, also on both sides of midnight', async () => {
  const at = Date.parse('2026-03-10T22:59:59Z');
  await store.log.append([stored({ at }), stored({ at, article: articleOf('b') })], '1');
  const columns = `* REPLACE (at + 2000 AS at, 20260311 AS day, hour + 3600 AS hour)`;
  await onServer(`INSERT INTO dark_social_events SELECT * FROM dark_social_events`);
  await onServer(`INSERT INTO dark_social_events SELECT ${columns} FROM dark_social_events`);
  const steps = await store.statistics.siteSteps(MARCH, 'day');
  expect(steps.map(({ at: day, counts }) => [day, counts.tagged])).toEqual([[20260310, 2]]);
});

it('mends statistics that an interruption left wrong', async () => {
  const events = worldOf(7);
  await store.log.append(events.slice(0, 400), '1');
  await counted();
  for (const [table, change] of [
    ['site_days', 'tagged + 7 AS tagged'],
    ['article_days', 'visitors + 3 AS visitors'],
    ['channel_days', 'internal + 1 AS internal'],
  ] as const) {
    await onServer(`INSERT INTO dark_social_stats_${table}
      SELECT * REPLACE (${change}) FROM dark_social_stats_${table} LIMIT 20`);
  }
  await onServer(
    'INSERT INTO dark_social_touched_days SELECT day, 1, now64(3) FROM dark_social_touched_days',
  );
  await store.log.append(events.slice(400), '1');
  await expectAgreement(store.statistics, events);
}, 240_000);

it('loses and doubles nothing where the server is killed at random moments', async () => {
  const port = Number(new URL(engine.url).port);
  const all: StoredEvent[] = [];
  let stopped = false;

  /** Sends until it is acknowledged, as a browser does. */
  async function deliver(batch: readonly StoredEvent[]): Promise<void> {
    for (;;) {
      const taken = await store.log.append(batch, '1').catch(() => undefined);
      if (taken) return;
      await pause(50);
    }
  }
  async function sender(): Promise<void> {
    while (!stopped) {
      const batch = Array.from({ length: 30 }, (_, index) =>
        stored({ article: articleOf(`d${index % 7}`) }),
      );
      all.push(...batch);
      await deliver(batch);
    }
  }
  const senders = [sender(), sender(), sender()];
  for (let round = 0; round < ROUNDS; round += 1) {
    await pause(200 + Math.random() * 800);
    // A count may be on its way as well.
    const asked = counted().catch(() => undefined);
    await engine.kill();
    engine = await startEngine(join(folder, 'engine'), port);
    await asked;
  }
  stopped = true;
  await Promise.all(senders);
  expect(await counted()).toBe(all.length);
  await expectAgreement(store.statistics, all);
}, 600_000);
