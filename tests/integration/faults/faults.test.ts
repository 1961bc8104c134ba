/**
 * What may happen to a Strapi and its database while readers send. Each time: every acknowledged event
 * is counted exactly once, and all is well again by itself.
 */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { databaseName, removeApp, startApp, type TestApp } from '../strapi';
import { develop } from './develop';
import { startProxy, type Proxy } from './proxy';
import { expectExact } from './recount';
import {
  createScene,
  faultsOfProcess,
  faultsOfProcesses,
  FEWER,
  health,
  PATIENCE,
  publishArticles,
  ROUNDS,
} from './scene';

let app: TestApp;
let proxy: Proxy | undefined;

const scene = createScene(
  () => app,
  async (acknowledged) => {
    const knex = app.database.connect();
    await expectExact(knex, acknowledged).finally(() => knex.destroy());
  },
);
const { start, read, expectAllExact } = scene;

beforeAll(async () => {
  app = await startApp();
  await publishArticles(app);
  await app.stop();
}, 120_000);

afterEach(async () => {
  await scene.end();
  await proxy?.end();
  proxy = undefined;
});

afterAll(() => removeApp(app));

/** Strapi's configuration of the database, on the way through a proxy. */
async function throughProxy(): Promise<{ connection: object; way: Proxy }> {
  const { connection, ...rest } = app.database.connection as {
    connection: { host: string; port: number };
  };
  const way = await startProxy(connection);
  proxy = way;
  return {
    connection: { ...rest, connection: { ...connection, host: '127.0.0.1', port: way.port } },
    way,
  };
}

function faultsOfServers(): void {
  faultsOfProcesses(scene);

  it('one salt a day, however many processes wanted it', async () => {
    const knex = app.database.connect();
    const salts = await knex('dark_social_salts')
      .select('day')
      .finally(() => knex.destroy());
    expect(salts.length).toBeGreaterThan(0);
    expect(salts).toHaveLength(new Set(salts.map(({ day }) => day)).size);
  });

  it(
    'a database that is away for a while',
    async () => {
      const { connection, way } = await throughProxy();
      const instance = await start(connection);
      const readers = read(instance.origin);
      for (let round = 0; round < FEWER; round += 1) {
        await readers.more(50);
        way.close();
        await readers.seen(503, 20);
        expect(await health(instance)).toBe(204);
        way.open();
      }
      await expectAllExact();
      expect(readers.saysWhen()).toBe(true);
    },
    PATIENCE,
  );

  it(
    'a connection that is cut after a batch, before anybody hears that it is written',
    async () => {
      const { connection, way } = await throughProxy();
      const instance = await start(connection);
      const readers = read(instance.origin);
      await readers.more(50);
      way.cutAfter(/with\s+sent as|^.{0,8}commit/is, ROUNDS);
      while (way.cutsLeft()) await readers.more(20);
      await expectAllExact();
    },
    PATIENCE,
  );

  it(
    'a database that answers two seconds late',
    async () => {
      const { connection, way } = await throughProxy();
      const instance = await start(connection);
      const readers = read(instance.origin);
      await readers.more(50);
      way.slow(1_000);
      // MySQL takes a batch in some twenty statements, each of which waits.
      await readers.more(5);
      expect(await health(instance)).toBe(204);
      way.slow(0);
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
      const readers = read(instance.origin);
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
      const readers = read(() => developed.origin);
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

faultsOfProcess(scene);
if (databaseName() === 'sqlite') faultsOfFiles();
else faultsOfServers();
