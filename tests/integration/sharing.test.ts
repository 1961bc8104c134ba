import type { Sharing } from '../../core';
import { ARTICLE, documents, keyOf, publishArticle, type Written } from './content';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

interface Entity extends Record<string, unknown> {
  documentId: string;
  sharing?: Sharing | null;
}

/** GETs a content-API path with the token and answers `data`. */
async function get<T = Entity>(path: string): Promise<T> {
  const response = await app.http.get(path).set('Authorization', app.token);
  expect(response.status).toBe(200);
  return response.body.data;
}

/** The statements on our article rows that a request costs beyond Strapi's own. */
async function extraQueries(request: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  const listen = ({ sql }: { sql: string }): void => {
    if (/published_at.* as .?title/s.test(sql)) seen.push(sql);
  };
  app.strapi.db.connection.on('query', listen);
  await request();
  app.strapi.db.connection.removeListener('query', listen);
  return seen;
}

beforeAll(async () => {
  app = await startApp();
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

it('lets content be written before the plugin has started', async () => {
  // The test app writes this note in a hook of its own, ahead of every plugin's bootstrap.
  const notes = await app.strapi.db.query('api::note.note').findMany();
  expect(notes).toMatchObject([{ title: 'Early' }]);
});

describe('sharing on a single entry', () => {
  let article: Written;
  beforeAll(async () => {
    article = await publishArticle(app.strapi, {
      title: 'Hello & welcome',
      slug: 'hello',
      shareButtons: {
        channels: ['whatsapp', 'copy'],
        message: 'Worth a read:',
        campaign: 'spring',
      },
    });
  });

  it('carries everything that a front end needs to draw the buttons', async () => {
    const { sharing } = await get(`/api/articles/${article.documentId}`);
    const url = `${SITE}/articles/hello`;
    const tagged = `${url}?dsl=w&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring`;
    expect(sharing).toEqual({
      article: keyOf(article),
      url,
      title: 'Hello & welcome',
      message: 'Worth a read:',
      links: [
        {
          channel: 'whatsapp',
          label: 'WhatsApp',
          private: true,
          url: tagged,
          href: `https://wa.me/?text=${encodeURIComponent(`Worth a read:\n${tagged}`)}`,
        },
        {
          channel: 'copy',
          label: 'Copy link',
          private: true,
          url: `${url}?dsl=c&utm_source=copy&utm_medium=dark_social&utm_campaign=spring`,
          href: null,
        },
      ],
    });
  });

  it.each([
    '?fields=title',
    '?fields[0]=slug',
    '?populate=*',
    '?populate=author&fields=slug',
    '?sharing=true',
  ])('is there with %s', async (query) => {
    const { sharing } = await get(`/api/articles/${article.documentId}${query}`);
    expect(sharing?.links).toHaveLength(2);
  });

  it('is left out with ?sharing=false', async () => {
    expect(await get(`/api/articles/${article.documentId}?sharing=false`)).not.toHaveProperty(
      'sharing',
    );
  });

  it('refuses another value of ?sharing', async () => {
    const response = await app.http
      .get(`/api/articles/${article.documentId}?sharing=perhaps`)
      .set('Authorization', app.token);
    expect(response.status).toBe(400);
  });

  it('follows an edit at once', async () => {
    await documents(app.strapi, ARTICLE).update({
      documentId: article.documentId,
      data: { title: 'Hello again', shareButtons: { channels: ['email'] } },
      status: 'published',
    });
    const { sharing } = await get(`/api/articles/${article.documentId}?fields=slug`);
    expect(sharing?.title).toBe('Hello again');
    expect(sharing?.links.map(({ channel }) => channel)).toEqual(['email']);
  });
});

describe('articles whose links are not for everybody', () => {
  it('carry null as drafts', async () => {
    const draft = await documents(app.strapi, ARTICLE).create({
      data: { title: 'D', slug: 'draft' },
    });
    expect((await get(`/api/articles/${draft.documentId}?status=draft`)).sharing).toBeNull();
  });

  it('carry null with sharing off', async () => {
    const off = await publishArticle(app.strapi, {
      title: 'Off',
      slug: 'off',
      shareButtons: { enabled: false },
    });
    expect((await get(`/api/articles/${off.documentId}`)).sharing).toBeNull();
  });

  it('share with the defaults where the component was never touched', async () => {
    const plain = await publishArticle(app.strapi, { title: 'Plain', slug: 'plain' });
    const { sharing } = await get(`/api/articles/${plain.documentId}`);
    expect(sharing?.message).toBeNull();
    expect(sharing?.links.map(({ channel }) => channel)).toEqual([
      'native',
      'whatsapp',
      'telegram',
      'messenger',
      'email',
      'sms',
      'copy',
    ]);
  });

  it('carry null without a value that their address needs', async () => {
    const lost = await documents(app.strapi, 'api::page.page').create({
      data: { heading: 'Lost' },
    });
    expect((await get(`/api/pages/${lost.documentId}`)).sharing).toBeNull();
  });
});

describe('lists', () => {
  it('carry links only on request', async () => {
    const [bare] = await get<Entity[]>('/api/articles');
    expect(bare).not.toHaveProperty('sharing');
    const [first] = await get<Entity[]>(
      '/api/articles?sharing=true&filters[slug][$eq]=plain&fields=title',
    );
    expect(first?.sharing?.url).toBe(`${SITE}/articles/plain`);
  });

  it('cost one query for all their articles, and none when they are known', async () => {
    await documents(app.strapi, ARTICLE).create({ data: { title: 'Forget', slug: 'forget' } });
    const list = () => get<Entity[]>('/api/articles?sharing=true');
    expect(await extraQueries(list)).toHaveLength(1);
    expect(await extraQueries(list)).toHaveLength(0);
  });

  it('follow an edit at once, where nothing but links changed', async () => {
    const slugs = ['as-it-was', 'edited'];
    const [, edited] = await Promise.all(
      slugs.map((slug) => publishArticle(app.strapi, { title: 'In a list', slug })),
    );
    const query = slugs.map((slug) => `filters[slug][$in]=${slug}`).join('&');
    const list = () => get<Entity[]>(`/api/articles?sharing=true&fields=slug&sort=slug&${query}`);
    const before = await list();
    expect(before).toHaveLength(2);
    expect(await list()).toEqual(before);

    await documents(app.strapi, ARTICLE).update({
      documentId: edited?.documentId ?? '',
      data: { shareButtons: { channels: ['email'] } },
      status: 'published',
    });
    const after = await list();
    expect(after[0]).toEqual(before[0]);
    expect(after[1]?.sharing?.links.map(({ channel }) => channel)).toEqual(['email']);
  });
});

describe('the bytes of an answer with links', () => {
  const ask = (path: string) => app.http.get(path).set('Authorization', app.token);

  it('are JSON in UTF-8, of the length that the answer says', async () => {
    await publishArticle(app.strapi, { title: 'Œuvre « lue » 🌊', slug: 'oeuvre' });
    const response = await ask('/api/articles?sharing=true&filters[slug][$eq]=oeuvre');
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.headers['content-length']).toBe(String(Buffer.byteLength(response.text)));
    expect(response.body.data).toMatchObject([{ sharing: { title: 'Œuvre « lue » 🌊' } }]);
    expect(response.text).toBe(JSON.stringify(response.body));
  });

  it('are made after every middleware of the app has seen the answer as an object', async () => {
    const response = await ask('/api/articles?sharing=true').set('x-stamp', 'by the app');
    expect(response.body.meta.stamp).toBe('by the app');
    expect(response.body.data.at(-1).sharing.links.length).toBeGreaterThan(0);
  });

  it('are none for HEAD, with the length of the answer to GET', async () => {
    const path = '/api/articles?sharing=true';
    const head = await app.http.head(path).set('Authorization', app.token);
    expect(head.status).toBe(200);
    expect(head.headers['content-length']).toBe((await ask(path)).headers['content-length']);
  });
});

describe('locales', () => {
  it('write the address, the key and the labels of each language', async () => {
    await app.strapi.plugin('i18n').service('locales').create({ code: 'fr', name: 'French (fr)' });
    const english = await publishArticle(app.strapi, { title: 'Tides', slug: 'tides' });
    await documents(app.strapi, ARTICLE).update({
      documentId: english.documentId,
      locale: 'fr',
      data: { title: 'Marées', slug: 'marees', shareButtons: { channels: ['copy'] } },
      status: 'published',
    });
    const { sharing } = await get(`/api/articles/${english.documentId}?locale=fr`);
    expect(sharing).toMatchObject({
      article: keyOf(english, 'fr'),
      url: `${SITE}/articles/marees`,
      title: 'Marées',
      links: [{ label: 'Copier le lien' }],
    });
    expect((await get(`/api/articles/${english.documentId}`)).sharing?.url).toBe(
      `${SITE}/articles/tides`,
    );
  });
});

describe('nested articles', () => {
  let article: Written;
  let page: Written;
  beforeAll(async () => {
    article = await publishArticle(app.strapi, { title: 'Nested', slug: 'nested' });
    page = await documents(app.strapi, 'api::page.page').create({
      data: { heading: 'Imprint', slug: 'imprint', number: 7 },
    });
  });

  it('carry their links in relations of a type that is not enabled, of several types with one query', async () => {
    const author = await documents(app.strapi, 'api::author.author').create({
      data: { name: 'Ada', articles: [article.documentId], page: page.documentId },
    });
    let answer: Entity | undefined;
    const queries = await extraQueries(async () => {
      answer = await get(`/api/authors/${author.documentId}?populate=*`);
    });
    expect(queries).toHaveLength(1);
    expect(answer).not.toHaveProperty('sharing');
    expect((answer?.['articles'] as Entity[])[0]?.sharing?.url).toBe(`${SITE}/articles/nested`);
    expect((answer?.['page'] as Entity).sharing?.url).toBe(`${SITE}/7/imprint.html`);
    expect((answer?.['page'] as Entity).sharing?.title).toBe('Imprint');
  });

  it('carry their links in components and dynamic zones', async () => {
    const section = await documents(app.strapi, 'api::section.section').create({
      data: {
        name: 'Front page',
        teaser: { words: 'Look', article: article.documentId },
        zone: [
          { __component: 'dark-social.share-buttons', message: 'By hand' },
          { __component: 'blocks.teaser', words: 'Also', article: article.documentId },
        ],
      },
    });
    const answer = await get(
      `/api/sections/${section.documentId}?populate[teaser][populate]=article&populate[zone][on][blocks.teaser][populate]=article&populate[zone][on][dark-social.share-buttons]=true`,
    );
    const teaser = answer['teaser'] as { article: Entity };
    const zone = answer['zone'] as { article?: Entity; message?: string }[];
    expect(teaser.article.sharing?.title).toBe('Nested');
    expect(zone.map((block) => block.message ?? block.article?.sharing?.title)).toEqual([
      'By hand',
      'Nested',
    ]);
  });

  it('carry their links in relations to any type', async () => {
    const section = await documents(app.strapi, 'api::section.section').create({
      data: {
        name: 'Elsewhere',
        mentions: [
          { __type: ARTICLE, id: article.id },
          { __type: 'api::page.page', id: page.id },
        ],
      },
    });
    const answer = await get(`/api/sections/${section.documentId}?populate=mentions`);
    expect((answer['mentions'] as Entity[]).map(({ sharing }) => sharing?.title)).toEqual([
      'Nested',
      'Imprint',
    ]);
  });
});

describe('GET /api/dark-social/sharing', () => {
  let article: Written;
  beforeAll(async () => {
    article = await publishArticle(app.strapi, { title: 'Open', slug: 'open' });
  });

  it('answers anybody on any origin, by key and by address', async () => {
    const byKey = await app.http
      .get('/api/dark-social/sharing')
      .query({ article: keyOf(article) })
      .set('Origin', 'https://elsewhere.example');
    const byUrl = await app.http
      .get('/api/dark-social/sharing')
      .query({ url: `${SITE}/articles/open/?utm_source=x&dsl=w#top` });
    expect(byKey.status).toBe(200);
    expect(byKey.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'cache-control': expect.stringContaining('max-age=60'),
    });
    expect(byKey.body.title).toBe('Open');
    expect(byUrl.body).toEqual(byKey.body);
  });

  it('answers 304 to the ETag it gave', async () => {
    const first = await app.http.get('/api/dark-social/sharing').query({ article: keyOf(article) });
    const again = await app.http
      .get('/api/dark-social/sharing')
      .query({ article: keyOf(article) })
      .set('If-None-Match', String(first.headers['etag']));
    expect(again.status).toBe(304);
  });

  it('answers 404 for what is unknown, unpublished, on another origin, or damaged', async () => {
    const draft = await documents(app.strapi, ARTICLE).create({
      data: { title: 'D', slug: 'hidden' },
    });
    for (const query of [
      { article: keyOf(draft) },
      { article: `${ARTICLE}:unknown:en` },
      { article: 'api::nothing.nothing:x' },
      { article: "'; drop table articles; --" },
      { url: `${SITE}/articles/hidden` },
      { url: `${SITE}/elsewhere` },
      { url: 'https://evil.example/articles/open' },
      { url: 'not an address' },
      { url: `${SITE}/articles/%E0%A4%A` },
    ]) {
      const response = await app.http.get('/api/dark-social/sharing').query(query);
      expect([query, response.status]).toEqual([query, 404]);
      // A page of another origin must be able to tell a 404 from a failure.
      expect(response.headers['access-control-allow-origin']).toBe('*');
    }
  });

  it('answers 400 without a question, or with two', async () => {
    expect((await app.http.get('/api/dark-social/sharing')).status).toBe(400);
    const both = await app.http.get('/api/dark-social/sharing').query({ article: 'a', url: 'b' });
    expect(both.status).toBe(400);
  });

  it('forgets an article when it is unpublished', async () => {
    const ask = () =>
      app.http.get('/api/dark-social/sharing').query({ url: `${SITE}/articles/brief` });
    const brief = await publishArticle(app.strapi, { title: 'Brief', slug: 'brief' });
    expect((await ask()).status).toBe(200);
    await documents(app.strapi, ARTICLE).unpublish({ documentId: brief.documentId });
    expect((await ask()).status).toBe(404);
  });
});

