import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
}, 120_000);
afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

test('boots', async () => {
  const doc = (await app.strapi
    .documents('api::article.article' as never)
    .create({
      data: {
        title: 'Hello',
        slug: 'hello',
        shareButtons: { channels: ['email', 'whatsapp'], message: 'Read:' },
      } as never,
      status: 'published',
    } as never)) as any;
  const r = await app.http
    .get(`/api/articles/${doc.documentId}?fields=title`)
    .set('Authorization', app.token);
  console.log(JSON.stringify(r.body, null, 1), SITE);
  const l = await app.http
    .get(`/api/articles?fields=title&sharing=true`)
    .set('Authorization', app.token);
  console.log(JSON.stringify(l.body).slice(0, 300));
});
