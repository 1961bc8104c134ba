/** Options of the site that say how its addresses are read, on a real database. */
import type { Sharing } from '../../core';
import { ARTICLE, keyOf, publishArticle } from './content';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

beforeAll(async () => {
  app = await startApp({
    options: {
      siteUrl: SITE,
      contentTypes: { [ARTICLE]: { path: '/Articles/{slug}' } },
      ignoreCase: true,
      hashRouter: true,
      rateLimit: false,
    },
  });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

it('finds an entry whatever the letter case, with the path in the fragment or not', async () => {
  const article = await publishArticle(app.strapi, { title: 'Loud', slug: 'Loud-And-Clear' });
  const url = `${SITE}/#/Articles/Loud-And-Clear`;
  for (const address of [
    url,
    `${SITE}/#/articles/loud-and-clear`,
    `${SITE}/?dsl=w#!/ARTICLES/LOUD-AND-CLEAR/`,
    `${SITE}/articles/Loud-and-Clear.html`,
  ]) {
    const response = await app.http.get('/api/dark-social/sharing').query({ url: address });
    const sharing = response.body as Sharing;
    expect([address, sharing.article, sharing.url]).toEqual([address, keyOf(article), url]);
  }
});
