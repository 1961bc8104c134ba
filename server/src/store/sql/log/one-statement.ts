/**
 * A batch in one statement, for PostgreSQL, which is often on another machine: one round trip. Only
 * the events whose id is new are counted.
 */
import type { CountedEvent } from '../counted-event';
import type { Dialect } from '../dialect';
import { ROLLUPS, VISITOR_DAY_KEY } from '../rollups';
import { TABLES, WHOLE_SITE } from '../tables';
import type { WriteBatch } from './batch';

/** The columns in which a batch travels. */
const sent = ({ id, at, hour, article, arrival, arrivalNumber, visitor }: CountedEvent) => ({
  id,
  at,
  day: arrival.day,
  hour,
  article,
  arrival: arrivalNumber,
  on_article: visitor?.onArticle ?? null,
  on_site: visitor?.onSite ?? null,
});
const SENT = `id text, at bigint, day integer, hour integer, article integer, arrival integer,
      on_article text, on_site text`;

/** What stands in `sent`; the rest of a rollup's key is the arrival's. */
const OF_EVENT: ReadonlySet<string> = new Set(['day', 'hour', 'article']);

/** The order of the keys themselves, whatever the language of the database. */
const BY_BYTES = 'collate "C"';

function statement({ table, addCount }: Dialect): string {
  const addCounts = (name: string, key: readonly string[], columns: string[], from: string) =>
    `insert into ${table(name)} (${key.join(', ')}, count)
      select ${columns.join(', ')}, count(*) from ${from}
      group by ${columns.join(', ')} order by ${columns.join(', ')} ${addCount(name, key).end}`;
  const rollups = ROLLUPS.map(({ table: name, key, inChains }, index) => {
    const columns = key.map((column) => `${OF_EVENT.has(column) ? 'fresh' : 'kept'}.${column}`);
    const from = `fresh join ${table(TABLES.arrivals)} as kept on kept.id = fresh.arrival
      ${inChains ? 'where kept.generation > 0' : ''}`;
    return `rollup_${index} as (${addCounts(name, key, columns, from)})`;
  });
  // The events come first, so that writers which meet at an id wait there, before they hold counts.
  return `with
    sent as (select ?::bigint as batch, * from json_to_recordset(?::json) as sent(${SENT})),
    written as (insert into ${table(TABLES.events)} (id, batch, at, day, article, arrival)
      select id, batch, at, day, article, arrival from sent order by id ${BY_BYTES}
      on conflict do nothing returning id),
    fresh as (select sent.* from sent join written using (id)),
    ${rollups.join(',\n    ')},
    seen as (
      select on_article as visitor, batch, day, article from fresh where on_article is not null
      union
      select on_site, batch, day, ${WHOLE_SITE} from fresh where on_site is not null),
    unseen as (insert into ${table(TABLES.visitors)} (visitor, batch, day)
      select visitor, batch, day from seen order by visitor ${BY_BYTES}
      on conflict do nothing returning visitor),
    visitor_days as (${addCounts(
      TABLES.visitorDays,
      VISITOR_DAY_KEY,
      [...VISITOR_DAY_KEY],
      'seen join unseen using (visitor)',
    )})
    select id from written`;
}

export function writeInOneStatement(dialect: Dialect): WriteBatch {
  const sql = statement(dialect);
  return async ({ events, number }) => {
    const { rows }: { rows: { id: string }[] } = await dialect.knex.raw(sql, [
      number,
      JSON.stringify(events.map(sent)),
    ]);
    return new Set(rows.map(({ id }) => id));
  };
}
