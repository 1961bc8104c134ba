import request from 'supertest';
import { groupAt, placeOfGroup, TAG_GROUPS, viewGroup } from '../../core';
import { loginTo } from './admin';
import { publishArticle } from './content';
import { CHROME, clear, send, sendOnBehalf, storedRow, visitOf } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

const SETTINGS = '/dark-social/settings';
const HELLO = `${SITE}/articles/hello`;

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
}, 120_000);
afterAll(async () => {
  await app.stop();
  await removeApp(app);
});
beforeEach(() => clear(app));

const save = async (groups: unknown) =>
  request(app.strapi.server.httpServer)
    .put(SETTINGS)
    .set('Authorization', await loginTo(app))
    .send({ addressBar: { groups } });

const visit = async (event: object = {}, headers = {}): Promise<string | undefined> => {
  const { body } = await send(app, { events: [visitOf(event)] }, headers);
  expect(body).toMatchObject({ accepted: 1 });
  return body.tag;
};
const counted = async (table: string) =>
  app.strapi.db.connection(`dark_social_stats_${table}`).select('tag_group', 'visits');

it('is tagged in no view of a new site', async () => {
  for (let view = 0; view < 5; view += 1) expect(await visit()).toBeUndefined();
});

it('is tagged in the groups that Settings say, and what is copied from it counts for its group', async () => {
  expect((await save(31)).status).toBe(200);
  for (let view = 0; view < 30; view += 1) {
    const event = visitOf();
    const { body } = await send(app, { events: [event] });
    const group = viewGroup(event.id);
    expect(body.tag).toBe(placeOfGroup(group) < 31 ? `a${group}` : undefined);
  }
  const passedOn = visitOf({ url: `${HELLO}?dsl=a${groupAt(5)}` });
  await sendOnBehalf(app, { events: [passedOn] });
  expect(await storedRow(app.strapi.db.connection, passedOn.id)).toMatchObject({
    ...{ channel: 'address', tag: 'address', tag_group: groupAt(5), reason: 'our-tag' },
  });
  for (const table of ['address_days', 'article_addresses']) {
    expect(await counted(table)).toEqual([{ tag_group: 5, visits: 1 }]);
  }
  const days = await app.strapi.db.connection('dark_social_tagged_groups').pluck('tagged');
  expect(days).toEqual(expect.arrayContaining([31]));
});

it('counts a visitor’s own tagged address for no group', async () => {
  await save(TAG_GROUPS);
  const browser = { 'user-agent': CHROME };
  const tag = await visit({}, browser);
  await visit({ url: `${HELLO}?dsl=${tag}` }, browser);
  expect(await counted('address_days')).toEqual([]);
});

it.each([63, -1, 1.5, '31'])('refuses %p groups, and says what is allowed', async (groups) => {
  const { status, body } = await save(groups);
  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('a whole number from 0 to 62');
});
