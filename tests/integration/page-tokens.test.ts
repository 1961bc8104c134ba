/** A site that requires page tokens: what counts as made up, through REST, `sharing` and caches. */
import { SITE, OPTIONS, removeApp, startApp, type TestApp } from './strapi';
import { keyOf, publishArticle, type Written } from './content';
import { send, sendOnBehalf, storedRow, visitOf } from './events';

const HOUR = 3600 * 1000;
const FORGED = '9.AAAAAAAAAAAAAAAA';

let app: TestApp;
let hello: Written;
let other: Written;

beforeAll(async () => {
  app = await startApp({ options: { ...OPTIONS, pageTokens: { hours: 2 } } });
  hello = await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  other = await publishArticle(app.strapi, { title: 'Other', slug: 'other' });
}, 120_000);

afterEach(() => {
  jest.useRealTimers();
});

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

const sharingOf = async (slug: string) => {
  const address = encodeURIComponent(`${SITE}/articles/${slug}`);
  return app.http.get(`/api/dark-social/sharing?url=${address}`);
};

/** Sends an event about Hello and answers the sign that it is stored with. */
async function signOf(
  event: object,
  sendIt: (to: TestApp, body: unknown) => ReturnType<typeof send> = send,
): Promise<unknown> {
  const visit = visitOf({ url: `${SITE}/articles/hello`, ...event });
  const { body } = await sendIt(app, { events: [visit] });
  expect(body).toMatchObject({ accepted: 1 });
  return (await storedRow(app.strapi.db.connection, visit.id))?.['suspicion'];
}

const share = (pageToken?: string) => ({
  type: 'share',
  channel: 'whatsapp',
  article: keyOf(hello),
  pageToken,
});

it('gives one token with the links, over REST and by address', async () => {
  const { body } = await sharingOf('hello');
  expect(body.pageToken).toMatch(/^[0-9a-z]+\.[\w-]{16}$/);
  const rest = await app.http
    .get(`/api/articles/${hello.documentId}`)
    .set('authorization', app.token);
  expect(rest.body.data.sharing.pageToken).toBe(body.pageToken);
});

it('takes shares and tagged visits with it as they are', async () => {
  const { pageToken } = (await sharingOf('hello')).body;
  expect(await signOf(share(pageToken))).toBe('');
  expect(await signOf({ url: `${SITE}/articles/hello?dsl=w`, pageToken })).toBe('');
});

it.each([
  ['none', undefined],
  ['a forged one', FORGED],
])('marks shares, copies and tagged visits with %s', async (_, pageToken) => {
  expect(await signOf(share(pageToken))).toBe('no-token');
  expect(await signOf({ type: 'copy', pageToken })).toBe('no-token');
  expect(await signOf({ url: `${SITE}/articles/hello?dsl=w`, pageToken })).toBe('no-token');
});

it('marks what carries the token of another article', async () => {
  const { pageToken } = (await sharingOf('other')).body;
  expect(pageToken).toBeDefined();
  expect(other.documentId).not.toBe(hello.documentId);
  expect(await signOf(share(pageToken))).toBe('no-token');
});

it('asks for none of untagged visits, nor of the site’s own server', async () => {
  expect(await signOf({})).toBe('');
  expect(await signOf(share(), sendOnBehalf)).toBe('');
});

it('asks for none where a visit is told by something else than an intact tag', async () => {
  for (const query of [
    'utm_source=whatsapp&utm_medium=dark_social',
    'ref=telegram',
    'dsl=%3F%3F',
  ]) {
    expect(await signOf({ url: `${SITE}/articles/hello?${query}` })).toBe('');
  }
});

it('asks for none where sharing is off, as nobody has one', async () => {
  await publishArticle(app.strapi, {
    ...{ title: 'Off', slug: 'off' },
    shareButtons: { enabled: false },
  });
  expect((await sharingOf('off')).status).toBe(404);
  expect(await signOf({ url: `${SITE}/articles/off?dsl=w` })).toBe('');
});

it('lets no cache answer with a token of the day before', async () => {
  expect((await sharingOf('hello')).headers['cache-control']).toBe('public, max-age=60');
});

it('takes the token of a cached response for as long as the site says', async () => {
  const now = Date.now();
  const cached = async (hours: number): Promise<string> => {
    jest.useFakeTimers({ now: now - hours * HOUR, doNotFake: [...NOT_FAKED] });
    const { body } = await sharingOf('hello');
    jest.useRealTimers();
    return body.pageToken;
  };
  expect(await signOf(share(await cached(2)))).toBe('');
  expect(await signOf(share(await cached(3)))).toBe('no-token');
});

it('answers an unchanged response by its ETag within the hour', async () => {
  // An hour that does not end while this test runs.
  const middle = Math.floor(Date.now() / HOUR) * HOUR + HOUR / 2;
  jest.useFakeTimers({ now: middle, doNotFake: [...NOT_FAKED] });
  const first = await sharingOf('hello');
  const again = await app.http
    .get(`/api/dark-social/sharing?url=${encodeURIComponent(`${SITE}/articles/hello`)}`)
    .set('if-none-match', first.headers['etag'] ?? '');
  expect(again.status).toBe(304);
});

/** All but the clock: databases and sockets wait for real timers. */
const NOT_FAKED = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
