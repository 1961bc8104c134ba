import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { publishArticle } from './content';
import { EVENTS, send, sendOnBehalf, visitOf } from './events';
import { databaseName, OPTIONS, removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
let knex: Knex;
/** Everything that Strapi logged, at any level. */
let logged: string[];

beforeAll(async () => {
  app = await startApp({ options: { ...OPTIONS, chains: true } });
  knex = app.strapi.db.connection;
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  logged = [];
  Reflect.set(app.strapi.log, 'level', 'silly');
  app.strapi.log.on('data', (info: unknown) =>
    logged.push(
      typeof info === 'object' && info !== null
        ? [...Object.values(info), Reflect.get(info, 'stack')].map(String).join(' ')
        : String(info),
    ),
  );
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

/** Every table of the database, with its columns. */
async function tables(): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const note = (table: string, column: string) =>
    found.set(table, [...(found.get(table) ?? []), column]);
  if (databaseName() === 'sqlite') {
    const names: string[] = await knex('sqlite_master').where({ type: 'table' }).pluck('name');
    for (const name of names) {
      for (const column of Object.keys(await knex(name).columnInfo())) note(name, column);
    }
    return found;
  }
  const rows: { t: string; c: string }[] = await knex('information_schema.columns')
    .where('table_schema', databaseName() === 'mysql' ? knex.raw('database()') : 'public')
    .select({ t: 'table_name', c: 'column_name' });
  for (const { t, c } of rows) note(t, c);
  return found;
}

const namesIn = (cell: string): string[] =>
  [...cell.matchAll(/`([a-z_]+)`/g)].map(([, name]) => name ?? '');

/** `table.column` for each that docs/privacy.md lists. */
function listed(): string[] {
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');
  const rows = text.slice(text.indexOf('## Every column')).split('\n');
  return rows
    .filter((row) => row.startsWith('| `'))
    .flatMap((row) => {
      const [, names = '', columns = '', purpose = '', kept = ''] = row.split('|');
      if (!purpose.trim() || !kept.trim()) throw new Error(`No purpose or life: ${row}`);
      return namesIn(names).flatMap((table) =>
        namesIn(columns).map((column) => `dark_social_${table}.${column}`),
      );
    });
}

it('keeps in our tables what docs/privacy.md lists, and nothing else', async () => {
  const own = [...(await tables())]
    .filter(([table]) => table.startsWith('dark_social_'))
    .flatMap(([table, columns]) => columns.map((column) => `${table}.${column}`));
  const list = listed();
  expect(list).toHaveLength(new Set(list).size);
  const here = list.filter(
    (column) => databaseName() !== 'postgres' || !/(events|visitors)\.batch$/.test(column),
  );
  expect(own.sort()).toEqual(here.sort());
});

it('keeps in Strapi’s own store what docs/privacy.md names', async () => {
  const keys: string[] = await knex('strapi_core_store_settings')
    .where('key', 'like', 'plugin_dark-social%')
    .pluck('key');
  const text = readFileSync(join(__dirname, '..', '..', 'docs', 'privacy.md'), 'utf8');
  const named = namesIn(text).concat(
    [...text.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name ?? ''),
  );
  expect(keys.filter((key) => !named.includes(key.replace('plugin_dark-social_', '')))).toEqual([]);
});

/** What must be found nowhere. */
const MARKS = {
  address: '203.0.113.77',
  forwarded: '198.51.100.23',
  agent: 'Qz7Marked',
  referrerPath: 'marked-referrer-path',
  referrerQuery: 'marked-referrer-secret',
  pageQuery: 'marked-page-secret',
  cookie: 'marked-cookie',
};
const REFERRER = `https://elsewhere.example/${MARKS.referrerPath}?token=${MARKS.referrerQuery}`;
const AGENT = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/142.0.0.0 Safari/537.36 ${MARKS.agent}/1.0`;
const HEADERS = {
  'user-agent': AGENT,
  'x-forwarded-for': MARKS.forwarded,
  referer: REFERRER,
  cookie: `session=${MARKS.cookie}`,
};
const marked = (path = '/articles/hello') =>
  visitOf({ url: `${SITE}${path}?session=${MARKS.pageQuery}&dsl=w`, referrer: REFERRER });

async function visitInEveryWay(): Promise<number[]> {
  const given = {
    address: MARKS.address,
    userAgent: AGENT,
    headers: { 'accept-language': 'fr', 'x-forwarded-for': MARKS.forwarded },
  };
  const answers = [
    await send(app, { events: [marked(), marked('/articles/gone'), marked('/nowhere')] }, HEADERS),
    await send(app, { events: [{ ...marked(), type: 'share', channel: 'whatsapp' }] }, HEADERS),
    await sendOnBehalf(app, { events: [{ ...marked(), ...given }] }),
    // Bad requests.
    await send(app, `{"events":[${MARKS.pageQuery}`, HEADERS),
    await send(app, { events: [{ ...marked(), type: MARKS.pageQuery }] }, HEADERS),
    await send(app, { events: [marked()] }, { ...HEADERS, origin: 'https://attacker.example' }),
    await send(app, 'x'.repeat(20_000) + MARKS.pageQuery, HEADERS),
    await sendOnBehalf(app, { events: [{ ...marked(), ...given, headers: MARKS.agent }] }),
    await app.http.put(EVENTS).set(HEADERS).send(MARKS.pageQuery),
    // What the bar asks for, as it asks: without the page's query.
    await app.http
      .get('/api/dark-social/sharing')
      .query({ url: `${SITE}/articles/hello` })
      .set(HEADERS),
    await app.http.get('/api/dark-social/sdk.js').set(HEADERS),
  ];
  return answers.map(({ status }) => status);
}

it('stores and logs no address, agent, cookie, full referrer or query, whatever happens', async () => {
  expect(await visitInEveryWay()).toEqual([
    ...[202, 202, 202],
    ...[400, 400, 403, 413, 400],
    expect.any(Number),
    ...[200, 200],
  ]);
  expect(await knex('dark_social_events')).toHaveLength(3);
  // The database fails while events arrive.
  await knex.schema.renameTable('dark_social_stats_site_days', 'elsewhere');
  const before = logged.length;
  expect((await send(app, { events: [marked()] }, HEADERS)).status).toBe(503);
  expect((await sendOnBehalf(app, { events: [marked()] })).status).toBeGreaterThanOrEqual(500);
  await knex.schema.renameTable('elsewhere', 'dark_social_stats_site_days');
  expect(logged.slice(before).join('\n')).toContain('site_days');
  expect((await send(app, { events: [marked()] }, HEADERS)).status).toBe(202);
  for (const job of app.strapi.cron.jobs.filter(({ name }) => name?.startsWith('dark-social'))) {
    await job.job.invoke();
  }

  const everything: string[] = [];
  for (const table of (await tables()).keys()) {
    const rows: unknown[] = await knex(table);
    everything.push(...rows.map((row) => `${table} ${JSON.stringify(row)}`));
  }
  // The search finds what is there.
  expect(everything.join('\n')).toContain('elsewhere.example');
  expect(logged.join('\n')).toContain('/api/dark-social/sdk.js');
  for (const mark of Object.values(MARKS)) {
    expect(everything.filter((row) => row.includes(mark))).toEqual([]);
    expect(logged.filter((line) => line.includes(mark))).toEqual([]);
  }
});
