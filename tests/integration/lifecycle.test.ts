import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ARTICLE, documents, keyOf, publishArticle } from './content';
import { CHROME, EVENTS, send, siteStatistics, summary, visitOf } from './events';
import { OPTIONS, removeApp, startApp, SITE, type TestApp } from './strapi';

/** The app of the last start, so that what it left behind is removed whatever happened. */
let last: TestApp;

async function start(...args: Parameters<typeof startApp>): Promise<TestApp> {
  last = await startApp(...args);
  return last;
}

afterAll(() => removeApp(last));

it('loses no share settings and no statistics when it is disabled and enabled again', async () => {
  // A section holds the component by hand, and no app starts with a component that is not there.
  const before = await start({ without: ['section'] });
  const article = await publishArticle(before.strapi, {
    title: 'Kept',
    slug: 'kept',
    shareButtons: { channels: ['telegram'], message: 'Keep me' },
  });
  const path = `/api/articles/${article.documentId}`;
  const sharing = (await before.http.get(path).set('Authorization', before.token)).body.data
    .sharing;
  expect(sharing.message).toBe('Keep me');
  await send(before, { events: [visitOf({ url: `${SITE}/articles/kept?dsl=w` })] });
  await before.stop();

  const without = await start({ options: false, from: before });
  const bare = await without.http.get(path).set('Authorization', without.token);
  expect(bare.body.data).not.toHaveProperty('sharing');
  expect((await without.http.post(EVENTS).send({})).status).toBe(405);
  await without.stop();

  const after = await start({ from: without });
  const again = await after.http.get(path).set('Authorization', after.token);
  expect(again.body.data.sharing).toEqual(sharing);
  expect(summary(await siteStatistics(after))).toEqual(['private/whatsapp/tagged: 1']);
  expect(
    (await send(after, { events: [visitOf({ article: keyOf(article) })] })).body.accepted,
  ).toBe(1);
  await after.stop();
}, 120_000);

/** Runs the app of the last start in a process of its own; answers it and its origin. */
async function serve(): Promise<{ child: ChildProcess; origin: string }> {
  const child = fork(join(__dirname, 'serve.js'), {
    env: {
      ...process.env,
      APP: last.directory,
      TEST_DATABASE: JSON.stringify({ connection: last.database.connection }),
      STRAPI_TELEMETRY_DISABLED: 'true',
    },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, origin: `http://127.0.0.1:${port}` };
}

it('writes what it has taken when SIGTERM ends it, and acknowledges nothing that is not on disk', async () => {
  const app = await start({ from: last });
  await publishArticle(app.strapi, { title: 'Drain', slug: 'drain' });
  await app.stop();

  const { child, origin } = await serve();
  const post = (): Promise<number> =>
    fetch(`${origin}${EVENTS}`, {
      method: 'POST',
      headers: { origin: SITE, 'content-type': 'text/plain', 'user-agent': CHROME },
      body: JSON.stringify({ events: [visitOf({ url: `${SITE}/articles/drain?dsl=t` })] }),
    }).then(({ status }) => status);
  expect(await post()).toBe(202);
  const sent = Array.from({ length: 40 }, post);
  // The first of them is on disk, the others are on their way.
  await Promise.race(sent);
  child.kill('SIGTERM');
  const [answers, [code]] = await Promise.all([Promise.allSettled(sent), once(child, 'exit')]);
  expect(code).toBe(0);

  const statuses = answers.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const acknowledged = 1 + statuses.filter((status) => status === 202).length;
  const knex = last.database.connect();
  const days = 'dark_social_stats_channel_days';
  const row = await knex(days)
    .join('dark_social_channels as c', 'c.id', `${days}.channel`)
    .where({ 'c.channel': 'telegram' })
    .sum({ total: 'tagged' })
    .first();
  await knex.destroy();
  expect(acknowledged).toBeGreaterThan(1);
  expect(Number(row?.total)).toBeGreaterThanOrEqual(acknowledged);
}, 120_000);

describe('a start with wrong options', () => {
  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an unknown option', { chanels: ['email'] }, /chanels is no option/],
    [
      'a wrong value',
      { placement: 'path' },
      /placement: given "path"; allowed: "query" or "fragment"/,
    ],
    [
      'a path with an attribute that does not exist',
      { contentTypes: { [ARTICLE]: { path: '/a/{slugg}' } } },
      /api::article\.article: the path "\/a\/\{slugg\}" names \{slugg\}; allowed: \{documentId\}, \{locale\}, \{title\}, \{slug\}/,
    ],
    [
      'an unknown content type',
      { contentTypes: { 'api::x.x': {} } },
      /contentTypes\.api::x\.x: there is no such/,
    ],
  ])(
    'is stopped by %s, with one message that says what is allowed',
    async (_, options, message) => {
      const wrong = startApp({ options: { ...OPTIONS, ...options }, from: last });
      await expect(wrong).rejects.toThrow(message);
      await expect(wrong).rejects.toMatchObject({ name: 'DarkSocialConfigError' });
    },
    60_000,
  );
});

it('starts without any option, says what is missing, and refuses events', async () => {
  const app = await start({ options: {}, from: last });
  const article = await documents(app.strapi, 'api::page.page').create({
    data: { heading: 'P', slug: 'p', number: 1 },
  });
  const { body } = await app.http
    .get(`/api/pages/${article.documentId}`)
    .set('Authorization', app.token);
  expect(body.data.sharing).toBeNull();
  expect((await send(app, { events: [visitOf()] })).status).toBe(403);
  await app.stop();
}, 60_000);

it('answers 429 to an address that sends too much, and says when to come back', async () => {
  const options = { ...OPTIONS, rateLimit: { requests: 3, seconds: 60 } };
  const app = await start({ options, from: last });
  const statuses: number[] = [];
  for (let request = 0; request < 3; request += 1) {
    statuses.push((await send(app, { events: [visitOf()] })).status);
  }
  expect(statuses).toEqual([202, 202, 202]);
  const refused = await send(app, { events: [visitOf()] });
  expect(refused.status).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(refused.headers['access-control-allow-origin']).toBe(SITE);
  await app.stop();
}, 60_000);
