import request from 'supertest';
import { loginTo } from './admin';
import { keyOf, publishArticle, type Written } from './content';
import { send, visitOf } from './events';
import { createToken, removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
let first: Written;
let second: Written;

const login = (permissions?: readonly string[]): Promise<string> => loginTo(app, permissions);

const today = (): string => new Date().toISOString().slice(0, 10);
const PERIOD = { from: today(), to: today() };

const get = (path: string, query: object, authorization?: string) => {
  const asked = request(app.strapi.server.httpServer).get(path).query(query);
  return authorization ? asked.set('Authorization', authorization) : asked;
};

beforeAll(async () => {
  app = await startApp();
  first = await publishArticle(app.strapi, { title: 'First', slug: 'first' });
  second = await publishArticle(app.strapi, { title: 'Second', slug: 'second' });
  const events = [
    visitOf({ type: 'share', channel: 'whatsapp', article: keyOf(first) }),
    visitOf({ type: 'share', channel: 'copy', article: keyOf(first) }),
    visitOf({ url: `${SITE}/articles/first?dsl=w` }),
    visitOf({ url: `${SITE}/articles/first?dsl=w` }),
    visitOf({ url: `${SITE}/articles/first?dsl=e` }),
    visitOf({ url: `${SITE}/articles/second` }),
    visitOf({ url: `${SITE}/articles/second`, referrer: 'https://www.bing.com/' }),
    visitOf({ url: `${SITE}/articles/second`, referrer: 'https://web.telegram.org/' }),
    visitOf({ url: `${SITE}/articles/second`, referrer: `${SITE}/` }),
  ];
  expect((await send(app, { events })).body.accepted).toBe(9);
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

describe('the overview', () => {
  it('gives the figures of the period and every step of its series', async () => {
    const { status, body } = await get('/dark-social/overview', PERIOD, await login());
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      period: PERIOD,
      timeZone: 'UTC',
      figures: {
        shares: 2,
        visits: 6,
        taggedVisits: 3,
        appVisits: 1,
        inferredVisits: 1,
        visitors: 1,
        previews: 0,
        copies: 0,
      },
      step: 'hour',
      everRecorded: true,
      missing: [],
      sample: false,
    });
    expect(body.data.series).toHaveLength(24);
    const sum = (name: string): number =>
      body.data.series.reduce(
        (total: number, point: Record<string, number>) => total + (point[name] ?? 0),
        0,
      );
    expect([sum('shares'), sum('taggedVisits'), sum('otherVisits')]).toEqual([2, 3, 1]);
  });

  it('is empty, and complete, for a period without events', async () => {
    const period = { from: '2020-02-27', to: '2020-03-01' };
    const { body } = await get('/dark-social/overview', period, await login());
    expect(body.data.figures.visits).toBe(0);
    expect(body.data.series.map(({ at }: { at: string }) => at)).toEqual([
      '2020-02-27',
      '2020-02-28',
      '2020-02-29',
      '2020-03-01',
    ]);
  });
});

describe('the articles', () => {
  it('are listed with their titles, sources and best channels', async () => {
    const { body } = await get(
      '/dark-social/articles',
      { ...PERIOD, sort: 'private' },
      await login(),
    );
    expect(body.data).toMatchObject({ page: 1, pageSize: 10, total: 2 });
    expect(body.data.rows).toMatchObject([
      {
        documentId: first.documentId,
        locale: 'en',
        title: 'First',
        visits: 3,
        privateShare: 1,
        bestChannel: 'whatsapp',
        shares: 2,
      },
      {
        documentId: second.documentId,
        title: 'Second',
        visits: 3,
        bySource: { private: 2, search: 1 },
        inferredVisits: 1,
        bestChannel: 'telegram',
        visitors: 1,
      },
    ]);
  });

  it('keep their figures, without a title, when they are deleted', async () => {
    const gone = await publishArticle(app.strapi, { title: 'Gone', slug: 'gone' });
    await send(app, { events: [visitOf({ url: `${SITE}/articles/gone` })] });
    await app.strapi.db
      .query('api::article.article')
      .deleteMany({ where: { documentId: gone.documentId } });
    const { body } = await get(
      '/dark-social/articles',
      { ...PERIOD, sort: 'visits', order: 'asc' },
      await login(),
    );
    expect(body.data.rows[0]).toMatchObject({
      documentId: gone.documentId,
      title: null,
      visits: 1,
    });
  });
});

describe('an article without a locale', () => {
  const read = async (documentId: string, query: object, permissions?: readonly string[]) =>
    get(
      `/dark-social/articles/api::article.article/${documentId}`,
      { ...PERIOD, ...query },
      await login(permissions),
    );

  it('is shown in its first known locale where none is asked for', async () => {
    const { status, body } = await read(first.documentId, {});
    expect(status).toBe(200);
    expect(body.data.article).toMatchObject({ locale: 'en', title: 'First', hidden: false });
    expect(body.data.figures.visits).toBe(3);
  });

  it('is shown so before anybody read it', async () => {
    const fresh = await publishArticle(app.strapi, { title: 'Fresh', slug: 'fresh' });
    const { body } = await read(fresh.documentId, {});
    expect(body.data.article).toMatchObject({ locale: 'en', title: 'Fresh' });
  });

  it.each([{}, { locale: 'en' }])('that nobody knows is answered with 404: %j', async (query) => {
    expect((await read('nosuchdocument', query)).status).toBe(404);
  });

  it('that nobody knows is no hidden one for a reader without its type', async () => {
    const { status } = await read('nosuchdocument', {}, ['plugin::dark-social.read']);
    expect(status).toBe(404);
  });
});

describe('search and filters', () => {
  const found = async (query: object): Promise<string[]> => {
    const { body } = await get('/dark-social/articles', { ...PERIOD, ...query }, await login());
    return body.data.rows.map(({ title }: { title: string }) => title).sort();
  };

  it('find articles by part of their title, whatever its letter case', async () => {
    expect(await found({ search: 'FIRS' })).toEqual(['First']);
    expect(await found({ search: '%' })).toEqual([]);
    expect(await found({ search: 'none of them' })).toEqual([]);
    expect(await found({ search: 's', type: 'api::article.article', locale: 'en' })).toContain(
      'Second',
    );
    expect(await found({ type: 'api::none.none' })).toEqual([]);
  });

  it('narrow the overview, the channels and the referrers', async () => {
    const token = await login();
    const data = async (report: string, query: object) =>
      (await get(`/dark-social/${report}`, { ...PERIOD, ...query }, token)).body.data;
    expect((await data('overview', { source: 'search' })).figures).toMatchObject({
      ...{ visits: 1, visitors: null, shares: 0 },
    });
    expect((await data('overview', {})).filters).toMatchObject({
      types: expect.arrayContaining([expect.objectContaining({ uid: 'api::article.article' })]),
      locales: ['en'],
    });
    const { rows } = await data('channels', { channel: 'whatsapp' });
    expect(rows).toMatchObject([
      { channel: 'whatsapp', visits: 2, taggedVisits: 2, shares: 1, visitsPerShare: 2 },
    ]);
    expect(await data('referrers', {})).toMatchObject({
      rows: [
        { host: 'web.telegram.org', visits: 1 },
        { host: 'www.bing.com', visits: 1 },
      ],
      total: 2,
    });
    expect((await data('findings', {})).findings).toEqual([]);
  });
});

describe('one article', () => {
  const pathOf = ({ documentId }: Written): string =>
    `/dark-social/articles/api::article.article/${documentId}`;

  it('is told with its parts', async () => {
    const { status, body } = await get(pathOf(first), { ...PERIOD, locale: 'en' }, await login());
    expect(status).toBe(200);
    expect(body.data).toMatchObject({
      article: {
        ...{ title: 'First', hidden: false, url: `${SITE}/articles/first` },
        locales: [{ locale: 'en', title: 'First', visits: 3, private: 3 }],
      },
      figures: { visits: 3, taggedVisits: 3, shares: 2 },
      previous: { figures: { visits: 0 } },
      series: [{ at: today(), taggedVisits: 3 }],
      median: null,
      sincePublication: null,
      findings: [],
      chains: null,
    });
    expect(body.data.article.publishedAt).toMatch(/^\d{4}-/);
    expect(body.data.channels.map(({ channel }: { channel: string }) => channel)).toEqual(
      expect.arrayContaining(['whatsapp', 'email', 'copy']),
    );
  });

  it('is told since its publication', async () => {
    const { body } = await get(
      pathOf(second),
      { locale: 'en', since: 'publication' },
      await login(),
    );
    expect(body.data.period).toEqual(PERIOD);
    expect(body.data.referrers).toHaveLength(2);
  });

  it('is not found where nobody knows it', async () => {
    const path = '/dark-social/articles/api::article.article/nobodyknowsit';
    expect((await get(path, { ...PERIOD, locale: 'en' }, await login())).status).toBe(404);
    expect((await get(path, { from: 'x' }, await login())).status).toBe(400);
  });
});

describe('lists', () => {
  it('have one figure for each of many articles', async () => {
    const ids = [first.documentId, second.documentId, 'nobodyknowsit'].join();
    const query = { uid: 'api::article.article', locale: 'en', ids };
    const { body } = await get('/dark-social/article-figures', query, await login());
    expect(body.data.figures).toEqual({
      [first.documentId]: { visits: 3, private: 3 },
      [second.documentId]: { visits: 3, private: 2 },
    });
    const many = Array.from({ length: 101 }, (_, index) => `d${index}`).join();
    const refused = await get(
      '/dark-social/article-figures',
      { ...query, ids: many },
      await login(),
    );
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      expect.stringContaining('at most 100'),
    ]);
  });

  it('of what moves and of one’s own articles are empty where there is nothing', async () => {
    for (const path of ['/dark-social/movers', '/dark-social/my-articles']) {
      expect((await get(path, {}, await login())).body.data.rows).toEqual([]);
    }
  });
});

