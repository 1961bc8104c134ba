/**
 * A group in one statement, for PostgreSQL: one round trip instead of seven, and one parameter
 * instead of thousands, which cost the server three times as much to read.
 */
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
 * take rows in key order, as every writer does.
 */
function statement({ table, addCount }: Dialect): string {
  const addCounts = (name: string, key: readonly string[], from: string): string => {
    const list = key.join(', ');
    return `insert into ${table(name)} (${list}, count)
      select ${list}, count(*) from ${from} group by ${list} order by ${list}
      ${addCount(name, key).end}`;
  };
  return `with
    sent as (select ?::bigint as batch, * from json_to_recordset(?::json) as sent(id text,
      at bigint, day integer, hour integer, article integer, arrival integer,
      on_article text, on_site text)),
    fresh as (insert into ${table(TABLES.events)} (${EVENT_COLUMNS.join(', ')})
      select ${EVENT_COLUMNS.join(', ')} from sent order by id
      on conflict do nothing returning id),
    counted as (select sent.*, kind, source, channel, evidence, generation from sent join fresh using (id)
      join ${table(TABLES.arrivals)} as arrivals on arrivals.id = sent.arrival),
    site_hours as (${addCounts(TABLES.siteHours, SITE_HOUR_KEY, 'counted')}),
    article_days as (${addCounts(TABLES.articleDays, ARTICLE_DAY_KEY, 'counted')}),
    generation_days as (${addCounts(
      TABLES.generationDays,
      GENERATION_DAY_KEY,
      'counted where generation > 0',
    )}),
    seen as (
      select on_article as visitor, batch, day, article from counted where on_article is not null
      union
      select on_site, batch, day, ${WHOLE_SITE} from counted where on_site is not null),
    unseen as (insert into ${table(TABLES.visitors)} (visitor, batch, day)
      select visitor, batch, day from seen order by visitor
      on conflict do nothing returning visitor),
    visitors as (select seen.* from seen join unseen using (visitor)),
    visitor_days as (${addCounts(TABLES.visitorDays, VISITOR_DAY_KEY, 'visitors')})
    select sent.id from sent left join fresh using (id) where fresh.id is null`;
}

export function writeInOneStatement(dialect: Dialect): WriteGroup {
  const sql = statement(dialect);
  return async ({ events, batch, isKnown }) => {
    const answer = await dialect.knex.raw<{ rows: { id: string }[] }>(sql, [
      batch,
      JSON.stringify(events.map((each) => sentRow(each, isKnown))),
    ]);
    const fresh = new Set(events.map(({ event }) => event.id));
    for (const { id } of answer.rows) fresh.delete(id);
    return fresh;
  };
}
