import { fork } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import type { Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { createLease } from '../../server/src/store/sql/lease';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { MEASURES, type Measure } from '../../server/src/store/measures';
import { describeMonthlyErasure, describeStoreContract } from '../store-contract';
import type { Subject } from '../store-contract/subject';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import {
  articleOf,
  DAY,
  LETTER,
  MARCH,
  NOON,
  shareToken,
  stored,
  token,
} from '../store-contract/stored-events';
import { createTestDatabase, type TestDatabase } from './database';
import { databaseName, scratch } from './strapi';

const open = (on: Knex, timeZone = 'Europe/Paris'): EventStore =>
  createSqlStore(createDialect(on, databaseName(), undefined), createCalendar(timeZone));

describe('the contract', () => {
  let directory: string;
  let database: TestDatabase;
  let tables: string[];

  // Databases take long to make, so the tests share one and empty it.
  beforeAll(async () => {
    directory = await scratch();
    database = await createTestDatabase(databaseName(), directory);
    const knex = database.connect();
    await open(knex).migrate();
    tables = await ownTables(knex);
    await knex.destroy();
  });

  afterAll(async () => {
    await database.drop();
    await rm(directory, { recursive: true, force: true });
  });

  const empty = async (): Promise<Subject> => {
    const connections = [database.connect()] as [Knex, ...Knex[]];
    for (const table of tables) await connections[0](table).delete();
    return {
      store: open(connections[0]),
      another(timeZone) {
        // SQLite's driver blocks the process while it waits for another connection's lock, so two
        // connections of one process would wait for each other.
        if (databaseName() === 'sqlite') return open(connections[0], timeZone);
        const connection = database.connect();
        connections.push(connection);
        return open(connection, timeZone);
      },
      async close() {
        for (const connection of connections) await connection.destroy();
      },
    };
  };
  describeStoreContract(empty);
  describeMonthlyErasure(empty);
});

/** Our tables, without those that say which migrations ran. */
async function ownTables(knex: Knex): Promise<string[]> {
  const query =
    databaseName() === 'sqlite'
      ? knex('sqlite_master').where({ type: 'table' }).select({ table: 'name' })
      : knex('information_schema.tables')
          .where({
            table_schema: databaseName() === 'mysql' ? knex.raw('database()') : 'public',
          })
          .select({ table: 'table_name' });
  const rows: { table: string }[] = await query;
  return rows
    .map(({ table }) => table)
    .filter((table) => table.startsWith('dark_social_') && !table.includes('migrations'));
}

describe('the tables', () => {
  let directory: string;
  let database: TestDatabase;
  let knex: Knex;
  let store: EventStore;

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

  const append = (events: readonly StoredEvent[]) => store.log.append(events, '1');
  /** Events in a table of statistics. */
  async function counts(table: string): Promise<number> {
    const rows: Record<Measure, number>[] = await knex(`dark_social_stats_${table}`);
    return rows.reduce(
      (sum, row) => sum + MEASURES.reduce((own, measure) => own + Number(row[measure]), 0),
      0,
    );
  }

  /** Bundles `store-writer` into a script that a process of its own can run; returns its path. */
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

  /** Writes batches from a process of its own, to where `on` is connected; returns how many were new. */
  function write(script: string, on: Knex, batches: StoredEvent[][]): Promise<number> {
    const { client, connection, useNullAsDefault } = on.client.config;
    return new Promise((resolve, reject) => {
      const child = fork(script);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`the writer ended with ${code}`)));
      child.once('message', (answer: { added?: number; error?: string }) =>
        answer.added === undefined ? reject(new Error(answer.error)) : resolve(answer.added),
      );
      child.send({
        client: databaseName(),
        knex: { client, connection, useNullAsDefault },
        batches,
      });
    });
  }

  describe('migrate', () => {
    it('may run again', async () => {
      await store.migrate();
      expect(await knex('dark_social_migrations').pluck('name')).toEqual([
        '001-events-and-statistics',
        '002-chains',
        '003-ids-byte-by-byte',
        '004-channels',
        '005-misses',
        '006-former-addresses',
        '007-wide-statistics',
        '008-suspicious-events',
        '009-address-groups',
        '010-public-links',
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
    it('leaves nothing behind when a batch fails, and works again afterwards', async () => {
      await knex.schema.renameTable('dark_social_stats_visitor_days', 'elsewhere');
      const visitor = { onArticle: token(), onSite: token() };
      const event = stored({ visitor });
      // Not `toThrow`: an error of SQLite's driver may be of another test file's realm.
      const failed: unknown = await append([event]).catch((error: unknown) => error);
      expect(String(failed)).toMatch(/visitor_days/);
      expect(await counts('site_days')).toBe(0);
      expect(await knex('dark_social_events').pluck('id')).toEqual([]);
      await knex.schema.renameTable('elsewhere', 'dark_social_stats_visitor_days');
      expect((await append([event])).size).toBe(1);
      expect(await store.statistics.siteVisitors(MARCH)).toBe(1);
    });

    it('takes no part in a transaction of Strapi’s that is given up meanwhile', async () => {
      // What the store asks the database once, it knows by now: the next batch is written at once.
      await append([stored()]);
      const event = stored();
      let appended: Promise<ReadonlySet<string>> | undefined;
      const transaction = knex.transaction(async (on) => {
        await on('dark_social_facts').insert({ name: 'of the transaction', value: '' });
        appended = append([event]);
        await new Promise((resolve) => setImmediate(resolve));
        throw new Error('given up');
      });
      await expect(transaction).rejects.toThrow('given up');
      expect(await appended).toEqual(new Set([event.id]));
      expect(await counts('site_days')).toBe(2);
      expect(await knex('dark_social_facts').where({ name: 'of the transaction' })).toEqual([]);
    });
  });

  if (databaseName() === 'postgres') {
    it('may lie in a schema of their own', async () => {
      await knex.raw('create schema elsewhere');
      const calendar = createCalendar('Europe/Paris');
      const there = createSqlStore(createDialect(knex, 'postgres', 'elsewhere'), calendar);
      await there.migrate();
      const events = worldOf(5);
      await there.log.append(events, '1');
      await expectAgreement(there.statistics, events);
      const months = { from: 202601, to: 202612 };
      const article = events[0]?.article;
      if (!article) throw new Error('No events');
      expect(await there.statistics.articleChannels([article], months)).not.toEqual([]);
      expect(await there.statistics.totalsOfType(article.uid, MARCH)).not.toEqual([]);
      expect(await there.statistics.firstDaysOfType(article.uid, 5, 5)).toHaveLength(5);
      expect(
        await there.statistics.movements(MARCH, { from: 20260101, to: 20260228 }, 5),
      ).not.toEqual([]);
      const views = await there.revisions.views('', 3);
      expect(await there.revisions.revise(views.map(({ id }) => ({ id, verdict: LETTER })))).toBe(
        3,
      );
      expect(await knex('dark_social_events').pluck('id')).toEqual([]);
    });
  }

  it('lets others do the work of an instance that has died while at it', async () => {
    const died = { name: 'lease:job', value: 'of a process that is gone' };
    await knex('dark_social_facts').insert(died);
    const lease = createLease(createDialect(knex, databaseName(), undefined), 'job', 300);
    expect(await lease(async () => 'done')).toBe('done');
    expect(await knex('dark_social_facts').where({ name: died.name })).toEqual([]);
  });

  describe('two processes that write at once', () => {
    it('count every event exactly once, also those that both send', async () => {
      const script = buildWriter();
      const batch = (): StoredEvent[] =>
        Array.from({ length: 50 }, (_, index) =>
          stored({
            article: articleOf(`d${index % 7}`),
            visitor: { onArticle: token(), onSite: token() },
          }),
        );
      const shared = Array.from({ length: 8 }, batch);
      const own = [Array.from({ length: 8 }, batch), Array.from({ length: 8 }, batch)];
      const added = await Promise.all(
        own.map((batches, writer) => {
          const both = writer === 0 ? shared : [...shared].reverse();
          return write(
            script,
            knex,
            batches.flatMap((each, index) => [each, both[index] ?? []]),
          );
        }),
      );
      expect((added[0] ?? 0) + (added[1] ?? 0)).toBe(1_200);
      expect(await counts('site_days')).toBe(1_200);
      expect(await counts('article_days')).toBe(1_200);
      expect(await store.statistics.siteVisitors(MARCH)).toBe(1_200);
      expect(await knex('dark_social_events').pluck('id')).toHaveLength(1_200);
    });
  });

  it('forgets tokens with the events, and keeps what was counted by them', async () => {
    const shareOf = (days: number): StoredEvent =>
      stored({
        kind: 'share',
        at: NOON - days * DAY,
        chain: { parent: undefined, token: shareToken() },
      });
    await append([shareOf(0), shareOf(91), shareOf(900)]);
    // Nothing says who follows whom.
    expect(await knex('dark_social_tokens').columnInfo().then(Object.keys)).toEqual([
      'token',
      'day',
      'generation',
    ]);
    await store.retention.prune({
      visitors: 20260309,
      events: 20251210,
      statistics: 20240310,
      hours: 20260101,
      ...{ today: 20260310, saltsMadeBefore: 0 },
    });
    expect(await knex('dark_social_tokens').pluck('day')).toEqual([20260310]);
    expect(await knex('dark_social_arrivals').select()).toHaveLength(1);
    expect(await store.statistics.generations({ from: 20000101, to: 20991231 })).toEqual([
      { generation: 1, visits: 0, shares: 2 },
    ]);
  });
});
