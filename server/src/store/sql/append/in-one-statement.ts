/**
 * A group in one statement, for PostgreSQL: one round trip instead of seven, and one parameter for
 * each column instead of one for each value, which cost the server three times as much to read.
 */
import { hash } from 'node:crypto';
import type { NumberedEvent } from '../counts';
import type { Dialect } from '../dialect';
import { TABLES, WHOLE_SITE } from '../tables';
import {
  ARTICLE_DAY_KEY,
  EVENT_COLUMNS,
  GENERATION_DAY_KEY,
  SITE_HOUR_KEY,
  VISITOR_DAY_KEY,
} from './event-row';
import { visitorOf, type Group, type WriteGroup } from './group';

/**
 * How many groups are written carefully after an id came again. Retries come in swarms, and each
 * failure is a line in the server's log and leaves rows for it to clear away.
 */
const CAREFUL_GROUPS = 100;

/** The hash by which a visitor of an event is counted; none where the database knows it already. */
const unlessKnown =
  (hashOf: 'onArticle' | 'onSite') =>
  ({ event }: NumberedEvent, isKnown: Group['isKnown']): string | undefined => {
    const visitor = visitorOf(event)?.[hashOf];
    return visitor === undefined || isKnown(visitor) ? undefined : visitor;
  };

/** What an event and its statistics need: the columns in which a group travels. */
const SENT: readonly {
  name: string;
  type: 'text' | 'bigint' | 'integer';
  of(each: NumberedEvent, isKnown: Group['isKnown']): string | number | undefined;
}[] = [
  { name: 'id', type: 'text', of: ({ event }) => event.id },
  { name: 'at', type: 'bigint', of: ({ event }) => event.at },
  { name: 'day', type: 'integer', of: ({ day }) => day },
  // Start of the local hour, in seconds since 1970.
  { name: 'hour', type: 'integer', of: ({ hour }) => hour },
  { name: 'article', type: 'integer', of: ({ article }) => article },
  { name: 'arrival', type: 'integer', of: ({ arrival }) => arrival },
  { name: 'on_article', type: 'text', of: unlessKnown('onArticle') },
  { name: 'on_site', type: 'text', of: unlessKnown('onSite') },
];

/** An array as PostgreSQL reads it. Our texts are in base64url: nothing in them has to be escaped. */
const arrayOf = (values: readonly (string | number | undefined)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`;

/** The order of the keys themselves, in which groups come; the database's language may have another. */
const BY_BYTES = 'collate "C"';

/** What a statement does where an id is there already. */
type KnownIds =
  /** It fails and writes nothing. Otherwise it takes the server a fifth less time. */
  | 'fail'
  /** It leaves these events out of everything and answers their ids, of which there are few. */
  | 'leave out';

/**
 * The whole statement. Its parts take rows in key order, as every writer does. Events are counted by
 * the number of their arrival first: a few rows are left to be joined, sorted and added up by the
 * texts of the statistics' keys.
 */
function statement({ table, addCount }: Dialect, knownIds: KnownIds): string {
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
  const insert = `insert into ${table(TABLES.events)} (${EVENT_COLUMNS.join(', ')})
      select ${EVENT_COLUMNS.join(', ')} from sent order by id ${BY_BYTES}`;
  // The events come first, so that writers which meet at an id wait there, before they hold statistics.
  const events = {
    fail: {
      counted: `written as (${insert} returning 1),
    counted as (select * from sent where (select count(*) from written) > 0)`,
      answer: 'select id from sent where false',
    },
    'leave out': {
      counted: `fresh as (${insert} on conflict do nothing returning id),
    counted as (select sent.* from sent join fresh using (id))`,
      answer: `select sent.id from sent left join fresh using (id)
      where fresh.id is null and (select count(*) from fresh) < (select count(*) from sent)`,
    },
  }[knownIds];
  return `with
    sent as (select ?::bigint as batch, * from
      unnest(${SENT.map(({ type }) => `?::${type}[]`).join(', ')})
      as sent(${SENT.map(({ name }) => name).join(', ')})),
    ${events.counted},
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
      select visitor, batch, day from seen order by visitor ${BY_BYTES}
      on conflict do nothing returning visitor),
    visitor_days as (${addCounts(TABLES.visitorDays, VISITOR_DAY_KEY, {
      count: 'count(*)',
      from: 'seen join unseen using (visitor)',
    })})
    ${events.answer}`;
}

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && codes.includes(String(error.code));

/** The connection lacks the prepared statement (26000), or somebody else made one there (42P05). */
const isOtherConnection = (error: unknown): boolean => hasCode(error, ['26000', '42P05']);

/** A key is there already. All but the events' say what happens then. */
const isKnownId = (error: unknown): boolean => hasCode(error, ['23505']);

/**
 * Prepares a statement once per connection: reading and planning it took the server as long as
 * writing 60 events. A pooler that hands each transaction another connection, such as PgBouncer
 * where it does not follow prepared statements, makes that fail before anything is written; from
 * then on every statement is sent whole.
 */
function createPrepare<Row>({ knex }: Dialect) {
  let poolerFollows = true;

  return (sql: string) => {
    // By its contents, since instances of two versions may be given the same connection.
    const name = `dark_social_${hash('sha256', sql).slice(0, 16)}`;

    return async (values: (string | number)[]): Promise<readonly Row[]> => {
      const run = (): Promise<{ rows: Row[] }> =>
        knex.raw(sql, values).options(poolerFollows ? { name } : {});
      try {
        return (await run()).rows;
      } catch (error) {
        if (!isOtherConnection(error)) throw error;
        poolerFollows = false;
        return (await run()).rows;
      }
    };
  };
}

/** Whose id other instances may have written, too: they count what a messenger fetched as one. */
const mayComeAgain = ({ event }: NumberedEvent): boolean => event.kind === 'preview';

export function writeInOneStatement(dialect: Dialect): WriteGroup {
  const prepare = createPrepare<{ id: string }>(dialect);
  const writeNew = prepare(statement(dialect, 'fail'));
  const writeAny = prepare(statement(dialect, 'leave out'));
  let careful = 0;

  /** Answers the ids that were there before. */
  async function write(values: (string | number)[], allNew: boolean) {
    if (careful > 0) careful -= 1;
    else if (allNew) {
      try {
        return await writeNew(values);
      } catch (error) {
        if (!isKnownId(error)) throw error;
        careful = CAREFUL_GROUPS;
      }
    }
    return writeAny(values);
  }

  return async ({ events, batch, isKnown }) => {
    const columns = SENT.map(({ of }) => arrayOf(events.map((each) => of(each, isKnown))));
    const known = await write([batch, ...columns], !events.some(mayComeAgain));
    const fresh = new Set(events.map(({ event }) => event.id));
    for (const { id } of known) fresh.delete(id);
    return fresh;
  };
}
