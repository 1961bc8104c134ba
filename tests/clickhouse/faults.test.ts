/**
 * What may happen to Strapi, to ClickHouse and to the way between them while readers send. Each time:
 * every acknowledged event is counted exactly once, and all is well again by itself.
 */
import { join } from 'node:path';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import { createDialect } from '../../server/src/store/sql';
import { startProxy, type Proxy } from '../integration/faults/proxy';
import {
  createScene,
  faultsOfProcess,
  faultsOfProcesses,
  faultsOfTheWay,
  publishArticles,
} from '../integration/faults/scene';
import { OPTIONS, removeApp, startApp, type TestApp } from '../integration/strapi';
import { expectExact } from './recount';
import { startEngine, type Engine } from './start-engine';

const DATABASE = 'faults';

let app: TestApp;
let engine: Engine;
let proxy: Proxy;

async function expectCounted(acknowledged: ReadonlySet<string>): Promise<void> {
  const options = { url: engine.url, database: DATABASE, username: 'default', password: '' };
  const knex = app.database.connect();
  const dialect = createDialect(knex, 'sqlite', undefined);
  const pace = { settledAfterMs: 0, freshForMs: 0 };
  const store = createClickHouseStore(options, dialect, createCalendar('Europe/Paris'), pace);
  try {
    // Whoever asks waits for the count.
    await store.statistics.firstDay();
    await expectExact(options, acknowledged);
  } finally {
    await store.close();
    await knex.destroy();
  }
}

const scene = createScene(() => app, expectCounted);

beforeAll(async () => {
  app = await startApp();
  await publishArticles(app);
  await app.stop();
  engine = await startEngine(join(app.directory, 'engine'));
  proxy = await startProxy({ host: '127.0.0.1', port: Number(new URL(engine.url).port) });
  const url = `http://127.0.0.1:${proxy.port}`;
  const store = { client: 'clickhouse', url, database: DATABASE };
  app = await startApp({ from: app, options: { ...OPTIONS, store } });
  await app.stop();
}, 120_000);

afterEach(() => scene.end());

afterAll(async () => {
  await proxy.end();
  await engine.kill();
  await removeApp(app);
});

faultsOfProcess(scene);
faultsOfProcesses(scene);

faultsOfTheWay(
  scene,
  async () => ({ proxy }),
  [
    // Only what is inserted is sent in chunks; this is the last one.
    ['after a block, before anybody hears that it is written', /\r\n0\r\n\r\n$/],
    ['within a block', /INSERT(\s|%20|\+)INTO/],
  ],
  20,
);
