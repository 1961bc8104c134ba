import request from 'supertest';
import { viewToken } from '../../core';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { BROWSER_HEADERS, clear, send, visitOf } from './events';
import { OPTIONS, removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;

const today = (): string => new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  app = await startApp({
    options: { ...OPTIONS, chains: true, addressBar: { groups: 62 } },
  });
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

it('tells the bar and the tracker that shares have tokens, by links that can be cached', async () => {
  const url = `${SITE}/articles/hello`;
  const { body } = await app.http.get('/api/dark-social/sharing').query({ url });
  expect(body.chains).toEqual({ parameter: 'dsl' });
  expect(body.links[1].url).toMatch(/\?dsl=w&/);
  const { text } = await app.http.get('/api/dark-social/sdk.js');
  expect(text).toContain('{"parameter":"dsl","placement":"query"}');
});

it('gives the address bar of a view a token of its own, which begins with the view’s group', async () => {
  const event = visitOf();
  const { body } = await send(app, { events: [event] });
  expect(body.tag).toBe(`a${viewToken(event.id)}`);
  const [token] = await app.strapi.db.connection('dark_social_tokens').pluck('token');
  expect(body.tag).toBe(`a${token}`);
  await clear(app);
});

it('follows an article from hand to hand, and says how often it is passed on', async () => {
  const url = `${SITE}/articles/hello`;
  const [first, second] = ['wAAAAAAAAA', 'cBBBBBBBBB'];
  const hands = [
    visitOf({ type: 'share', channel: 'whatsapp', tag: first }),
    visitOf({ url: `${url}?dsl=${first}` }),
    visitOf({ url: `${url}?dsl=${first}` }),
    visitOf({ type: 'share', channel: 'copy', tag: second, parent: first }),
    visitOf({ url: `${url}?dsl=${second}` }),
    visitOf({ url: `${url}?dsl=${second}` }),
  ];
  for (const event of hands) {
    expect((await send(app, { events: [event] })).body).toMatchObject({ accepted: 1 });
  }
  const { body } = await request(app.strapi.server.httpServer)
    .get('/dark-social/overview')
    .query({ from: today(), to: today() })
    .set('Authorization', await loginTo(app));
  expect(body.data.chains).toEqual({ visits: 4, childShares: 1, factor: 0.25, generations: 2 });
});

it.each([
  ['a tag that is no text', { tag: 7 }, 'events.0.tag'],
  ['a parent that is no text', { parent: {} }, 'events.0.parent'],
  ['a parent of any length', { parent: 'w'.repeat(101) }, 'events.0.parent'],
])('refuses %s, and says where', async (_, fields, place) => {
  const event = { ...visitOf(), ...fields };
  const answer = await app.http
    .post('/api/dark-social/events')
    .set({ 'content-type': 'text/plain', ...BROWSER_HEADERS })
    .send(JSON.stringify({ events: [event] }));
  expect(answer.status).toBe(400);
  expect(answer.body.error.message).toContain(place);
});
