/** A database whose tables a newer version of the plugin has made: what still works, and what is said. */
import request from 'supertest';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { clear, send, siteStatistics, summary, visitOf } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

const MIGRATIONS = 'dark_social_migrations';
const NEWER = '999-of-a-newer-version';
const REASON = `The tables were made by a newer version of the plugin (${NEWER})`;

let app: TestApp;

afterAll(() => removeApp(app));

it('Strapi serves its content, nothing is recorded, and everybody hears why', async () => {
  app = await startApp();
  const article = await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  await send(app, { events: [visitOf()] });
  await app.strapi.db
    .connection(MIGRATIONS)
    .insert({ name: NEWER, batch: 99, migration_time: new Date() });
  await app.stop();

  app = await startApp({ from: app });
  const { http, token, strapi } = app;
  const content = await http.get(`/api/articles/${article.documentId}`).set('authorization', token);
  expect(content.status).toBe(200);
  expect(content.body.data).toMatchObject({ title: 'Hello', sharing: { title: 'Hello' } });

  const event = visitOf({ url: `${SITE}/articles/hello?dsl=w` });
  const refused = await send(app, { events: [event] });
  expect(refused.status).toBe(503);
  expect(refused.headers['retry-after']).toBeDefined();
  // Strangers learn nothing of the inside.
  expect(refused.body.error.message).toBe('Nothing can be recorded at the moment');
  const health = await http.get('/api/dark-social/health');
  expect([health.status, health.body]).toEqual([503, { status: 'unavailable' }]);

  const period = { from: '2026-01-01', to: '2026-01-31' };
  const report = await request(strapi.server.httpServer)
    .get('/dark-social/overview')
    .query(period)
    .set('authorization', await loginTo(app));
  expect(report.status).toBe(503);
  expect(report.body.error.message).toContain(REASON);
  const machine = await http.get('/api/dark-social/reports/overview').query(period);
  expect(machine.status).not.toBe(200);
  expect(JSON.stringify(machine.body)).not.toContain(NEWER);

  await strapi.db.connection(MIGRATIONS).where({ name: NEWER }).delete();
  await app.stop();
  app = await startApp({ from: app });
  expect((await send(app, { events: [event] })).body).toMatchObject({ accepted: 1 });
  expect(summary(await siteStatistics(app))).toEqual(
    expect.arrayContaining(['private/whatsapp/tagged: 1']),
  );
  await clear(app);
  await app.stop();
}, 180_000);
