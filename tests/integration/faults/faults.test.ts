/**
 * What may happen to a Strapi and its database while readers send. Each time: every acknowledged event
 * is counted exactly once, and all is well again by itself.
 *
 * FAULT_ROUNDS says how often a process is killed: 5 times by default; 50 in the long form. What takes
 * longer happens a third as often.
 */
import { execFile } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { publishArticle } from '../content';
import { databaseName, removeApp, startApp, type TestApp } from '../strapi';
import { develop } from './develop';
import { startInstance, type Instance } from './instance';
import { startProxy, type Proxy } from './proxy';
import { startReaders, type Readers } from './readers';
import { expectExact } from './recount';

const ROUNDS = Number(process.env['FAULT_ROUNDS'] ?? 5);
const FEWER = Math.ceil(ROUNDS / 3);
/** ms that a test may take. */
const PATIENCE = 60_000 + ROUNDS * 20_000;
const READERS = 6;
const SLUGS = ['one', 'two', 'three'];
const HOUR = 3600 * 1000;

let app: TestApp;
let running: Instance[] = [];
let proxy: Proxy | undefined;
let readers: Readers;
/** Ids of the events that were acknowledged in any test. */
const acknowledged = new Set<string>();

beforeAll(async () => {
  app = await startApp();
  for (const slug of SLUGS) await publishArticle(app.strapi, { title: slug, slug });
  await app.stop();
}, 120_000);

afterEach(async () => {
  for (const instance of running) await instance.kill();
  await proxy?.end();
  running = [];
  proxy = undefined;
});

afterAll(() => removeApp(app));

async function start(connection?: object): Promise<Instance> {
  const instance = await startInstance(app, connection);
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
  const knex = app.database.connect();
  await expectExact(knex, acknowledged).finally(() => knex.destroy());
}

it(
  'SIGKILL at random moments',
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

/** Strapi's configuration of the database, on the way through a proxy. */
async function throughProxy(): Promise<object> {
  const { connection, ...rest } = app.database.connection as {
    connection: { host: string; port: number };
  };
  proxy = await startProxy(connection);
  return { ...rest, connection: { ...connection, host: '127.0.0.1', port: proxy.port } };
}

/** What Strapi answers to load balancers. */
const health = async ({ origin }: Instance): Promise<number> =>
  (await fetch(`${origin()}/_health`)).status;

function faultsOfServers(): void {
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
      const knex = app.database.connect();
      const salts = await knex('dark_social_salts')
        .select('day')
        .finally(() => knex.destroy());
      expect(salts).toHaveLength(new Set(salts.map(({ day }) => day)).size);
    },
    PATIENCE,
  );

  it(
    'a database that is away for a while',
    async () => {
      const instance = await start(await throughProxy());
      read(instance);
      for (let round = 0; round < FEWER; round += 1) {
        await readers.more(50);
        proxy?.close();
        await readers.seen(503, 20);
        expect(await health(instance)).toBe(204);
        proxy?.open();
      }
      await expectAllExact();
      expect(readers.saysWhen()).toBe(true);
    },
    PATIENCE,
  );

  it(
    'a connection that is cut after a batch, before anybody hears that it is written',
    async () => {
      const instance = await start(await throughProxy());
      read(instance);
      await readers.more(50);
      proxy?.cutAfter(/with\s+sent as|^.{0,8}commit/is, ROUNDS);
      while (proxy?.cutsLeft()) await readers.more(20);
      await expectAllExact();
    },
    PATIENCE,
  );

  it(
    'a database that answers two seconds late',
    async () => {
      const instance = await start(await throughProxy());
      read(instance);
      await readers.more(50);
      proxy?.slow(1_000);
      // MySQL takes a batch in some twenty statements, each of which waits.
      await readers.more(5);
      expect(await health(instance)).toBe(204);
      proxy?.slow(0);
      await expectAllExact();
    },
    PATIENCE,
  );
}

function faultsOfFiles(): void {
  it(
    'a disk that is full for a while',
    async () => {
      const instance = await start();
      // To the process, as if every file were as long as the disk allows.
      const allow = (bytes: number | 'unlimited') =>
        promisify(execFile)('prlimit', ['--pid', String(instance.pid()), `--fsize=${bytes}:`]);
      read(instance);
      for (let round = 0; round < FEWER; round += 1) {
        await readers.more(50);
        await allow(0);
        await readers.seen(503, 20);
        expect(await health(instance)).toBe(204);
        await allow('unlimited');
      }
      await expectAllExact();
      expect(readers.saysWhen()).toBe(true);
    },
    PATIENCE,
  );

  it(
    'strapi develop, which starts again whenever a file changes',
    async () => {
      const developed = await develop(app);
      readers = startReaders(
        Array.from({ length: READERS }, () => () => developed.origin),
        SLUGS,
      );
      try {
        for (let round = 0; round < FEWER; round += 1) {
          await readers.more(50);
          await developed.change();
        }
        await expectAllExact();
      } finally {
        await developed.stop();
      }
    },
    // It compiles the app each time.
    2 * PATIENCE,
  );
}

if (databaseName() === 'sqlite') faultsOfFiles();
else faultsOfServers();
