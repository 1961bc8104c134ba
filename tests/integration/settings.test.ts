import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import request from 'supertest';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { clear, send, siteStatistics, summary, visitOf } from './events';
import { OPTIONS, removeApp, startApp, type TestApp } from './strapi';

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
    settings: { rules: [] },
    fixed: [],
    outdated: false,
    eventsDays: 90,
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
    settings: { sections: [], rules: [LETTER] },
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
