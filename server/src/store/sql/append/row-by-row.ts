/**
 * A group in one transaction of SQLite, a prepared statement for each row. SQLite runs in the process
 * itself, so there is no round trip to save; and a statement of many rows, compiled anew for each
 * group, cost more than the rows did.
 */
import { countRows } from '../counts';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import {
  ARTICLE_DAY_KEY,
  EVENT_COLUMNS,
  eventRow,
  GENERATION_DAY_KEY,
  SITE_HOUR_KEY,
  VISITOR_DAY_KEY,
} from './event-row';
import { visitorsOf, type Group, type WriteGroup } from './group';

/** What is used of a connection of `better-sqlite3`. */
interface Connection {
  prepare(sql: string): { run(...values: (string | number)[]): { changes: number } };
  transaction<Given, Answer>(work: (given: Given) => Answer): { immediate(given: Given): Answer };
}

type Writer = (group: Group) => ReadonlySet<string>;

function prepareAll(connection: Connection, { table, insertNew, addCount }: Dialect) {
  const marks = (columns: readonly string[]): string => columns.map(() => '?').join(', ');
  const insert = (name: string, columns: readonly string[]) =>
    connection.prepare(
      `${insertNew.start} ${table(name)} (${columns.join(', ')}) values (${marks(columns)})
       ${insertNew.end}`,
    );
  /**
   * Adds to a count of the statistics. Takes the number of an arrival, which has most of the key's
   * columns, then the one column that is `given`, if any, and the count.
   */
  const count = (name: string, key: readonly string[], given?: string) =>
    connection.prepare(
      `with arrival as (select * from ${table(TABLES.arrivals)} where id = ?)
       ${addCount(name, key).start} ${table(name)} (${key.join(', ')}, count)
       select ${key.map((column) => (column === given ? '?' : column)).join(', ')}, ?
       from arrival where true ${addCount(name, key).end}`,
    );
  const visitorDay = addCount(TABLES.visitorDays, VISITOR_DAY_KEY);
  return {
    event: insert(TABLES.events, EVENT_COLUMNS),
    siteHour: count(TABLES.siteHours, SITE_HOUR_KEY, 'hour'),
    articleDay: count(TABLES.articleDays, ARTICLE_DAY_KEY, 'article'),
    generationDay: count(TABLES.generationDays, GENERATION_DAY_KEY),
    visitor: insert(TABLES.visitors, ['visitor', 'batch', 'day']),
    visitorDay: connection.prepare(
      `${visitorDay.start} ${table(TABLES.visitorDays)} (${VISITOR_DAY_KEY.join(', ')}, count)
       values (${marks(VISITOR_DAY_KEY)}, ?) ${visitorDay.end}`,
    ),
  };
}

function writeRows(
  statements: ReturnType<typeof prepareAll>,
  { events, batch, isKnown }: Group,
): Set<string> {
  const { event, siteHour, articleDay, generationDay, visitor, visitorDay } = statements;
  const written = events.filter((each) => event.run(...eventRow(each, batch)).changes > 0);
  const chained = written.filter(({ generation }) => generation > 0);
  const visitors = visitorsOf(written, isKnown).filter(
    ({ hash, day }) => visitor.run(hash, batch, day).changes > 0,
  );
  for (const row of countRows(written, (each) => [each.arrival, each.hour])) siteHour.run(...row);
  for (const row of countRows(written, (each) => [each.arrival, each.article])) {
    articleDay.run(...row);
  }
  for (const row of countRows(chained, (each) => [each.arrival])) generationDay.run(...row);
  for (const row of countRows(visitors, (each) => [each.day, each.article])) visitorDay.run(...row);
  return new Set(written.map((each) => each.event.id));
}

/**
 * Prepares a connection, once. Its transactions take the right to write at once: one that had read
 * before could find that another process has written since, and fail.
 */
function prepareWriter(connection: Connection, dialect: Dialect): Writer {
  const statements = prepareAll(connection, dialect);
  const transaction = connection.transaction((group: Group) => writeRows(statements, group));
  return (group) => transaction.immediate(group);
}

export function writeRowByRow(dialect: Dialect): WriteGroup {
  const { client } = dialect.knex;
  const writers = new WeakMap<Connection, Writer>();

  return async (group) => {
    // Strapi's own connection: while one of its transactions has it, the group waits.
    const connection: Connection = await client.acquireConnection();
    try {
      const write = writers.get(connection) ?? prepareWriter(connection, dialect);
      writers.set(connection, write);
      return write(group);
    } finally {
      await client.releaseConnection(connection);
    }
  };
}
