import request from 'supertest';
import { loginTo } from './admin';
import { ARTICLE, documents, publishArticle } from './content';
import { OPTIONS, removeApp, SITE, startApp, type TestApp } from './strapi';

const STORY = 'api::story.story';
const READ = 'plugin::content-manager.explorer.read';

let app: TestApp;
let admin: string;

const ask = (query: Record<string, string>, authorization = admin) =>
  request(app.strapi.server.httpServer)
    .get('/dark-social/sharing-state')
    .query(query)
    .set('Authorization', authorization);

beforeAll(async () => {
  const contentTypes = { ...OPTIONS.contentTypes, [STORY]: { path: '/{category.slug}/{slug}' } };
  app = await startApp({ options: { ...OPTIONS, contentTypes } });
  admin = await loginTo(app);
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

it('tells where sharing is set, the path, and the site’s channels', async () => {
  const { status, body } = await ask({ uid: ARTICLE });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    turnedOnBy: 'options',
    paths: ['/articles/{slug}'],
    path: '/articles/{slug}',
    origin: SITE,
    titleField: 'title',
    channels: expect.arrayContaining(['whatsapp', 'copy']),
    links: { parameter: 'dsl' },
    url: null,
  });
  const { body: page } = await ask({ uid: 'api::page.page' });
  expect(page.data).toMatchObject({ turnedOnBy: 'schema', paths: ['/{number}/{slug}.html'] });
  const { body: note } = await ask({ uid: 'api::note.note' });
  expect(note.data).toMatchObject({ turnedOnBy: null, paths: [], titleField: null });
});

it('tells at once what was changed in Settings', async () => {
  const put = (changes: object) =>
    request(app.strapi.server.httpServer)
      .put('/dark-social/settings')
      .set('Authorization', admin)
      .send(changes);
  const message = { en: 'Read {title}', fr: 'À lire : {title}' };
  expect((await put({ channels: ['email'], message })).status).toBe(200);
  const { body } = await ask({ uid: ARTICLE, locale: 'fr' });
  expect(body.data).toMatchObject({ channels: ['email'], message: 'À lire : {title}' });
});

it('tells an entry’s address as it was saved last, published or not', async () => {
  const { documentId } = await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  const saved = async (locale: string) =>
    (await ask({ uid: ARTICLE, documentId, locale })).body.data.url as unknown;
  expect(await saved('en')).toBe(`${SITE}/articles/hello`);
  await documents(app.strapi, ARTICLE).update({ documentId, data: { slug: 'hello-again' } });
  expect(await saved('en')).toBe(`${SITE}/articles/hello-again`);
  expect(await saved('fr')).toBeNull();
});

it('tells an address that has an attribute of a related entry', async () => {
  const category = await documents(app.strapi, 'api::category.category').create({
    data: { name: 'Sea', slug: 'sea' },
    status: 'published',
  });
  const story = await documents(app.strapi, STORY).create({
    data: { title: 'Tides', slug: 'tides', category: category.documentId },
    status: 'published',
  });
  const { body } = await ask({ uid: STORY, documentId: story.documentId });
  expect(body.data.url).toBe(`${SITE}/sea/tides`);
});

it('answers everybody who is logged in, and an entry’s address only whoever may read it', async () => {
  const { documentId } = await publishArticle(app.strapi, { title: 'World', slug: 'world' });
  const stranger = await loginTo(app, ['plugin::upload.read']);
  const asked = await ask({ uid: ARTICLE, documentId, locale: 'en' }, stranger);
  expect(asked.status).toBe(200);
  expect(asked.body.data).toMatchObject({ turnedOnBy: 'options', url: null });

  const reader = await loginTo(app, { [READ]: ARTICLE });
  const { body } = await ask({ uid: ARTICLE, documentId, locale: 'en' }, reader);
  expect(body.data.url).toBe(`${SITE}/articles/world`);
  expect((await ask({ uid: ARTICLE }, 'Bearer nobody')).status).toBe(401);
});

it('asks for a content type', async () => {
  const { status, body } = await ask({});
  expect(status).toBe(400);
  expect(body.error.message).toMatch(/"uid"/);
});
