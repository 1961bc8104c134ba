import type { Response } from 'supertest';
import { loginTo } from './admin';
import { keyOf, publishArticle, type Written } from './content';
import { clear, send, siteStatistics, summary, visitOf } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

const FORGET = 'plugin::dark-social.forget';
const TODAY = new Date().toISOString().slice(0, 10);

let app: TestApp;
let first: Written;
let admin: string;

beforeAll(async () => {
  app = await startApp();
  first = await publishArticle(app.strapi, { title: 'First', slug: 'first' });
  await publishArticle(app.strapi, { title: 'Second', slug: 'second' });
  admin = await loginTo(app, [FORGET]);
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

beforeEach(async () => {
  await clear(app);
  for (const slug of ['first', 'first', 'second']) {
    const events = [visitOf({ url: `${SITE}/articles/${slug}?dsl=w` })];
    expect((await send(app, { events })).status).toBe(202);
  }
});

const ask = (path: string, body: object, who = admin): Promise<Response> =>
  Promise.resolve(app.http.post(`/dark-social/forget${path}`).set('Authorization', who).send(body));
const visits = async (): Promise<string[]> => summary(await siteStatistics(app));

it('shows what would go, and deletes nothing before it is told to', async () => {
  const { status, body } = await ask('/preview', { article: keyOf(first) });
  expect(status).toBe(200);
  expect(body.data).toEqual({ rawEvents: 2, counted: 2, staysInTotals: 0 });
  expect(await visits()).toEqual(['private/whatsapp/tagged: 3']);
});

it('deletes the figures of an article, in one or in all of its locales', async () => {
  const { body } = await ask('', { article: keyOf(first) });
  expect(body.data).toEqual({ rawEvents: 2, counted: 2 });
  expect(await visits()).toEqual(['private/whatsapp/tagged: 1']);
  const all = await ask('', { article: keyOf(first).split(':').slice(0, -1).join(':') });
  expect(all.body.data).toEqual({ rawEvents: 0, counted: 0 });
  const report = await app.http
    .get('/dark-social/overview')
    .query({ from: TODAY, to: TODAY })
    .set('Authorization', await loginTo(app));
  expect(report.body.data.figures).toMatchObject({ visits: 1 });
});

it('deletes the figures of a period', async () => {
  const { body } = await ask('', { from: TODAY, to: TODAY });
  expect(body.data).toEqual({ rawEvents: 3, counted: 3 });
  expect(await visits()).toEqual([]);
});

it('says which days can be deleted instead', async () => {
  await app.strapi.db.connection('dark_social_events').delete();
  // A month is cut by its day before: the whole month up to today would not be.
  const [year = 0, month = 1] = TODAY.split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  const request = TODAY.endsWith('-01') ? { from: TODAY, to: TODAY } : { from: TODAY, to: last };
  const preview = (await ask('/preview', request)).body.data;
  if (TODAY.endsWith('-01')) return;
  expect(preview.refused).toEqual({ wholeMonths: { from: `${TODAY.slice(0, 8)}01`, to: last } });
  const { status, body } = await ask('', request);
  expect(status).toBe(400);
  expect(body.error.message).toContain(`choose whole months, ${TODAY.slice(0, 8)}01 to ${last}`);
  expect(await visits()).toEqual(['private/whatsapp/tagged: 3']);
});

it.each([
  [{}],
  [{ article: 'no key' }],
  [{ article: 7 }],
  [{ from: TODAY }],
  [{ from: '2026-02-30', to: TODAY }],
  [{ from: '2026-02-02', to: '2026-02-01' }],
  [{ article: 'api::article.article:x:en', from: TODAY, to: TODAY }],
])('refuses %j and says what is allowed', async (request) => {
  for (const path of ['', '/preview']) {
    const { status, body } = await ask(path, request);
    expect(status).toBe(400);
    expect(body.error.message).toMatch(/expected/);
  }
  expect(await visits()).toEqual(['private/whatsapp/tagged: 3']);
});

it('has a permission of its own', async () => {
  const others = await loginTo(
    app,
    ['read', 'export', 'settings'].map((name) => `plugin::dark-social.${name}`),
  );
  for (const path of ['', '/preview']) {
    expect((await ask(path, { from: TODAY, to: TODAY }, others)).status).toBe(403);
    expect((await app.http.post(`/dark-social/forget${path}`).send({})).status).toBe(401);
    expect((await ask(path, { from: TODAY, to: TODAY }, app.token)).status).toBe(401);
  }
  expect(await visits()).toEqual(['private/whatsapp/tagged: 3']);
});
