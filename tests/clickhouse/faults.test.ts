/**
 * What may happen to Strapi, to ClickHouse and to the way between them while readers send. Each time:
 * every acknowledged event is counted exactly once, and all is well again by itself.
 *
 * FAULT_ROUNDS says how often a process is killed: 5 times by default; 50 in the long form. What takes
 * longer happens a third as often.
 */
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import { createDialect } from '../../server/src/store/sql';
import { publishArticle } from '../integration/content';
import { startInstance, type Instance } from '../integration/faults/instance';
import { startProxy, type Proxy } from '../integration/faults/proxy';
import { startReaders, type Readers } from '../integration/faults/readers';
import { OPTIONS, removeApp, startApp, type TestApp } from '../integration/strapi';
import { expectExact } from './recount';
import { startEngine, type Engine } from './start-engine';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);
const FEWER = Math.ceil(ROUNDS / 3);
/** ms that a test may take. */
const PATIENCE = 90_000 + ROUNDS * 20_000;
const READERS = 6;
const SLUGS = ['one', 'two', 'three'];
const HOUR = 3600 * 1000;
const DATABASE = 'faults';

let app: TestApp;
let engine: Engine;
let proxy: Proxy;
let running: Instance[] = [];
let readers: Readers;
/** Ids of the events that were acknowledged in any test. */
const acknowledged = new Set<string>();

beforeAll(async () => {
  app = await startApp();
  for (const slug of SLUGS) await publishArticle(app.strapi, { title: slug, slug });
  await app.stop();
  engine = await startEngine(join(app.directory, 'engine'));
  proxy = await startProxy({ host: '127.0.0.1', port: Number(new URL(engine.url).port) });
  const store = {
    client: 'clickhouse',
    url: `http://127.0.0.1:${proxy.port}`,
    database: DATABASE,
  };
  app = await startApp({ from: app, options: { ...OPTIONS, store } });
  await app.stop();
}, 120_000);

afterEach(async () => {
  for (const instance of running) await instance.kill();
  running = [];
});

afterAll(async () => {
  await proxy.end();
  await engine.kill();
  await removeApp(app);
});

async function start(): Promise<Instance> {
  const instance = await startInstance(app);
  running.push(instance);
  return instance;
}

/** Readers of these instances, in turn. */
function read(...instances: readonly Instance[]): void {
  readers = startReaders(
    Array.from(
      { length: READERS },
      (_, index) => () => instances[index % instances.length]?.origin(),
    ),
    SLUGS,
  );
}

/** Stops the readers, and expects all that they were told to be true. */
async function expectAllExact(): Promise<void> {
  await readers.more(100);
  await readers.stop();
  for (const id of readers.acknowledged) acknowledged.add(id);
  const options = { url: engine.url, database: DATABASE, username: 'default', password: '' };
  const knex = app.database.connect();
  const dialect = createDialect(knex, 'sqlite', undefined);
  const calendar = createCalendar('Europe/Paris');
  const pace = { settledAfterMs: 0, freshForMs: 0 };
  const store = createClickHouseStore(options, dialect, calendar, pace);
  try {
    // Whoever asks waits for the count.
    await store.statistics.siteSteps({ from: 20260101, to: 20261231 }, 'day');
    await expectExact(options, acknowledged);
  } finally {
    await store.close();
    await knex.destroy();
  }
}

/** What Strapi answers to load balancers. */
const health = async ({ origin }: Instance): Promise<number> =>
  (await fetch(`${origin()}/_health`)).status;

it(
  'SIGKILL of Strapi at random moments',
  async () => {
    const instance = await start();
    read(instance);
    for (let round = 0; round < ROUNDS; round += 1) {
      await readers.more(50);
      await delay(randomInt(200));
      await instance.kill();
      await instance.start();
    }
    await expectAllExact();
  },
  PATIENCE,
);

it(
  'three processes that write the same articles, one of them killed now and then',
  async () => {
    const instances = [await start(), await start(), await start()];
    read(...instances);
    for (let round = 0; round < FEWER; round += 1) {
      const unlucky = instances[randomInt(instances.length)] as Instance;
      await readers.more(150);
      await unlucky.kill();
      await readers.more(50);
      await unlucky.start();
    }
    await expectAllExact();
  },
  PATIENCE,
);

it(
  'a clock that jumps back and forth',
  async () => {
    const instance = await start();
    read(instance);
    for (const ahead of [-HOUR, 25 * HOUR, -24 * HOUR, 0]) {
      await readers.more(50);
      await instance.clock(ahead);
    }
    await expectAllExact();
  },
  PATIENCE,
);

it(
  'a ClickHouse that is away for a while',
  async () => {
    const instance = await start();
    read(instance);
    for (let round = 0; round < FEWER; round += 1) {
      await readers.more(50);
      proxy.close();
      await readers.seen(503, 20);
      expect(await health(instance)).toBe(204);
      proxy.open();
    }
    await expectAllExact();
    expect(readers.saysWhen()).toBe(true);
  },
  PATIENCE,
);

it(
  'a connection that is cut after a block, before anybody hears that it is written',
  async () => {
    const instance = await start();
    read(instance);
    await readers.more(50);
    // Only what is inserted is sent in chunks; this is the last one.
    proxy.cutAfter(/\r\n0\r\n\r\n$/, ROUNDS);
    while (proxy.cutsLeft()) await readers.more(20);
    await expectAllExact();
  },
  PATIENCE,
);

it(
  'a connection that is cut within a block',
  async () => {
    const instance = await start();
    read(instance);
    await readers.more(50);
    proxy.cutAfter(/INSERT(\s|%20|\+)INTO/, ROUNDS);
    while (proxy.cutsLeft()) await readers.more(20);
    await expectAllExact();
  },
  PATIENCE,
);

it(
  'a ClickHouse that answers two seconds late',
  async () => {
    const instance = await start();
    read(instance);
    await readers.more(50);
    proxy.slow(1_000);
    await readers.more(20);
    expect(await health(instance)).toBe(204);
    proxy.slow(0);
    await expectAllExact();
  },
  PATIENCE,
);
