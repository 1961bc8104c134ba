import type { OverviewReport } from '../../core';
import { loginTo } from './admin';
import { keyOf, publishArticle, type Written } from './content';
import { send, visitOf } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
let first: Written;

beforeAll(async () => {
  app = await startApp();
  first = await publishArticle(app.strapi, { title: 'First', slug: 'first' });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

async function overview(): Promise<OverviewReport> {
  const today = new Date().toISOString().slice(0, 10);
  const { body } = await app.http
    .get('/dark-social/overview')
    .query({ from: today, to: today })
    .set('Authorization', await loginTo(app));
  return body.data;
}

it('tells what was not recorded, by the shape of its address or by its origin', async () => {
  const lost = [
    visitOf({ url: `${SITE}/pt-br/artigos/ola?token=secret` }),
    visitOf({ url: `${SITE}/articles/gone` }),
    visitOf({ url: `${SITE}/` }),
  ];
  expect((await send(app, { events: lost })).body.ignored).toBe(3);
  const elsewhere = { origin: 'https://preview.example.net' };
  expect((await send(app, { events: lost }, elsewhere)).status).toBe(403);
  const job = app.strapi.cron.jobs.find(({ name }) => name === 'dark-social-misses');
  await job?.job.invoke();
  expect((await overview()).misses).toEqual([
    { kind: 'no-entry', what: '/articles/…', count: 1 },
    { kind: 'no-path', what: '/pt-br/…', count: 1 },
    { kind: 'origin', what: 'https://preview.example.net', count: 1 },
  ]);
});

it('counts what public buttons bring apart, and never as private', async () => {
  const before = (await overview()).figures;
  const events = [
    ...Array.from({ length: 3 }, () => visitOf({ url: `${SITE}/articles/first?dsl=f` })),
    visitOf({ type: 'share', channel: 'facebook', article: keyOf(first) }),
  ];
  expect((await send(app, { events })).body.accepted).toBe(4);
  const after = (await overview()).figures;
  expect(after).toEqual({
    ...before,
    visits: before.visits + 3,
    publicTaggedVisits: before.publicTaggedVisits + 3,
    publicShares: before.publicShares + 1,
    visitors: (before.visitors ?? 0) + 1,
  });
});