describe('titles', () => {
  it('are shown to roles alone that may read the entries', async () => {
    const role = await login(['plugin::dark-social.read']);
    const { body } = await get('/dark-social/articles', PERIOD, role);
    for (const row of body.data.rows) expect(row).toMatchObject({ title: null, hidden: true });
    const found = await get('/dark-social/articles', { ...PERIOD, search: 'First' }, role);
    expect(found.body.data.total).toBe(0);
    const path = `/dark-social/articles/api::article.article/${first.documentId}`;
    const one = await get(path, { ...PERIOD, locale: 'en' }, role);
    expect(one.body.data.article).toMatchObject({ title: null, hidden: true });
  });
});

describe('files', () => {
  it('hold what the page shows, and no formulas', async () => {
    const evil = await publishArticle(app.strapi, { title: '=cmd()', slug: 'evil' });
    await send(app, { events: [visitOf({ url: `${SITE}/articles/evil` })] });
    const token = await login();
    const csv = await get('/dark-social/export/articles.csv', PERIOD, token);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.headers['content-disposition']).toContain('.csv"');
    const lines = csv.text.replace('\ufeff', '').trim().split('\r\n');
    expect(lines[0]).toMatch(/^type,document_id,locale,title,visits,/);
    expect(lines).toContainEqual(expect.stringContaining(`,${evil.documentId},en,'=cmd(),1,1,`));
    const json = await get('/dark-social/export/articles.json', PERIOD, token);
    expect(json.body).toHaveLength(lines.length - 1);
    const days = await get('/dark-social/export/overview.csv', PERIOD, token);
    expect(days.text.trim().split('\r\n')).toHaveLength(25);
    await app.strapi.db
      .query('api::article.article')
      .deleteMany({ where: { documentId: evil.documentId } });
  });
});

