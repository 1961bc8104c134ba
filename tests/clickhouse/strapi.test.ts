/** A Strapi whose events and statistics are in ClickHouse. */
import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import request from 'supertest';
import { loginTo } from '../integration/admin';
import { publishArticle } from '../integration/content';
import { send, visitOf } from '../integration/events';
import { OPTIONS, removeApp, SITE, startApp, type TestApp } from '../integration/strapi';
import { until } from '../browser/until';
import { startEngine, type Engine } from './start-engine';

const PATIENCE_MS = 60_000;
const PASSWORD = 'a-secret-of-the-test';
const SECURED = { ENGINE_PASSWORD: PASSWORD };

let app: TestApp;
let engine: Engine | undefined;

afterAll(async () => {
  await engine?.kill();
  await removeApp(app);
});

const storeAt = (url: string) => ({
  ...OPTIONS,
  store: { client: 'clickhouse', url, password: PASSWORD },
});

const day = (offset: number): string =>
  new Date(Date.now() + offset * 24 * 3_600_000).toISOString().slice(0, 10);

interface Figures {
  figures: { taggedVisits: number };
}

async function overview(): Promise<{ status: number; body: { data: Figures } }> {
  const { status, body } = await app.http
    .get('/api/dark-social/reports/overview')
    .query({ from: day(-1), to: day(1) })
    .set('authorization', app.token);
  return { status, body };
}

const visit = () => visitOf({ url: `${SITE}/articles/hello?dsl=w` });

it('serves content and recovers by itself, whenever ClickHouse comes and goes', async () => {
  app = await startApp();
  const { directory, database } = app;
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  await send(app, { events: [visit(), visit()] });
  await app.stop();

  const folder = join(directory, 'engine');
  engine = await startEngine(folder, 0, SECURED);
  const { url } = engine;
  const port = Number(new URL(url).port);
  await engine.kill();

  app = await startApp({ from: { ...app, directory, database }, options: storeAt(url) });
  const refused = await send(app, { events: [visit()] });
  expect([refused.status, refused.headers['retry-after']]).toEqual([503, expect.any(String)]);
  const report = await request(app.strapi.server.httpServer)
    .get('/dark-social/overview')
    .query({ from: day(-1), to: day(1) })
    .set('authorization', await loginTo(app));
  expect(report.status).toBe(503);
  expect(report.body.error.message).toContain(`ClickHouse at ${url} does not answer`);
  expect(JSON.stringify(report.body)).not.toContain(PASSWORD);
  expect((await app.http.get('/api/articles').set('authorization', app.token)).status).toBe(200);

  engine = await startEngine(folder, port, SECURED);
  const event = visit();
  const isTaken = (one: unknown) => async () => (await send(app, { events: [one] })).status === 202;
  await until('the event is taken', isTaken(event), PATIENCE_MS);
  expect((await send(app, { events: [event, visit()] })).body).toMatchObject({
    ...{ accepted: 1, duplicates: 1 },
  });

  // Killed while events arrive: what was acknowledged counts, and once.
  await engine.kill();
  const late = visit();
  expect((await send(app, { events: [late] })).status).toBe(503);
  engine = await startEngine(folder, port, SECURED);
  await until('the event is taken', isTaken(late), PATIENCE_MS);
  const { status, body } = await overview();
  expect(status).toBe(200);
  expect(body).toMatchObject({ data: { figures: { taggedVisits: 3 } } });
}, 240_000);

it('moves statistics there from Strapi’s database, and back', async () => {
  const run = async (...args: string[]): Promise<string> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [join(__dirname, '..', '..', 'bin', 'dark-social.js'), ...args],
      {
        cwd: app.directory,
        env: {
          ...process.env,
          TEST_DATABASE: JSON.stringify({ connection: app.database.connection }),
          STRAPI_TELEMETRY_DISABLED: 'true',
        },
      },
    );
    return stdout;
  };
  /** Moves while readers send. */
  let sent = 0;
  const moveAndSend = async (): Promise<string> => {
    let isMoving = true;
    const moving = run('move').finally(() => (isMoving = false));
    while (isMoving) {
      const { status } = await send(app, { events: [visit()] });
      expect(status).toBe(202);
      sent += 1;
    }
    return moving;
  };
  const tagged = async () => (await overview()).body.data.figures.taggedVisits;

  const unfinished = join(app.directory, '.dark-social-move-to-database.jsonl');
  await writeFile(unfinished, '');
  await expect(run('move')).rejects.toThrow('was stopped before its end');
  await rm(unfinished);

  // Two visits that Strapi's database had counted, beside three.
  expect(await moveAndSend()).toContain("Moved: Strapi's database holds no statistics any more.");
  expect(await run('move')).toContain("Strapi's database holds nothing to move.");
  await until('all are counted', async () => (await tagged()) === 5 + sent, PATIENCE_MS);
  await app.stop();

  const { url = '' } = engine ?? {};
  const back = { ...OPTIONS, store: { client: 'database', url, password: PASSWORD } };
  app = await startApp({ from: app, options: back });
  expect(await moveAndSend()).toContain('Moved');
  expect(await tagged()).toBe(5 + sent);
  await app.stop();
}, 240_000);
