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
  faultsOfTheWay,
  FEWER,
  health,
  PATIENCE,
  publishArticles,
  type BreakableWay,
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

/** A way to the database through a proxy. */
async function throughProxy(): Promise<BreakableWay> {
  const { connection, ...rest } = app.database.connection as {
    connection: { host: string; port: number };
  };
  proxy = await startProxy(connection);
  const there = { ...connection, host: '127.0.0.1', port: proxy.port };
  return { connection: { ...rest, connection: there }, proxy };
}

function faultsOfServers(): void {
  faultsOfProcesses(scene, async () => {
    const knex = app.database.connect();
    const days: unknown[] = await knex('dark_social_salts').pluck('day');
    await knex.destroy();
    // One salt a day.
    expect(days.length).toBeGreaterThan(0);
    expect(days).toHaveLength(new Set(days).size);
  });
  faultsOfTheWay(
    scene,
    throughProxy,
    [['after a batch, before anybody hears that it is written', /with\s+sent as|^.{0,8}commit/is]],
    // MySQL takes a batch in some twenty statements, each of which waits.
    5,
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