describe('the channels of a page’s choice', () => {
  const channelsOf = async (query: string): Promise<string[]> => {
    const response = await app.http.get(`/api/dark-social/sharing?${query}`);
    expect(response.status).toBe(200);
    return (response.body as Sharing).links.map(({ channel }) => channel);
  };
  let chosen: Written;
  let plain: Written;
  beforeAll(async () => {
    chosen = await publishArticle(app.strapi, {
      title: 'Chosen',
      slug: 'by-the-editor',
      shareButtons: { channels: ['copy'] },
    });
    plain = await publishArticle(app.strapi, { title: 'Plain', slug: 'by-the-page' });
  });

  it('are those that are drawn, in their order', async () => {
    expect(await channelsOf(`article=${keyOf(plain)}&channels=x,whatsapp%20copy`)).toEqual([
      'x',
      'whatsapp',
      'copy',
    ]);
  });

  it('yield to those that the editor chose', async () => {
    expect(await channelsOf(`article=${keyOf(chosen)}&channels=whatsapp`)).toEqual(['copy']);
  });

  it('are of the catalogue, or named in the refusal', async () => {
    const response = await app.http.get(
      `/api/dark-social/sharing?article=${keyOf(plain)}&channels=whatsapp,fax`,
    );
    expect(response.status).toBe(400);
    expect(response.body.error.message).toContain('fax');
  });
});