describe('who may read', () => {
  const READ = [
    'overview',
    'channels',
    'referrers',
    'findings',
    'articles',
    'articles/api::article.article/x',
    'article-figures',
    'movers',
    'my-articles',
  ];
  const EXPORTS = ['overview.csv', 'overview.json', 'articles.csv', 'articles.json'];

  it.each([
    ...READ.map((path) => [path, 'plugin::dark-social.read']),
    ...EXPORTS.map((path) => [`export/${path}`, 'plugin::dark-social.export']),
  ])('%s is an admin with the permission %s, and nobody else', async (path, permission) => {
    const others = ['read', 'export', 'settings']
      .map((name) => `plugin::dark-social.${name}`)
      .filter((each) => each !== permission);
    const url = `/dark-social/${path}`;
    expect((await get(url, PERIOD)).status).toBe(401);
    expect((await get(url, PERIOD, await login(others))).status).toBe(403);
    expect([200, 400, 404]).toContain((await get(url, PERIOD, await login([permission]))).status);
  });

  it('is a machine whose API token has the report’s action', async () => {
    const may = await createToken(app.strapi, ['plugin::dark-social.reports.overview']);
    expect(
      (await get('/api/dark-social/reports/overview', PERIOD, may)).body.data.figures.shares,
    ).toBe(2);
    expect((await get('/api/dark-social/reports/articles', PERIOD, may)).status).toBe(403);
    expect((await get('/api/dark-social/reports/articles', PERIOD)).status).toBe(401);
  });
});

describe('wrong questions', () => {
  it.each([
    [{}, /from: a day/],
    [{ from: 'yesterday', to: today() }, /from: a day/],
    [{ from: '2026-02-30', to: today() }, /from: a day/],
    [{ from: '2026-03-02', to: '2026-03-01' }, /from: a day that is not after/],
    [{ from: '2000-01-01', to: today() }, /from: a period of at most/],
    [{ ...PERIOD, sort: 'count; drop table x' }, /sort: one of/],
    [{ ...PERIOD, page: '0' }, /page/],
    [{ ...PERIOD, pageSize: '1000' }, /pageSize/],
  ])('are answered with 400 and what is allowed: %j', async (query, message) => {
    const { status, body } = await get('/dark-social/articles', query, await login());
    expect(status).toBe(400);
    expect(body.error.message).toMatch(message);
  });
});
