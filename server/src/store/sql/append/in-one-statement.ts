/**
 * A group in one statement, for PostgreSQL: one round trip instead of seven, and one parameter
 * instead of thousands, which cost the server three times as much to read.
 */
import { hash } from 'node:crypto';
import type { Dialect } from '../dialect';
import { TABLES, WHOLE_SITE } from '../tables';
import {
  ARTICLE_DAY_KEY,
  EVENT_COLUMNS,
  GENERATION_DAY_KEY,
  sentRow,
  SITE_HOUR_KEY,
  VISITOR_DAY_KEY,
} from './event-row';
import type { WriteGroup } from './group';

/**
 * The whole statement; it answers the ids that were there before, of which there are few. Its parts
 * take rows in key order, as every writer does. Events are counted by the number of their arrival
 * first: a few rows are left to be joined, sorted and added up by the texts of the statistics' keys.
 */
function statement({ table, addCount }: Dialect): string {
  const addCounts = (
    name: string,
    key: readonly string[],
    { count, from }: { count: string; from: string },
  ): string => {
    const list = key.join(', ');
    return `insert into ${table(name)} (${list}, count)
      select ${list}, ${count} from ${from} group by ${list} order by ${list}
      ${addCount(name, key).end}`;
  };
  const sums = (counts: string, condition = '') => ({
    count: 'sum(count)',
    from: `${counts} join ${table(TABLES.arrivals)} as arrivals on arrivals.id = arrival ${condition}`,
  });
  const generations = sums('hours', 'where generation > 0');
  return `with
    sent as (select ?::bigint as batch, * from json_to_recordset(?::json) as sent(id text,
      at bigint, day integer, hour integer, article integer, arrival integer,
      on_article text, on_site text)),
    fresh as (insert into ${table(TABLES.events)} (${EVENT_COLUMNS.join(', ')})
      select ${EVENT_COLUMNS.join(', ')} from sent order by id
      on conflict do nothing returning id),
    counted as (select sent.* from sent join fresh using (id)),
    hours as (select arrival, hour, count(*) as count from counted group by arrival, hour),
    articles as (select arrival, article, count(*) as count from counted group by arrival, article),
    site_hours as (${addCounts(TABLES.siteHours, SITE_HOUR_KEY, sums('hours'))}),
    article_days as (${addCounts(TABLES.articleDays, ARTICLE_DAY_KEY, sums('articles'))}),
    generation_days as (${addCounts(TABLES.generationDays, GENERATION_DAY_KEY, generations)}),
    seen as (
      select on_article as visitor, batch, day, article from counted where on_article is not null
      union
      select on_site, batch, day, ${WHOLE_SITE} from counted where on_site is not null),
    unseen as (insert into ${table(TABLES.visitors)} (visitor, batch, day)
      select visitor, batch, day from seen order by visitor
      on conflict do nothing returning visitor),
    visitor_days as (${addCounts(TABLES.visitorDays, VISITOR_DAY_KEY, {
      count: 'count(*)',
      from: 'seen join unseen using (visitor)',
    })})
    select sent.id from sent left join fresh using (id)
      where fresh.id is null and (select count(*) from fresh) < (select count(*) from sent)`;
}

/** The connection lacks the prepared statement (26000), or somebody else made one there (42P05). */
const isOtherConnection = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(26000|42P05)$/.test(String(error.code));

/**
 * Prepares the statement once per connection: reading and planning it took the server as long as
 * writing 60 events. A pooler that hands each transaction another connection, such as PgBouncer
 * where it does not follow prepared statements, makes that fail before anything is written; from
 * then on the statement is sent whole.
 */
function prepared<Row>({ knex }: Dialect, sql: string) {
  // By its contents, since instances of two versions may be given the same connection.
  let options: { name?: string } = { name: `dark_social_${hash('sha256', sql).slice(0, 16)}` };

  return async (values: (string | number)[]): Promise<readonly Row[]> => {
    const run = (): Promise<{ rows: Row[] }> => knex.raw(sql, values).options(options);
    try {
      return (await run()).rows;
    } catch (error) {
      if (!isOtherConnection(error)) throw error;
      options = {};
      return (await run()).rows;
    }
  };
}

export function writeInOneStatement(dialect: Dialect): WriteGroup {
  const write = prepared<{ id: string }>(dialect, statement(dialect));
  return async ({ events, batch, isKnown }) => {
    const rows = events.map((each) => sentRow(each, isKnown));
    const known = await write([batch, JSON.stringify(rows)]);
    const fresh = new Set(events.map(({ event }) => event.id));
    for (const { id } of known) fresh.delete(id);
    return fresh;
  };
}
