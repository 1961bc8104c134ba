/** Who may ask what: every route of the plugin, with the right permission, the wrong one and none. */
import { formatArticleKey } from '../../core';
import { routes } from '../../server/src/routes';
import { loginTo } from './admin';
import { ARTICLE, documents, publishArticle } from './content';
import { EVENTS, send, visitOf } from './events';
import { createToken, removeApp, SITE, startApp, type TestApp } from './strapi';

interface Route {
  method: string;
  path: string;
  handler: string;
  config: {
    auth?: boolean;
    policies?: (string | { config: { actions: string[] } })[];
    middlewares?: string[];
  };
}
const all = (type: keyof typeof routes): Route[] => routes[type].routes;

const ACTIONS = ['read', 'export', 'settings', 'forget'].map(
  (name) => `plugin::dark-social.${name}`,
);
const PERIOD = 'from=2026-01-01&to=2026-01-02';
const NO_ID = 'zzzzzzzzzzzzzzzzzzzzzzzz';

let app: TestApp;
const admins = new Map<string, string>();
beforeAll(async () => {
  app = await startApp();
  for (const action of [...ACTIONS, '']) {
    admins.set(action, await loginTo(app, action === '' ? [] : [action]));
  }
}, 120_000);
afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

const pathOf = ({ path }: Route): string =>
  path
    .replace(':uid', ARTICLE)
    .replace(':documentId', NO_ID)
    .replace(':version', 'x')
    .replace(':file', 'x');

async function ask({ method, ...route }: Route, base: string, authorization?: string) {
  const verb = method.toLowerCase() as 'get' | 'put' | 'post';
  const asked = app.http[verb](`${base}${pathOf({ method, ...route })}?${PERIOD}`);
  if (authorization !== undefined) asked.set('Authorization', authorization);
  return (await asked.send(verb === 'get' ? undefined : {})).status;
}

/** The one action that opens a route; `undefined` where a login is enough. */
const actionOf = ({ config }: Route): string | undefined =>
  config.policies?.flatMap((policy) =>
    typeof policy === 'string' ? [] : policy.config.actions,
  )[0];

describe('each route of the panel', () => {
  it.each(all('admin').map((route): [string, Route] => [`${route.method} ${route.path}`, route]))(
    '%s opens by its own permission alone',
    async (_, route) => {
      const action = actionOf(route);
      expect(await ask(route, '/dark-social')).toBe(401);
      expect(await ask(route, '/dark-social', 'Bearer nonsense')).toBe(401);
      expect(await ask(route, '/dark-social', app.token)).toBe(401);
      for (const [own, authorization] of admins) {
        const status = await ask(route, '/dark-social', authorization);
        if (action === undefined || own === action) expect([200, 202, 400, 404]).toContain(status);
        else expect(status).toBe(403);
      }
    },
  );
});

describe('each route for machines', () => {
  const machine = all('content-api').filter(({ config }) => config.auth !== false);

  it.each(machine.map((route): [string, Route] => [`${route.method} ${route.path}`, route]))(
    '%s opens by a token with its own action alone',
    async (_, route) => {
      const action = `plugin::dark-social.${route.handler}`;
      const others = machine
        .map(({ handler }) => `plugin::dark-social.${handler}`)
        .filter((other) => other !== action);
      expect([401, 403]).toContain(await ask(route, '/api/dark-social'));
      expect(await ask(route, '/api/dark-social', 'Bearer nonsense')).toBe(401);
      expect(await ask(route, '/api/dark-social', admins.get(ACTIONS[0] ?? ''))).toBe(401);
      expect(await ask(route, '/api/dark-social', await createToken(app.strapi, others))).toBe(403);
      const right = await createToken(app.strapi, [action]);
      expect([200, 202, 400, 404]).toContain(await ask(route, '/api/dark-social', right));
    },
  );
});

describe('a draft', () => {
  /** An entry that was never published, and an id that no entry has. */
  async function bothKeys(): Promise<{ draft: string; none: string; documentId: string }> {
    const { documentId, locale } = await documents(app.strapi, ARTICLE).create({
      data: { title: 'Secret', slug: 'secret' },
    });
    const key = { uid: ARTICLE, documentId, locale: locale ?? null };
    return {
      documentId,
      draft: formatArticleKey(key),
      none: formatArticleKey({ ...key, documentId: NO_ID }),
    };
  }

  it('cannot be told from what does not exist, by the public', async () => {
    const { draft, none } = await bothKeys();
    const sharing = async (query: string) => {
      const { status, body } = await app.http.get(`/api/dark-social/sharing?${query}`);
      return { status, body };
    };
    expect(await sharing(`article=${draft}`)).toEqual(await sharing(`article=${none}`));
    const url = (slug: string) => `url=${encodeURIComponent(`${SITE}/articles/${slug}`)}`;
    expect(await sharing(url('secret'))).toEqual(await sharing(url('none')));
    expect((await sharing(url('secret'))).status).toBe(404);

    const event = async (article: string, slug: string) => {
      const url = `${SITE}/articles/${slug}`;
      const { status, body } = await send(app, { events: [visitOf({ article, url })] });
      return { status, body };
    };
    expect(await event(draft, 'secret')).toEqual(await event(none, 'none'));
    expect((await event(draft, 'secret')).body).toMatchObject({ accepted: 0, ignored: 1 });
  });

  it('cannot be told from what does not exist, by a role that may not read entries', async () => {
    const { documentId } = await bothKeys();
    const reader = admins.get('plugin::dark-social.read') ?? '';
    const report = async (id: string) => {
      const { status, text } = await app.http
        .get(`/dark-social/articles/${ARTICLE}/${id}?locale=en&${PERIOD}`)
        .set('Authorization', reader);
      return { status, text: text.replaceAll(id, 'id') };
    };
    expect(await report(documentId)).toEqual(await report(NO_ID));
    expect((await report(documentId)).text).not.toContain('Secret');
  });
});

it('takes no events from a page of another site, even with a token’s scheme', async () => {
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  const { status } = await app.http
    .post(EVENTS)
    .set({ origin: 'https://evil.example', 'content-type': 'text/plain' })
    .send(JSON.stringify({ events: [visitOf()] }));
  expect(status).toBe(403);
});
