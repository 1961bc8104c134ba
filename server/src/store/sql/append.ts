/**
 * One group of events, written exactly once: the events, whichever of them are new, and the
 * statistics of just those, in one transaction. A retry, or another instance with the same id,
 * finds the id taken and adds nothing.
 */
import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { LRUCache } from 'lru-cache';
import type { StoredEvent } from '../event-store';
import { articleDayKey, countRows, siteHourKey, type CountRow, type NumberedEvent } from './counts';
import type { Dialect } from './dialect';
import { setFact } from './facts';
import { insertRows, type Row } from './insert-rows';
import { TABLES, WHOLE_SITE } from './tables';

/** Most keys that one question names. */
const KEYS_PER_QUERY = 1000;
/** Most visitor hashes that are remembered. */
const MOST_REMEMBERED = 50_000;
const TRIES = 5;

const EVENT_COLUMNS = [
  'id',
  'batch',
  'at',
  'day',
  'article',
  'kind',
  'source',
  'channel',
  'evidence',
  'reason',
  'referrer_host',
  'app',
  'utm_source',
  'utm_medium',
  'click_id',
  'sample',
];
const SOURCE_KEY = ['kind', 'source', 'channel', 'evidence'];
const SITE_HOUR_KEY = ['day', 'hour', ...SOURCE_KEY];
const ARTICLE_DAY_KEY = ['day', 'article', ...SOURCE_KEY];
const VISITOR_DAY_KEY = ['day', 'article'];

const eventRow = (
  { event, day, article }: NumberedEvent,
  batch: number,
  { client }: Dialect,
): Row => [
  event.id,
  batch,
  event.at,
  day,
  article,
  event.kind,
  event.source,
  event.channel,
  event.evidence,
  event.reason,
  event.referrerHost,
  event.app,
  event.utmSource,
  event.utmMedium,
  event.clickId,
  // SQLite binds no booleans.
  client === 'sqlite' ? Number(event.sample) : event.sample,
];

interface Visitor {
  hash: string;
  day: number;
  article: number;
}

/** Deadlock, serialization failure, or a lock that was waited for in vain: run it again. */
function isTransient(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(40P01|40001|55P03|ER_LOCK_DEADLOCK|ER_LOCK_WAIT_TIMEOUT|SQLITE_BUSY.*)$/.test(code);
}

export function createAppend(dialect: Dialect) {
  const { knex, insertNew, addCount } = dialect;
  // Visitors that the database knows already, so that a reader's next views ask it nothing.
  const counted = new LRUCache<string, true>({ max: MOST_REMEMBERED });

  /** Of these keys, those that this batch wrote. */
  async function written(
    on: Knex.Transaction,
    name: string,
    column: string,
    keys: readonly string[],
    batch: number,
  ): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += KEYS_PER_QUERY) {
      const part = keys.slice(from, from + KEYS_PER_QUERY);
      const rows: { key: string }[] = await dialect
        .from(name, on)
        .select({ key: column })
        .whereIn(column, part)
        .where({ batch });
      for (const { key } of rows) found.add(key);
    }
    return found;
  }

  const addCounts = (
    on: Knex.Transaction,
    table: string,
    key: readonly string[],
    rows: readonly CountRow[],
  ): Promise<number> =>
    insertRows(dialect, on, {
      table,
      columns: [...key, 'count'],
      rows,
      conflict: addCount(table, key),
    });

  /** Counts the visitors of these events that nobody counted before; answers their hashes. */
  async function writeVisitors(
    on: Knex.Transaction,
    fresh: readonly NumberedEvent[],
    batch: number,
  ): Promise<Iterable<string>> {
    const seen = new Map<string, Visitor>();
    for (const { event, day, article } of fresh) {
      // A visitor is somebody who opened an article, from outside or from within the site.
      if (!event.visitor || (event.kind !== 'visit' && event.kind !== 'internal')) continue;
      const { onArticle, onSite } = event.visitor;
      if (!counted.has(onArticle)) seen.set(onArticle, { hash: onArticle, day, article });
      if (!counted.has(onSite)) seen.set(onSite, { hash: onSite, day, article: WHOLE_SITE });
    }
    const all = [...seen.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
    const added = await insertRows(dialect, on, {
      table: TABLES.visitors,
      columns: ['visitor', 'batch', 'day'],
      rows: all.map(({ hash, day }) => [hash, batch, day]),
      conflict: insertNew,
    });
    const hashes = all.map(({ hash }) => hash);
    if (added > 0) {
      const unseen =
        added === all.length
          ? new Set(hashes)
          : await written(on, TABLES.visitors, 'visitor', hashes, batch);
      const rows = countRows(
        all.filter(({ hash }) => unseen.has(hash)),
        ({ day, article }) => [day, article],
      );
      await addCounts(on, TABLES.visitorDays, VISITOR_DAY_KEY, rows);
    }
    return hashes;
  }

  async function write(
    on: Knex.Transaction,
    numbered: readonly NumberedEvent[],
  ): Promise<{ fresh: Set<string>; visitors: Iterable<string> }> {
    const batch = randomInt(2 ** 47);
    const added = await insertRows(dialect, on, {
      table: TABLES.events,
      columns: EVENT_COLUMNS,
      rows: numbered.map((each) => eventRow(each, batch, dialect)),
      conflict: insertNew,
    });
    const ids = numbered.map(({ event }) => event.id);
    const fresh =
      added === ids.length ? new Set(ids) : await written(on, TABLES.events, 'id', ids, batch);
    const events = numbered.filter(({ event }) => fresh.has(event.id));
    await addCounts(on, TABLES.siteHours, SITE_HOUR_KEY, countRows(events, siteHourKey));
    await addCounts(on, TABLES.articleDays, ARTICLE_DAY_KEY, countRows(events, articleDayKey));
    const visitors = await writeVisitors(on, events, batch);
    if (events.some(({ event }) => event.sample)) await setFact(dialect, 'sample', 'true', on);
    return { fresh, visitors };
  }

  /** Writes a group and answers the ids that were new. Ids within the group must differ. */
  return async function append(numbered: readonly NumberedEvent[]): Promise<Set<string>> {
    // Ids in order, for the same reason as in `countRows`.
    const ordered = [...numbered].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { fresh, visitors } = await knex.transaction((on) => write(on, ordered));
        for (const hash of visitors) counted.set(hash, true);
        return fresh;
      } catch (error) {
        if (attempt === TRIES || !isTransient(error)) throw error;
      }
    }
  };
}

/** One event per id: the first of a group wins. */
export const distinct = (events: readonly StoredEvent[]): StoredEvent[] => [
  ...new Map([...events].reverse().map((event) => [event.id, event])).values(),
];
