/**
 * One group of events, written exactly once: the events, whichever of them are new, and the
 * statistics of just those, in one transaction. A retry, or another instance with the same id,
 * finds the id taken and adds nothing.
 */
import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import type { StoredEvent } from '../event-store';
import { articleDayKey, countRows, siteHourKey, type CountRow, type NumberedEvent } from './counts';
import { changes, type Dialect } from './dialect';
import { setFact } from './facts';
import { TABLES, WHOLE_SITE } from './tables';

/** Fewer than SQLite's 32,766 parameters per statement, with 17 columns a row. */
const ROWS_PER_INSERT = 1000;
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

const places = (rows: number, columns: number): string => {
  const one = `(${Array.from({ length: columns }, () => '?').join(',')})`;
  return Array.from({ length: rows }, () => one).join(',');
};

async function insert(
  on: Knex.Transaction,
  start: string,
  columns: readonly string[],
  rows: readonly (readonly (string | number | boolean)[])[],
  end: string,
): Promise<number> {
  let changed = 0;
  for (let from = 0; from < rows.length; from += ROWS_PER_INSERT) {
    const part = rows.slice(from, from + ROWS_PER_INSERT);
    const sql = `${start} (${columns.join(',')}) values ${places(part.length, columns.length)} ${end}`;
    changed += await changes(on, sql, part.flat());
  }
  return changed;
}

export function createAppend(dialect: Dialect) {
  const { knex, table, insertNew, addCount } = dialect;
  const events = table(TABLES.events);
  const visitors = table(TABLES.visitors);

  /** Of these keys, those that this batch wrote. */
  async function written(
    on: Knex.Transaction,
    name: string,
    column: string,
    keys: readonly string[],
    batch: number,
  ): Promise<Set<string>> {
    const found = new Set<string>();
    for (let from = 0; from < keys.length; from += ROWS_PER_INSERT) {
      const part = keys.slice(from, from + ROWS_PER_INSERT);
      const rows: { key: string }[] = await dialect
        .from(name, on)
        .select({ key: column })
        .whereIn(column, part)
        .where({ batch });
      for (const { key } of rows) found.add(key);
    }
    return found;
  }

  const addCounts = async (
    on: Knex.Transaction,
    name: string,
    key: readonly string[],
    rows: readonly CountRow[],
  ): Promise<void> => {
    const quoted = table(name);
    await insert(
      on,
      `insert into ${quoted}`,
      [...key, 'count'],
      rows,
      addCount(name, key, 'count'),
    );
  };

  async function writeVisitors(
    on: Knex.Transaction,
    fresh: readonly NumberedEvent[],
    batch: number,
  ) {
    const seen = new Map<string, Visitor>();
    for (const { event, day, article } of fresh) {
      // A visitor is somebody who opened an article, from outside or from within the site.
      if (!event.visitor || (event.kind !== 'visit' && event.kind !== 'internal')) continue;
      const { onArticle, onSite } = event.visitor;
      seen.set(onArticle, { hash: onArticle, day, article });
      seen.set(onSite, { hash: onSite, day, article: WHOLE_SITE });
    }
    if (seen.size === 0) return;
    const all = [...seen.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
    const rows = all.map(({ hash, day }) => [hash, batch, day]);
    const added = await insert(
      on,
      `${insertNew.start} ${visitors}`,
      ['visitor', 'batch', 'day'],
      rows,
      insertNew.end,
    );
    if (added === 0) return;
    const hashes = all.map(({ hash }) => hash);
    const unseen =
      added === all.length
        ? new Set(hashes)
        : await written(on, TABLES.visitors, 'visitor', hashes, batch);
    const counts = countRows(
      all.filter(({ hash }) => unseen.has(hash)),
      ({ day, article }) => [day, article],
    );
    await addCounts(on, TABLES.visitorDays, ['day', 'article'], counts);
  }

  async function write(
    on: Knex.Transaction,
    numbered: readonly NumberedEvent[],
  ): Promise<Set<string>> {
    const batch = randomInt(2 ** 47);
    const rows = numbered.map(({ event, day, article }) => [
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
      dialect.client === 'postgres' ? event.sample : Number(event.sample),
    ]);
    const added = await insert(
      on,
      `${insertNew.start} ${events}`,
      EVENT_COLUMNS,
      rows,
      insertNew.end,
    );
    const ids = numbered.map(({ event }) => event.id);
    const fresh =
      added === ids.length ? new Set(ids) : await written(on, TABLES.events, 'id', ids, batch);
    if (fresh.size === 0) return fresh;

    const counted = numbered.filter(({ event }) => fresh.has(event.id));
    const rest = ['kind', 'source', 'channel', 'evidence'];
    await addCounts(
      on,
      TABLES.siteHours,
      ['day', 'hour', ...rest],
      countRows(counted, siteHourKey),
    );
    await addCounts(
      on,
      TABLES.articleDays,
      ['day', 'article', ...rest],
      countRows(counted, articleDayKey),
    );
    await writeVisitors(on, counted, batch);
    if (counted.some(({ event }) => event.sample)) await setFact(dialect, 'sample', 'true', on);
    return fresh;
  }

  /** Writes a group and answers the ids that were new. Ids within the group must differ. */
  return async function append(numbered: readonly NumberedEvent[]): Promise<Set<string>> {
    // Ids in order, for the same reason as in `countRows`.
    const ordered = [...numbered].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await knex.transaction((on) => write(on, ordered));
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
