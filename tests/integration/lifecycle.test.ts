import { ARTICLE, documents, keyOf, publishArticle } from './content';
import { EVENTS, send, siteStatistics, summary, visitOf } from './events';
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

it('writes what it has taken before it stops, and takes nothing more', async () => {
  const app = await start({ from: last });
  await publishArticle(app.strapi, { title: 'Drain', slug: 'drain' });
  const before = summary(await siteStatistics(app));
  const sent = Array.from({ length: 40 }, () =>
    send(app, { events: [visitOf({ url: `${SITE}/articles/drain?dsl=t` })] }),
  );
  // Wait until the first of them is on disk, then stop with the others on their way.
  await Promise.race(sent);
  const [answers] = await Promise.all([Promise.allSettled(sent), app.stop()]);
  const acknowledged = answers.filter(
    (answer) => answer.status === 'fulfilled' && answer.value.status === 202,
  ).length;
  expect(acknowledged).toBeGreaterThan(0);

  const knex = app.database.connect();
  const { total } = (await knex('dark_social_site_hours')
    .where({ channel: 'telegram' })
    .sum({ total: 'count' })
    .first()) ?? { total: 0 };
  await knex.destroy();
  expect(Number(total)).toBeGreaterThanOrEqual(acknowledged);
  expect(before).toContain('private/whatsapp/tagged: 1');
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
