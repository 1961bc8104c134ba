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

describe('one article', () => {
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

describe('who may read', () => {
  it('is an admin with the permission, and nobody else', async () => {
    const may = await login(['plugin::dark-social.read']);
    const mayNot = await login([]);
    for (const path of ['/dark-social/overview', '/dark-social/articles']) {
      expect((await get(path, PERIOD)).status).toBe(401);
      expect((await get(path, PERIOD, mayNot)).status).toBe(403);
      expect((await get(path, PERIOD, may)).status).toBe(200);
    }
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
