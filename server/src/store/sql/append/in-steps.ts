/**
 * A group in one transaction of several statements that every dialect has, for MySQL and MariaDB: the
 * events, whichever of them are new, and the statistics of just those.
 */
import type { Knex } from 'knex';
import { articleDayKey, countRows, generationDayKey, siteHourKey, type CountRow } from '../counts';
import type { Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { TABLES } from '../tables';
import {
  ARTICLE_DAY_KEY,
  EVENT_COLUMNS,
  GENERATION_DAY_KEY,
  eventRow,
  SITE_HOUR_KEY,
  VISITOR_DAY_KEY,
} from './event-row';
import { visitorsOf, type Group, type WriteGroup } from './group';

/** Most keys that one question names. */
const KEYS_PER_QUERY = 1000;

export function writeInSteps(dialect: Dialect): WriteGroup {
  const { knex, insertNew, addCount } = dialect;

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
    insertRows(on, {
      table: dialect.table(table),
      columns: [...key, 'count'],
      rows,
      conflict: addCount(table, key),
    });

  /** Counts the visitors of these events that nobody counted before. */
  async function writeVisitors(
    on: Knex.Transaction,
    { events, batch, isKnown }: Group,
  ): Promise<void> {
    const visitors = visitorsOf(events, isKnown);
    const added = await insertRows(on, {
      table: dialect.table(TABLES.visitors),
      columns: ['visitor', 'batch', 'day'],
      rows: visitors.map(({ hash, day }) => [hash, batch, day]),
      conflict: insertNew,
    });
    if (added === 0) return;
    const hashes = visitors.map(({ hash }) => hash);
    const unseen =
      added === hashes.length
        ? new Set(hashes)
        : await written(on, TABLES.visitors, 'visitor', hashes, batch);
    const rows = countRows(
      visitors.filter(({ hash }) => unseen.has(hash)),
      ({ day, article }) => [day, article],
    );
    await addCounts(on, TABLES.visitorDays, VISITOR_DAY_KEY, rows);
  }

  return (group) =>
    knex.transaction(async (on) => {
      const { batch } = group;
      const added = await insertRows(on, {
        table: dialect.table(TABLES.events),
        columns: EVENT_COLUMNS,
        rows: group.events.map((each) => eventRow(each, batch)),
        conflict: insertNew,
      });
      const ids = group.events.map(({ event }) => event.id);
      const fresh =
        added === ids.length ? new Set(ids) : await written(on, TABLES.events, 'id', ids, batch);
      const events = group.events.filter(({ event }) => fresh.has(event.id));
      await addCounts(on, TABLES.siteHours, SITE_HOUR_KEY, countRows(events, siteHourKey));
      await addCounts(on, TABLES.articleDays, ARTICLE_DAY_KEY, countRows(events, articleDayKey));
      const chained = events.filter(({ generation }) => generation > 0);
      const generations = countRows(chained, generationDayKey);
      await addCounts(on, TABLES.generationDays, GENERATION_DAY_KEY, generations);
      await writeVisitors(on, { ...group, events });
      return fresh;
    });
}
