/** A database of version 0.1, as its migrations made it and its writers filled it, brought up to date. */
import { rm } from 'node:fs/promises';
import type { Knex } from 'knex';
import { formatArticleKey } from '../../core';
import { createCalendar } from '../../server/src/store/calendar';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { migrate } from '../../server/src/store/sql/schema/migrate';
import { MIGRATIONS } from '../../server/src/store/sql/schema/migrations';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { expectAgreement, worldOf } from '../store-contract/agreement';
import { articleOf, NOON, stored } from '../store-contract/stored-events';
import { createTestDatabase, type TestDatabase } from './database';
import { databaseName, scratch } from './strapi';

/** Events as version 0.1 had them: it marked none as suspicious, and knew no groups of views. */
const formerWorldOf = (seed: number): StoredEvent[] =>
  worldOf(seed).map((event) => ({
    ...event,
    excluded: false,
    signals: { ...event.signals, suspicion: '', tagGroup: '' },
  }));

const OF_VERSION_0_1 = 6;
const calendar = createCalendar('Europe/Paris');

let directory: string;
let database: TestDatabase;
let knex: Knex;

const open = (on: Knex = knex): EventStore =>
  createSqlStore(createDialect(on, databaseName(), undefined), calendar);

/** Rows with their count, one for each distinct key. */
function counted<Key extends object>(keys: readonly Key[]): (Key & { count: number })[] {
  const rows = new Map<string, Key & { count: number }>();
  for (const key of keys) {
    const text = JSON.stringify(key);
    const row = rows.get(text) ?? { ...key, count: 0 };
    row.count += 1;
    rows.set(text, row);
  }
  return [...rows.values()];
}

async function insert(table: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += 50) {
    await knex(`dark_social_${table}`).insert(rows.slice(from, from + 50));
  }
}

/** Writes events as version 0.1 did. */
async function fill(events: readonly StoredEvent[]): Promise<void> {
  const articles = [...new Map(events.map(({ article }) => [formatArticleKey(article), article]))];
  await insert(
    'articles',
    articles.map(([, { uid, documentId, locale }]) => ({
      ...{ uid, document_id: documentId, locale: locale ?? '' },
    })),
  );
  const numberOf = new Map(articles.map(([key], index) => [key, index + 1]));
  const rows = events.map((event) => {
    const { at, kind, source, channel, evidence, provider, sharedBy, paid, visitor } = event;
    return {
      event,
      day: calendar.dayOf(at),
      hour: calendar.hourOf(at),
      article: numberOf.get(formatArticleKey(event.article)) ?? 0,
      verdict: { kind, source, channel, evidence },
      details: { kind, source, channel, provider, shared_by: sharedBy, paid },
      visitor,
    };
  });
  await insert(
    'site_hours',
    counted(rows.map(({ day, hour, verdict }) => ({ day, hour, ...verdict }))),
  );
  await insert(
    'article_days',
    counted(rows.map(({ day, article, verdict }) => ({ day, article, ...verdict }))),
  );
  await insert('channel_days', counted(rows.map(({ day, details }) => ({ day, ...details }))));
  const visitors = new Map<string, { day: number; article: number }>();
  for (const { day, article, visitor } of rows) {
    if (!visitor) continue;
    visitors.set(visitor.onArticle, { day, article });
    visitors.set(visitor.onSite, { day, article: 0 });
  }
  await insert('visitor_days', counted([...visitors.values()]));
  await insert(
    'visitors',
    [...visitors].map(([hash, { day }]) => ({ visitor: hash.slice(0, 22), batch: 1, day })),
  );
  // Like all events of a day, but for their referrer and verdict.
  await insert(
    'arrivals',
    rows.map(({ event, day }, index) => ({
      ...{ digest: `digest-${index}`, day, kind: event.kind, source: event.source },
      ...{ channel: event.channel, evidence: event.evidence, reason: event.reason, app: '' },
      ...{ referrer_host: event.signals.referrerHost, referrer_kind: 'none', utm_source: '' },
      ...{ utm_medium: '', click_id: '', tag: '', campaign_named: false, page: 'deep' },
      ...{ visitor_state: 'new', sample: false, generation: 0, provider: event.provider },
      ...{ shared_by: event.sharedBy, paid: event.paid },
    })),
  );
  await insert(
    'events',
    rows.map(({ event, day, article }, index) => ({
      ...{ id: event.id, batch: 1, at: event.at, day, article, arrival: index + 1 },
    })),
  );
}

beforeEach(async () => {
  directory = await scratch();
  database = await createTestDatabase(databaseName(), directory);
  knex = database.connect();
  await migrate(
    createDialect(knex, databaseName(), undefined),
    MIGRATIONS.slice(0, OF_VERSION_0_1),
  );
});

afterEach(async () => {
  await knex.destroy();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const never = (): boolean => false;
const ignore = (): void => undefined;

it('loses nothing of version 0.1, and counts no event again that it had', async () => {
  // Hours are converted of the last weeks only.
  jest.useFakeTimers({ now: NOON, doNotFake: ['setImmediate', 'setTimeout', 'nextTick'] });
  const events = formerWorldOf(7);
  await fill(events);
  const store = open();
  const said: string[] = [];
  await store.migrate((line) => said.push(line));
  expect((await store.log.append(events.slice(0, 50), '1')).size).toBe(0);
  await store.convertStatistics(never, (line) => said.push(line));
  jest.useRealTimers();

  // Version 0.1 counted hours of the whole site: of one locale they are not known.
  await expectAgreement(store.statistics, events, { hoursByLocale: false });
  expect(said).toContain('all statistics are converted');
  expect(said).toContain('converting the statistics of 2026-03 and before');
  expect(store.statistics.convertingUpTo()).toBeUndefined();
  for (const table of ['site_hours', 'article_days', 'visitors', 'former_events']) {
    expect(await knex.schema.hasTable(`dark_social_${table}`)).toBe(false);
  }
}, 120_000);

it('goes on where it was stopped, says how far it is, and takes new events meanwhile', async () => {
  const events = formerWorldOf(8);
  await fill(events);
  const first = open();
  await first.migrate();
  const fresh = stored({ at: NOON, article: articleOf('d1') });
  await first.log.append([fresh], '1');
  let days = 0;
  await first.convertStatistics(() => (days += 1) > 10, ignore);
  const upTo = first.statistics.convertingUpTo();
  expect(upTo).toBeGreaterThan(20260101);
  // What is later than that is complete.
  const steps = await first.statistics.siteSteps({ from: (upTo ?? 0) + 1, to: 20261231 }, 'day');
  const later = [...events, fresh].filter(({ at }) => calendar.dayOf(at) > (upTo ?? 0));
  const sum = steps.flatMap(({ counts }) => Object.values(counts)).reduce((a, b) => a + b, 0);
  expect(sum).toBe(later.length);

  // Two instances that start again at once.
  const connections = databaseName() === 'sqlite' ? [knex] : [knex, database.connect()];
  const again = connections.map((connection) => open(connection));
  await Promise.all(again.map((store) => store.migrate()));
  await Promise.all(again.map((store) => store.convertStatistics(never, ignore)));
  await expectAgreement(first.statistics, [...events, fresh]);
  if (connections[1]) await connections[1].destroy();
}, 120_000);
