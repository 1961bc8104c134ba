import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import request from 'supertest';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { clear, send, siteStatistics, summary, visitOf } from './events';
import type { Sharing, SiteState } from '../../core';
import { OPTIONS, removeApp, SITE, startApp, type TestApp } from './strapi';

const SETTINGS = '/dark-social/settings';
const LETTER = {
  match: 'host',
  value: 'letter.example',
  source: 'campaign',
  channel: 'our-letter',
};

let app: TestApp;
let admin: string;

const ask = (method: 'get' | 'put' | 'post', path: string, authorization = admin) =>
  request(app.strapi.server.httpServer)[method](path).set('Authorization', authorization);

/** Starts a re-classification and answers its result, once it has ended. */
async function reclassified() {
  const { status } = await ask('post', '/dark-social/reclassify');
  expect(status).toBe(202);
  for (;;) {
    const { body } = await ask('get', SETTINGS);
    if (body.data.reclassification.state !== 'running') return body.data;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const visitFromLetter = () =>
  send(app, { events: [visitOf({ referrer: 'https://www.letter.example/42' })] });

beforeAll(async () => {
  app = await startApp();
  admin = await loginTo(app);
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

afterEach(async () => {
  const { body } = await ask('get', SETTINGS);
  await ask('put', SETTINGS).send(body.data.defaults);
  await clear(app);
});

it('are the defaults on a new site', async () => {
  const { status, body } = await ask('get', SETTINGS);
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    settings: { rules: [], utm: true, eventsDays: 90, statsMonths: 25 },
    fixed: [],
    outdated: false,
    parameter: 'dsl',
    rulesVersion: expect.stringMatching(/^\d+$/),
    reclassification: { state: 'never', looked: 0, changed: 0 },
  });
  expect(body.data.settings).toEqual(body.data.defaults);
  expect(body.data.settings.sections).toContain('/tag/*');
});

it('count for the next visit, and for those before after a re-classification', async () => {
  await visitFromLetter();
  const saved = await ask('put', SETTINGS).send({ sections: [], rules: [LETTER] });
  expect(saved.status).toBe(200);
  expect(saved.body.data).toMatchObject({
    settings: { sections: [], rules: [LETTER], utm: true },
    rulesVersion: expect.stringMatching(/^\d+\+[0-9a-f]{6}$/),
    outdated: true,
  });
  await visitFromLetter();
  expect(summary(await siteStatistics(app))).toEqual([
    'campaign/our-letter/none: 1',
    'referral/letter.example/none: 1',
  ]);

  const { reclassification, outdated } = await reclassified();
  expect(reclassification).toMatchObject({ state: 'done', looked: 2, changed: 1 });
  expect(outdated).toBe(false);
  expect(summary(await siteStatistics(app))).toEqual(['campaign/our-letter/none: 2']);
});

it('make a section page of an article, and say so of visits before', async () => {
  await send(app, { events: [visitOf()] }, { 'user-agent': 'Mozilla/5.0 (a reader)', dnt: '1' });
  expect(summary(await siteStatistics(app))).toEqual(['private//inferred: 1']);
  await ask('put', SETTINGS).send({ sections: ['/articles/hello'], rules: [] });
  await reclassified();
  expect(summary(await siteStatistics(app))).toEqual(['direct//none: 1']);
});

it('leave out events that look made up, and take them back', async () => {
  const today = new Date().toISOString().slice(0, 10);
  const period = `from=${today}&to=${today}`;
  const visits = async () =>
    (await ask('get', `/dark-social/overview?${period}`)).body.data.figures.visits;
  const suspicious = async () => (await ask('get', `/dark-social/suspicious?${period}`)).body.data;

  /** Fifty visits from one address. */
  const flood = async () => {
    for (let request = 0; request < 5; request += 1) {
      const url = `${SITE}/articles/flood`;
      await send(app, { events: Array.from({ length: 10 }, () => visitOf({ url })) });
    }
  };
  await publishArticle(app.strapi, { title: 'Flood', slug: 'flood' });
  await flood();
  await flood();
  expect(await visits()).toBe(100);
  expect(await suspicious()).toMatchObject({
    excluded: false,
    rows: [{ title: 'Flood', suspicion: 'network', visits: 40, shares: 0, from: today, to: today }],
  });

  const left = await ask('put', SETTINGS).send({ excludeSuspicious: true });
  expect(left.body.data.outdated).toBe(true);
  await flood();
  expect(await visits()).toBe(100);
  expect((await reclassified()).outdated).toBe(false);
  expect(await visits()).toBe(60);
  expect(await suspicious()).toMatchObject({ excluded: true, rows: [{ visits: 90 }] });

  await ask('put', SETTINGS).send({ excludeSuspicious: false });
  await reclassified();
  expect(await visits()).toBe(150);
  expect(await suspicious()).toMatchObject({ excluded: false, rows: [{ visits: 90 }] });
});

it('name in the overview which rules counted which days', async () => {
  await visitFromLetter();
  await ask('put', SETTINGS).send({ sections: [], rules: [LETTER] });
  await visitFromLetter();
  const today = new Date().toISOString().slice(0, 10);
  const { body } = await ask('get', `/dark-social/overview?from=${today}&to=${today}`);
  expect(body.data.countedBy).toHaveLength(2);
  for (const period of body.data.countedBy) {
    expect(period).toMatchObject({ from: today, to: today });
  }
});

it.each<[string, unknown, string]>([
  ['a wrong rule', { sections: [], rules: [{ ...LETTER, value: 'https://x' }] }, 'rules.0.value'],
  ['a wrong section', { sections: ['culture'], rules: [] }, 'sections.0'],
  ['nothing', undefined, 'settings'],
])('refuse %s with its place, and stay as they were', async (_, given, path) => {
  const { status, body } = await ask('put', SETTINGS).send(given as object);
  expect(status).toBe(400);
  expect(body.error.details.errors.map((error: { path: string }) => error.path)).toContain(path);
  const after = await ask('get', SETTINGS);
  expect(after.body.data.settings).toEqual(after.body.data.defaults);
});

it('say how links are written from the next response on', async () => {
  const sharing = async () => {
    const address = encodeURIComponent(`${SITE}/articles/hello`);
    const { body } = await app.http.get(`/api/dark-social/sharing?url=${address}`);
    return body as Sharing;
  };
  expect((await sharing()).links[0]?.url).toContain('utm_source=');
  const links = { channels: ['email', 'copy'], message: 'Read {title}', utm: false };
  await ask('put', SETTINGS).send({ ...links, placement: 'fragment' });
  const { message, links: written } = await sharing();
  expect(message).toBe('Read Hello');
  expect(written.map(({ url }) => url)).toEqual([
    `${SITE}/articles/hello#dsl=e`,
    `${SITE}/articles/hello#dsl=c`,
  ]);
  expect((await app.http.get('/api/dark-social/sdk.js')).text).toContain('"fragment"');
  await ask('put', SETTINGS).send({ message: { fr: 'À lire', en: 'Worth a read: {title}' } });
  expect((await sharing()).message).toBe('Worth a read: Hello');
  expect((await ask('get', SETTINGS)).body.data.locales).toContain('en');
});

it('say from the next event on whether visitors are counted', async () => {
  await ask('put', SETTINGS).send({ visitors: false });
  await send(app, { events: [visitOf()] });
  const day = new Date().toISOString().slice(0, 10);
  const visitors = async () =>
    (await ask('get', `/dark-social/overview?from=${day}&to=${day}`)).body.data.figures.visitors;
  expect(await visitors()).toBe(0);
  await ask('put', SETTINGS).send({ visitors: true });
  await send(app, { events: [visitOf()] });
  expect(await visitors()).toBe(1);
});

describe('the state of the site', () => {
  it('names what is enabled and by what, and when the last event arrived', async () => {
    const before = new Date().toISOString();
    await send(app, { events: [visitOf()] });
    const { body } = await ask('get', `${SETTINGS}/site`);
    const { origins, types, missing } = body.data as SiteState;
    expect(missing).toEqual([]);
    expect(origins.map(({ origin }) => origin)).toEqual([SITE]);
    expect(origins[0]?.lastEventAt?.localeCompare(before)).not.toBe(-1);
    expect(types).toContainEqual({
      uid: 'api::article.article',
      name: 'Article',
      path: '/articles/{slug}',
      turnedOnBy: 'options',
    });
    expect(types.map(({ turnedOnBy }) => turnedOnBy)).toEqual(['options', 'schema']);
  });

  it('is asked of the site itself on request', async () => {
    const { status, body } = await ask('post', `${SETTINGS}/site/check`);
    expect(status).toBe(200);
    // Nothing outside answers here.
    expect(body.data).toEqual([expect.objectContaining({ origin: SITE, ms: expect.any(Number) })]);
  });
});

it('try what a person enters by the saved rules, and store nothing', async () => {
  await ask('put', SETTINGS).send({ rules: [LETTER] });
  const tried = await ask('post', '/dark-social/try').send({
    url: '/articles/hello',
    referrer: 'letter.example',
  });
  expect(tried.status).toBe(200);
  expect(tried.body.data).toMatchObject({
    kind: 'visit',
    channel: 'our-letter',
    reason: 'own-rule',
    page: { ownSite: true, article: 'Hello' },
  });
  expect(await siteStatistics(app)).toEqual([]);
  const refused = await ask('post', '/dark-social/try').send({ url: ' ' });
  expect(refused.status).toBe(400);
  expect(refused.body.error.details.errors).toEqual([
    expect.objectContaining({ path: 'url', code: 'trial-empty' }),
  ]);
});

it.each([
  ['get', `${SETTINGS}/site`],
  ['post', `${SETTINGS}/site/check`],
  ['post', '/dark-social/try'],
] as const)('show %s %s to those alone who may', async (method, path) => {
  const reader = await loginTo(app, ['plugin::dark-social.read']);
  expect((await ask(method, path, reader).send({})).status).toBe(403);
  expect((await request(app.strapi.server.httpServer)[method](path)).status).toBe(401);
});

it.each(['get', 'put', 'post'] as const)('answer %s to those alone who may', async (method) => {
  const path = method === 'post' ? '/dark-social/reclassify' : SETTINGS;
  const reader = await loginTo(app, ['plugin::dark-social.read']);
  expect((await ask(method, path, reader)).status).toBe(403);
  expect((await request(app.strapi.server.httpServer)[method](path)).status).toBe(401);
  const keeper = await loginTo(app, ['plugin::dark-social.settings']);
  expect((await ask('get', SETTINGS, keeper)).status).toBe(200);
});

it('are re-classified by a command, too, also where the options file sets them', async () => {
  await visitFromLetter();
  await app.stop();
  app = await startApp({ from: app, options: { ...OPTIONS, rules: [LETTER] } });
  admin = await loginTo(app);
  const { body } = await ask('get', SETTINGS);
  expect(body.data).toMatchObject({ fixed: ['rules'], settings: { rules: [LETTER] } });
  await app.stop();

  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(__dirname, '..', '..', 'bin', 'dark-social.js'), 'reclassify'],
    {
      cwd: app.directory,
      env: {
        ...process.env,
        TEST_DATABASE: JSON.stringify({ connection: app.database.connection }),
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    },
  );
  expect(stdout).toContain('1 views looked at, 1 changed.');
  app = await startApp({ from: app });
  admin = await loginTo(app);
  expect(summary(await siteStatistics(app))).toEqual(['campaign/our-letter/none: 1']);
}, 120_000);
