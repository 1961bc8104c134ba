import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import type {
  EventStore,
  KeptView,
  StoredEvent,
  Verdict,
} from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { createTestDatabase, type TestDatabase } from './database';
import { articleOf, DAY, NOON, shareToken, signals, stored, token } from '../store/stored-events';
import { databaseName, scratch } from './strapi';

let directory: string;
let database: TestDatabase;
let knex: Knex;
let store: TestStore;

/** The store, where the version of the rules matters to few tests. */
type TestStore = Omit<EventStore, 'append'> & {
  append(events: readonly StoredEvent[], rules?: string): Promise<ReadonlySet<string>>;
};

function open(on: Knex, timeZone = 'Europe/Paris'): TestStore {
  const { append, ...rest } = createSqlStore(
    createDialect(on, databaseName(), undefined),
    createCalendar(timeZone),
  );
  return { ...rest, append: (events, rules = '1') => append(events, rules) };
}

beforeEach(async () => {
  directory = await scratch();
  database = await createTestDatabase(databaseName(), directory);
  knex = database.connect();
  store = open(knex);
  await store.migrate();
});

afterEach(async () => {
  await knex.destroy();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const LETTER: Verdict = {
  source: 'campaign',
  channel: 'letter',
  evidence: 'none',
  reason: 'own-rule',
};

const MARCH = { from: 20260301, to: 20260331 };

async function counts(table: string): Promise<number> {
  const row = await knex(`dark_social_${table}`).sum({ total: 'count' }).first();
  return Number(row?.total ?? 0);
}

/** Bundles `store-writer` into a script that a process of its own can run; answers its path. */
function buildWriter(): string {
  const script = join(directory, 'store-writer.js');
  buildSync({
    entryPoints: [join(__dirname, 'store-writer.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    external: ['knex', 'better-sqlite3', 'pg', 'mysql2'],
  });
  return script;
}

/** Writes groups from a process of its own, to where `on` is connected; answers how many were new. */
function write(script: string, on: Knex, groups: StoredEvent[][]): Promise<number> {
  const { client, connection, useNullAsDefault } = on.client.config;
  return new Promise((resolve, reject) => {
    const child = fork(script);
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
    child.once('message', (answer: { added?: number; error?: string }) =>
      answer.added === undefined ? reject(new Error(answer.error)) : resolve(answer.added),
    );
    child.send({ client: databaseName(), knex: { client, connection, useNullAsDefault }, groups });
  });
}

describe('migrate', () => {
  it('may run again', async () => {
    await store.migrate();
    expect(await knex('dark_social_migrations').pluck('name')).toEqual([
      '001-events-and-statistics',
      '002-chains',
      '003-ids-byte-by-byte',
    ]);
  });

  it('brings up a fresh database for processes that start together', async () => {
    const fresh = await createTestDatabase(databaseName(), await scratch());
    const other = fresh.connect();
    const script = buildWriter();
    const added = await Promise.all([1, 2, 3].map(() => write(script, other, [[stored()]])));
    expect(added).toEqual([1, 1, 1]);
    expect(await other('dark_social_events').pluck('id')).toHaveLength(3);
    // Two rows would lock everybody out for ever.
    expect(await other('dark_social_migrations_lock').pluck('is_locked')).toEqual([0]);
    await other.destroy();
    await fresh.drop();
  });
});

describe('append', () => {
  it('counts an event in every statistic', async () => {
    await store.append([stored()]);
    expect(await counts('site_hours')).toBe(1);
    expect(await counts('article_days')).toBe(1);
    expect(await store.siteCounts(MARCH, 'day')).toEqual([
      { kind: 'visit', source: 'private', evidence: 'tagged', day: 20260310, hour: 0, count: 1 },
    ]);
  });

  it('counts a retried group once, and only the new events of a mixed one', async () => {
    const group = [stored(), stored(), stored({ channel: 'email' })];
    expect((await store.append(group)).size).toBe(3);
    expect((await store.append(group)).size).toBe(0);
    const late = stored();
    expect(await store.append([...group, late])).toEqual(new Set([late.id]));
    expect(await counts('site_hours')).toBe(4);
    expect(await counts('article_days')).toBe(4);
  });

  it('keeps ids and articles apart that differ in letter case only', async () => {
    const id = `A${token().slice(1)}`;
    const article = articleOf('Ab');
    await store.append([
      stored({ id, article }),
      stored({ id: `a${id.slice(1)}`, article: articleOf('aB') }),
    ]);
    expect(await counts('site_hours')).toBe(2);
    expect(
      (await store.articleTotals({ ...MARCH, sort: 'visits', order: 'desc', offset: 0, limit: 5 }))
        .total,
    ).toBe(2);
  });

  it('leaves nothing behind when a group fails, and works again afterwards', async () => {
    await knex.schema.renameTable('dark_social_visitor_days', 'elsewhere');
    const visitor = { onArticle: token(), onSite: token() };
    const event = stored({ visitor });
    // Not `toThrow`: an error of SQLite's driver may be of another test file's realm.
    const failed: unknown = await store.append([event]).catch((error: unknown) => error);
    expect(String(failed)).toMatch(/visitor_days/);
    expect(await counts('site_hours')).toBe(0);
    expect(await knex('dark_social_events').pluck('id')).toEqual([]);
    await knex.schema.renameTable('elsewhere', 'dark_social_visitor_days');
    expect((await store.append([event])).size).toBe(1);
    expect(await store.siteVisitors(MARCH)).toBe(1);
  });

  it('takes no part in a transaction of Strapi’s that is given up meanwhile', async () => {
    // What the store asks the database once, it knows by now: the next group is written at once.
    await store.append([stored()]);
    const event = stored();
    let appended: Promise<ReadonlySet<string>> | undefined;
    const transaction = knex.transaction(async (on) => {
      await on('dark_social_facts').insert({ name: 'of the transaction', value: '' });
      appended = store.append([event]);
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('given up');
    });
    await expect(transaction).rejects.toThrow('given up');
    expect(await appended).toEqual(new Set([event.id]));
    expect(await counts('site_hours')).toBe(2);
    expect(await knex('dark_social_facts').where({ name: 'of the transaction' })).toEqual([]);
  });

  it('writes large groups', async () => {
    const group = Array.from({ length: 2_500 }, (_, index) =>
      stored({ article: articleOf(`d${index % 700}`), at: NOON + (index % 48) * 1800_000 }),
    );
    expect((await store.append(group)).size).toBe(2_500);
    expect(await counts('site_hours')).toBe(2_500);
    expect(await counts('article_days')).toBe(2_500);
  });
});

if (databaseName() === 'postgres') {
  it('compares ids byte by byte, whatever the language of the database', async () => {
    const ids = await knex('information_schema.columns')
      .where('table_name', 'like', 'dark_social_%')
      .whereIn('column_name', ['id', 'visitor', 'digest', 'token'])
      .where({ data_type: 'character varying' })
      .select('column_name', 'collation_name', 'character_maximum_length', 'is_nullable')
      .orderBy('column_name');
    const column = (name: string, length: number) => ({
      column_name: name,
      collation_name: 'C',
      character_maximum_length: length,
      is_nullable: 'NO',
    });
    expect(ids).toEqual([
      column('digest', 22),
      column('id', 22),
      column('token', 9),
      column('visitor', 22),
    ]);
  });

  it('keeps the events of an earlier version, and knows their ids again', async () => {
    const events = [stored(), stored()];
    await store.append(events);
    await knex.raw(
      'alter table dark_social_events alter column id type varchar(22) collate "default"',
    );
    await knex('dark_social_migrations').where({ name: '003-ids-byte-by-byte' }).delete();
    const later = open(knex);
    await later.migrate();
    expect(
      await knex('information_schema.columns').pluck('collation_name').where({
        table_name: 'dark_social_events',
        column_name: 'id',
      }),
    ).toEqual(['C']);
    expect((await later.append(events)).size).toBe(0);
    expect(await counts('site_hours')).toBe(2);
  });

  it('meets a swarm of retries with one failure, and stays exact', async () => {
    const failed = jest.fn();
    knex.on('query-error', failed);
    const group = [stored(), stored()];
    await store.append(group);
    for (let retry = 0; retry < 5; retry += 1) {
      const late = stored();
      expect(await store.append([...group, late])).toEqual(new Set([late.id]));
    }
    expect(failed).toHaveBeenCalledTimes(1);
    expect(await counts('site_hours')).toBe(7);
  });

  it('meets link previews, whose ids are made to come again, without a failure', async () => {
    const failed = jest.fn();
    knex.on('query-error', failed);
    const preview = stored({ kind: 'preview', visitor: undefined });
    await store.append([preview]);
    expect((await store.append([preview, stored()])).size).toBe(1);
    expect(failed).not.toHaveBeenCalled();
  });

  describe('a prepared statement', () => {
    /** Names of what is prepared on the only connection. */
    const prepared = (on: Knex): Promise<string[]> =>
      on('pg_prepared_statements').where('name', 'like', 'dark_social_%').pluck('name');

    it('serves all groups of a connection', async () => {
      await store.append([stored()]);
      await store.append([stored(), stored()]);
      expect(await prepared(knex)).toHaveLength(1);
      expect(await counts('site_hours')).toBe(3);
    });

    it('is done without once a pooler has handed out a connection that lacks it', async () => {
      const event = stored();
      await store.append([event]);
      await knex.raw('deallocate all');
      const late = stored();
      expect(await store.append([event, late])).toEqual(new Set([late.id]));
      await store.append([stored()]);
      expect(await prepared(knex)).toEqual([]);
      expect(await counts('site_hours')).toBe(3);
    });

    it('is done without where another process prepared it on the same connection', async () => {
      await store.append([stored()]);
      const [name] = await prepared(knex);
      const other = database.connect();
      try {
        await other.raw('prepare ?? as select 1', [name ?? '']);
        const event = stored();
        expect(await open(other).append([event])).toEqual(new Set([event.id]));
      } finally {
        await other.destroy();
      }
      expect(await counts('site_hours')).toBe(2);
    });
  });
}

describe('unique visitors', () => {
  it('are counted per article and day, and for the whole site per day', async () => {
    const ada = { onArticle: token(), onSite: token() };
    const adaElsewhere = { onArticle: token(), onSite: ada.onSite };
    const bob = { onArticle: token(), onSite: token() };
    await store.append([
      stored({ visitor: ada }),
      stored({ visitor: ada }),
      stored({ visitor: bob }),
    ]);
    await store.append([
      stored({ visitor: adaElsewhere, article: articleOf('b') }),
      stored({ visitor: ada }),
    ]);
    expect(await store.siteVisitors(MARCH)).toBe(2);
    const { rows } = await store.articleTotals({
      ...MARCH,
      sort: 'visits',
      order: 'desc',
      offset: 0,
      limit: 5,
    });
    expect(rows.map(({ documentId, visitors }) => [documentId, visitors])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('are not counted again by a retry, nor for passing an article on', async () => {
    const ada = { onArticle: token(), onSite: token() };
    const visit = stored({ visitor: ada });
    await store.append([visit]);
    await store.append([visit]);
    await store.append([
      stored({ kind: 'share', visitor: { onArticle: token(), onSite: token() } }),
    ]);
    expect(await store.siteVisitors(MARCH)).toBe(1);
  });
});

describe('two processes that write at once', () => {
  it('count every event exactly once, also those that both send', async () => {
    const script = buildWriter();
    const group = (): StoredEvent[] =>
      Array.from({ length: 50 }, (_, index) =>
        stored({
          article: articleOf(`d${index % 7}`),
          visitor: { onArticle: token(), onSite: token() },
        }),
      );
    const shared = Array.from({ length: 8 }, group);
    const own = [Array.from({ length: 8 }, group), Array.from({ length: 8 }, group)];
    const added = await Promise.all(
      own.map((groups, writer) => {
        const both = writer === 0 ? shared : [...shared].reverse();
        return write(
          script,
          knex,
          groups.flatMap((each, index) => [each, both[index] ?? []]),
        );
      }),
    );
    expect((added[0] ?? 0) + (added[1] ?? 0)).toBe(1_200);
    expect(await counts('site_hours')).toBe(1_200);
    expect(await counts('article_days')).toBe(1_200);
    expect(await store.siteVisitors(MARCH)).toBe(1_200);
    expect(await knex('dark_social_events').pluck('id')).toHaveLength(1_200);
  });
});

describe('reports', () => {
  it('count days of the site’s time zone, half-hour zones and clock changes included', async () => {
    const kolkata = open(knex, 'Asia/Kolkata');
    // 18:29 UTC is 23:59 in Kolkata, 18:30 UTC the next day.
    await kolkata.append([stored({ at: Date.parse('2026-03-10T18:29:00Z') })]);
    await kolkata.append([stored({ at: Date.parse('2026-03-10T18:30:00Z') })]);
    const days = await store.siteCounts(MARCH, 'day');
    expect(days.map(({ day }) => day).sort()).toEqual([20260310, 20260311]);
    const hours = await store.siteCounts(MARCH, 'hour');
    expect(hours.map(({ hour }) => new Date(hour * 1000).toISOString()).sort()).toEqual([
      '2026-03-10T17:30:00.000Z',
      '2026-03-10T18:30:00.000Z',
    ]);
  });

  it('sort and page articles in the database, and name each one’s best private channel', async () => {
    const visits = (documentId: string, list: Partial<StoredEvent>[]): StoredEvent[] =>
      list.map((event) => stored({ article: articleOf(documentId), ...event }));
    await store.append([
      ...visits('a', [
        {},
        {},
        { channel: 'email', evidence: 'app' },
        { source: 'search', channel: 'google', evidence: 'none' },
      ]),
      ...visits('b', [{ channel: 'unknown' }, { channel: 'unknown' }, { channel: 'telegram' }]),
      ...visits('c', [{ kind: 'share' }, { kind: 'share', channel: 'x', source: 'public' }]),
      ...visits('d', [
        { source: 'direct', channel: '', evidence: 'none' },
        { evidence: 'inferred', channel: '' },
      ]),
      ...visits('old', [{ at: NOON - 60 * DAY }]),
    ]);
    const page = (
      sort: 'private' | 'privateShare' | 'shares' | 'other',
      order: 'asc' | 'desc',
      offset = 0,
      limit = 10,
    ) => store.articleTotals({ ...MARCH, sort, order, offset, limit });
    const ids = async (...args: Parameters<typeof page>): Promise<string[]> =>
      (await page(...args)).rows.map(({ documentId }) => documentId);

    expect(await ids('private', 'desc')).toEqual(['a', 'b', 'd', 'c']);
    expect(await ids('privateShare', 'desc')).toEqual(['b', 'a', 'd', 'c']);
    expect(await ids('shares', 'desc', 0, 1)).toEqual(['c']);
    expect(await ids('private', 'asc', 1, 2)).toEqual(['d', 'a']);
    const { rows, total } = await page('private', 'desc');
    expect(total).toBe(4);
    expect(rows[0]).toMatchObject({
      uid: 'api::article.article',
      locale: 'fr',
      visits: 4,
      bySource: {
        private: 3,
        search: 1,
        public: 0,
        direct: 0,
        referral: 0,
        campaign: 0,
        assistant: 0,
      },
      inferredVisits: 0,
      bestChannel: 'whatsapp',
      shares: 0,
    });
    expect(rows.map(({ bestChannel }) => bestChannel)).toEqual([
      'whatsapp',
      'telegram',
      null,
      null,
    ]);
  });

  it('know whether anything was recorded, and whether it is sample traffic', async () => {
    expect(await store.contents()).toEqual({ any: false, sample: false });
    await store.append([stored()]);
    expect(await store.contents()).toEqual({ any: true, sample: false });
    await store.append([stored({ sample: true })]);
    expect(await store.contents()).toEqual({ any: true, sample: true });
  });

  it('notice that the time zone has changed', async () => {
    expect(await store.noteTimeZone()).toBeUndefined();
    expect(await open(knex, 'Asia/Kolkata').noteTimeZone()).toBe('Europe/Paris');
    expect(await open(knex, 'Asia/Kolkata').noteTimeZone()).toBeUndefined();
  });
});

describe('salts', () => {
  it('are the same for all instances, another one each day', async () => {
    const other = database.connect();
    const [one, two] = await Promise.all([store.salt(20260310), open(other).salt(20260310)]);
    expect(one).toBe(two);
    expect(await store.salt(20260311)).not.toBe(one);
    await other.destroy();
  });
});

describe('prune', () => {
  it('deletes each kind of data after its own retention, and nothing younger', async () => {
    const visitor = () => ({ onArticle: token(), onSite: token() });
    for (const days of [0, 1, 2, 91, 900]) {
      await store.append([stored({ at: NOON - days * DAY, visitor: visitor() })]);
    }
    await store.salt(20260308);
    await store.salt(20260310);
    await store.prune({ visitors: 20260309, events: 20251210, statistics: 20240310 });
    expect(await knex('dark_social_salts').pluck('day')).toEqual([20260310]);
    expect(new Set(await knex('dark_social_visitors').pluck('day'))).toEqual(
      new Set([20260309, 20260310]),
    );
    expect(await knex('dark_social_events').select()).toHaveLength(3);
    expect(await knex('dark_social_arrivals').select()).toHaveLength(3);
    expect(await counts('site_hours')).toBe(4);
    expect(await counts('article_days')).toBe(4);
    expect(await counts('visitor_days')).toBe(8);
  });

  it('forgets tokens with the events, and keeps what was counted by them', async () => {
    const shareOf = (days: number): StoredEvent =>
      stored({
        kind: 'share',
        at: NOON - days * DAY,
        chain: { parent: undefined, token: shareToken() },
      });
    await store.append([shareOf(0), shareOf(91), shareOf(900)]);
    await store.prune({ visitors: 20260309, events: 20251210, statistics: 20240310 });
    expect(await knex('dark_social_tokens').pluck('day')).toEqual([20260310]);
    expect(await counts('generation_days')).toBe(2);
  });
});

describe('chains', () => {
  const share = (own: string, parent?: string): StoredEvent =>
    stored({ kind: 'share', chain: { token: own, parent } });
  const visit = (parent: string, own?: string): StoredEvent =>
    stored({ chain: { token: own, parent } });
  const generations = async (): Promise<string[]> =>
    (await store.generations(MARCH))
      .map(({ kind, generation, count }) => `${kind} ${generation}: ${count}`)
      .sort();

  it('count shares and visits by their generation', async () => {
    const [first, second, address] = [shareToken(), shareToken(), shareToken()];
    await store.append([share(first), stored()]);
    await store.append([visit(first), visit(first, address)]);
    await store.append([share(second, first)]);
    await store.append([visit(second), visit(address)]);
    expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 1: 2', 'visit 2: 2']);
    // Nothing says who follows whom.
    expect(await knex('dark_social_tokens').columnInfo().then(Object.keys)).toEqual([
      'token',
      'day',
      'generation',
    ]);
  });

  it('count a retried event once, in the generation that it had', async () => {
    const [first, second] = [shareToken(), shareToken()];
    const [root, child] = [share(first), share(second, first)];
    for (const group of [[root], [child], [child, root], [visit(second)]]) {
      await store.append(group);
    }
    expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 2: 1']);
  });

  it('begin with a token whose share was never counted', async () => {
    await store.append([visit(shareToken()), share(shareToken(), shareToken())]);
    expect(await generations()).toEqual(['share 2: 1', 'visit 1: 1']);
  });

  it('tell tokens apart that differ in letter case only', async () => {
    await store.append([share('aaaaaaaaa'), share('AAAAAAAAA', shareToken())]);
    await store.append([visit('aaaaaaaaa'), visit('AAAAAAAAA')]);
    expect(await generations()).toEqual(['share 1: 1', 'share 2: 1', 'visit 1: 1', 'visit 2: 1']);
  });

  it('take no part in what is not in one', async () => {
    await store.append([stored(), stored({ kind: 'share' })]);
    expect(await generations()).toEqual([]);
    expect(await knex('dark_social_tokens').select()).toEqual([]);
  });

  it('end at a length that no share reaches', async () => {
    let last = shareToken();
    await store.append([share(last)]);
    for (let hand = 0; hand < 120; hand += 1) {
      const next = shareToken();
      await store.append([share(next, last)]);
      last = next;
    }
    const longest = (await store.generations(MARCH)).map(({ generation }) => generation);
    expect(Math.max(...longest)).toBe(99);
  });

  it('stay with views whose verdict changes', async () => {
    const first = shareToken();
    await store.append([share(first)]);
    await store.append([visit(first)]);
    const [view] = await store.keptViews('', 10);
    if (!view) throw new Error('It is gone');
    await store.changeViews([{ view, verdict: LETTER }]);
    expect((await store.keptViews('', 10))[0]).toMatchObject({ generation: 1, source: 'campaign' });
    expect(await generations()).toEqual(['share 1: 1', 'visit 1: 1']);
  });
});

describe('views that are kept', () => {
  /** All of them, in pages of two. */
  async function all(): Promise<KeptView[]> {
    const found: KeptView[] = [];
    for (;;) {
      const page = await store.keptViews(found.at(-1)?.id ?? '', 2);
      if (page.length === 0) return found;
      found.push(...page);
    }
  }

  it('come back with the signals that they were written with, page by page', async () => {
    const kept = signals({
      tag: 'unknown',
      referrerKind: 'web',
      referrerHost: 'news.example.com',
      app: 'facebook',
      utmSource: 'é',
      utmMedium: 'email',
      campaignNamed: true,
      clickId: 'google-ads',
      page: 'section',
      visitor: 'returning',
    });
    const views = [stored({ signals: kept }), stored({ kind: 'internal' }), stored()];
    const others = [stored({ kind: 'share' }), stored({ kind: 'preview' })];
    await store.append([...views, ...others]);
    const found = await all();
    expect(found.map(({ id }) => id).sort()).toEqual(views.map(({ id }) => id).sort());
    expect(found.find(({ id }) => id === views[0]?.id)).toMatchObject({
      at: NOON,
      day: 20260310,
      kind: 'visit',
      source: 'private',
      channel: 'whatsapp',
      evidence: 'tagged',
      reason: 'our-tag',
      signals: kept,
      article: { uid: 'api::article.article', documentId: 'a', locale: 'fr' },
    });
  });

  /** What a count of all events that are kept would give, and what the statistics say. */
  async function recounted(table: 'site_hours' | 'article_days') {
    const key = ['day', 'kind', 'source', 'channel', 'evidence'];
    const grouped = (on: Knex.QueryBuilder, total: string) =>
      on
        .groupBy(key)
        .select(key)
        .select(knex.raw(`${total} as total`))
        .orderBy(key);
    const kept = knex('dark_social_events')
      .join('dark_social_arrivals as r', 'r.id', 'dark_social_events.arrival')
      .select('r.*');
    const plain = (rows: { source: string; total: unknown }[]) =>
      rows.map((row) => ({ ...row, total: Number(row.total) }));
    return {
      events: plain(await grouped(knex.from(kept.as('kept')), 'count(*)')),
      statistics: plain(await grouped(knex(`dark_social_${table}`), 'sum(count)')),
    };
  }

  it('take their counts along when their verdict changes', async () => {
    await store.append([stored(), stored(), stored({ at: NOON - DAY }), stored({ kind: 'share' })]);
    const [first, second] = await all();
    if (!first || !second) throw new Error('They are gone');
    const changes = [first, second].map((view) => ({ view, verdict: LETTER }));
    expect(await store.changeViews(changes)).toBe(2);
    for (const table of ['site_hours', 'article_days'] as const) {
      const { events, statistics } = await recounted(table);
      expect(statistics).toEqual(events);
      expect(events.filter(({ source }) => source === 'campaign')).not.toEqual([]);
    }
    // A second time, as after an interruption or from another instance: they are that already.
    expect(await store.changeViews(changes)).toBe(0);
    const { events, statistics } = await recounted('site_hours');
    expect(statistics).toEqual(events);
  });

  it('leave no empty counts behind', async () => {
    await store.append([stored()]);
    const [view] = await all();
    if (!view) throw new Error('It is gone');
    await store.changeViews([{ view, verdict: LETTER }]);
    expect(await knex('dark_social_article_days').pluck('channel')).toEqual(['letter']);
    expect(await knex('dark_social_site_hours').pluck('channel')).toEqual(['letter']);
  });

  it('stay exact while others are written', async () => {
    await store.append(Array.from({ length: 60 }, () => stored()));
    const views = await all();
    const changing = views.map((view) => store.changeViews([{ view, verdict: LETTER }]));
    const writing = Array.from({ length: 20 }, () => store.append([stored(), stored()]));
    await Promise.all([...changing, ...writing]);
    for (const table of ['site_hours', 'article_days'] as const) {
      const { events, statistics } = await recounted(table);
      expect(statistics).toEqual(events);
      expect(statistics.reduce((sum, { total }) => sum + total, 0)).toBe(100);
    }
  });

  it('tell their oldest day', async () => {
    expect(await store.oldestEventDay()).toBeUndefined();
    await store.append([stored(), stored({ at: NOON - 3 * DAY })]);
    expect(await store.oldestEventDay()).toBe(20260307);
  });
});

describe('rules', () => {
  it('are noted by the days that they counted', async () => {
    await store.append([stored(), stored({ at: NOON - DAY })], '1');
    await store.append([stored(), stored()], '2+abc123');
    expect(await store.rulesOf(MARCH)).toEqual([
      { day: 20260309, rules: '1' },
      { day: 20260310, rules: '1' },
      { day: 20260310, rules: '2+abc123' },
    ]);
  });

  it('give way to the one that looked at all of it again, and may come back', async () => {
    await store.append([stored()], '1');
    await store.replaceRules([20260309, 20260310], '2');
    expect(await store.rulesOf(MARCH)).toEqual([
      { day: 20260309, rules: '2' },
      { day: 20260310, rules: '2' },
    ]);
    await store.append([stored()], '1');
    expect(await store.rulesOf({ from: 20260310, to: 20260310 })).toEqual([
      { day: 20260310, rules: '1' },
      { day: 20260310, rules: '2' },
    ]);
  });
});

it('counts link previews by article and channel, and never as visits', async () => {
  const preview = (channel: string): StoredEvent =>
    stored({ kind: 'preview', channel, evidence: 'none', reason: 'link-preview' });
  await store.append([stored(), preview('slack'), preview('whatsapp'), preview('whatsapp')]);
  const { rows } = await store.articleTotals({
    ...MARCH,
    sort: 'visits',
    order: 'desc',
    offset: 0,
    limit: 5,
  });
  expect(rows[0]).toMatchObject({
    visits: 1,
    bySource: { private: 1 },
    previews: [
      { channel: 'whatsapp', count: 2 },
      { channel: 'slack', count: 1 },
    ],
  });
});
