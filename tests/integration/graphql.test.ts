import { dirname } from 'node:path';
import { ARTICLE, keyOf, publishArticle, type Written } from './content';
import { removeApp, startApp, type TestApp } from './strapi';

let app: TestApp;
let article: Written;

beforeAll(async () => {
  const resolve = dirname(require.resolve('@strapi/plugin-graphql/package.json'));
  app = await startApp({ plugins: { graphql: { enabled: true, resolve } } });
  article = await publishArticle(app.strapi, {
    title: 'Hello',
    slug: 'hello',
    shareButtons: { message: 'Worth a read:' },
  });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

const query = (text: string) =>
  app.http.post('/graphql').set('Authorization', app.token).send({ query: text });

it('returns what the editor chose, and no links that nobody asked for', async () => {
  const response = await query('{ articles { title shareButtons { enabled message } } }');
  expect(response.body).toEqual({
    data: {
      articles: [{ title: 'Hello', shareButtons: { enabled: true, message: 'Worth a read:' } }],
    },
  });
});

it('says that articles have no field for links', async () => {
  const { body } = await query('{ articles { sharing { url } } }');
  expect(body.errors[0].message).toContain('Cannot query field "sharing" on type "Article"');
});

it('may use the service, as a resolver of the app would', async () => {
  const sharing = app.strapi.plugin('dark-social').service('sharing');
  const found = await sharing.find({ article: keyOf(article) });
  expect(found).toMatchObject({ title: 'Hello', message: 'Worth a read:' });
  const [entry] = await app.strapi.documents(ARTICLE).findMany({ status: 'published' });
  expect(await sharing.attach(ARTICLE, entry)).toMatchObject({ title: 'Hello', sharing: found });
});
