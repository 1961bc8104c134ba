/**
 * A batch in one statement, for PostgreSQL, which is often on another machine: one round trip. Only
 * the events whose id is new are counted.
 */
import type { CountedEvent } from '../counted-event';
import type { Dialect } from '../dialect';
import {
  COUNTERS,
  keyColumns,
  KEY_COLUMNS,
  ROLLUPS,
  TEXT_FIELDS,
  type KeyField,
  type Rollup,
} from '../rollups';
import { TABLES } from '../tables';
import { visitorHash, type WriteBatch } from './batch';

/** The columns in which a batch travels, beside the keys and counters. */
const SENT = `id uuid, at bigint, arrival integer, on_article text, on_site text`;

const isText = (field: KeyField): boolean => TEXT_FIELDS[field] !== undefined;
/** Fields and counters by their names in the statement, in which letter case is nothing. */
const quoted = (name: string): string => `"${name}"`;

const FIELDS = Object.keys(KEY_COLUMNS) as KeyField[];
const COUNTER_NAMES = Object.keys(COUNTERS) as (keyof typeof COUNTERS)[];

function sent(event: CountedEvent): Record<string, unknown> {
  const { id, at, arrivalNumber, visitor } = event;
  return {
    id,
    at,
    arrival: arrivalNumber,
    on_article: visitor ? visitorHash(visitor.onArticle) : null,
    on_site: visitor ? visitorHash(visitor.onSite) : null,
    ...Object.fromEntries(FIELDS.map((field) => [field, event[field]])),
    ...Object.fromEntries(COUNTER_NAMES.map((name) => [name, COUNTERS[name](event) ?? null])),
  };
}

/** The order of the keys themselves, whatever the language of the database. */
const BY_BYTES = 'collate "C"';

/** Adds to a rollup what is counted in `counted`: events, and new visitors where it counts them. */
function addTo({ table, addCounts }: Dialect, rollup: Rollup): string {
  const { key, columns, counter, visitors } = rollup;
  const fields = key.map(quoted);
  const names = fields.join(', ');
  const counts = columns.map((column) => `count(*) filter (where counts_in = '${column}')`);
  const order = key.map((field) =>
    isText(field) ? `${quoted(field)} ${BY_BYTES}` : quoted(field),
  );
  const events = `select ${names}, ${quoted(counter)} as counts_in from fresh`;
  const people = visitors && `select ${names}, 'visitors' from unseen_${visitors}`;
  return `insert into ${table(rollup.table)} (${[...keyColumns(rollup), ...columns].join(', ')})
      select ${names}, ${counts.join(', ')}
      from (${[events, people].filter(Boolean).join(' union all ')}) as counted
      where counts_in is not null
      group by ${names} order by ${order.join(', ')}
      ${addCounts(rollup.table, keyColumns(rollup), columns).end}`;
}

/** The new visitors of an article or of the site, with what their rows are told apart by. */
const unseen = (of: 'article' | 'site'): string =>
  `select distinct on (visitor) fresh.* from unseen join fresh on visitor = ${bits(`on_${of}`)} and unseen.day = fresh.day`;

/** Eight bytes, given as hexadecimal digits, as a number. */
const bits = (column: string): string => `('x' || ${column})::bit(64)::bigint`;

function statement(dialect: Dialect, needed: readonly Rollup[]): string {
  const { table } = dialect;
  const fields = FIELDS.map((field) => `${quoted(field)} ${isText(field) ? 'text' : 'integer'}`);
  const counters = COUNTER_NAMES.map((name) => `${quoted(name)} text`);
  const columns = [SENT, ...fields, ...counters].join(', ');
  const rollups = needed.map((rollup, index) => `rollup_${index} as (${addTo(dialect, rollup)})`);
  // The events come first, so that writers which meet at an id wait there, before they hold counts.
  return `with
    sent as (select * from json_to_recordset(?::json) as sent(${columns})),
    written as (insert into ${table(TABLES.events)} (id, at, day, article, arrival)
      select id, at, day, article, arrival from sent order by id
      on conflict do nothing returning id),
    fresh as (select sent.* from sent join written using (id)),
    seen as (
      select ${bits('on_article')} as visitor, day from fresh where on_article is not null
      union
      select ${bits('on_site')}, day from fresh where on_site is not null),
    unseen as (insert into ${table(TABLES.visitors)} (visitor, day)
      select visitor, day from seen order by day, visitor
      on conflict do nothing returning visitor, day),
    unseen_article as (${unseen('article')}),
    unseen_site as (${unseen('site')}),
    ${rollups.join(',\n    ')}
    select id from written`;
}

/** The rollups that any of these events may count in. Each costs planning, and most sites need few. */
const neededFor = (events: readonly CountedEvent[]): Rollup[] =>
  ROLLUPS.filter(
    ({ counter, visitors }) =>
      visitors !== undefined || events.some((event) => COUNTERS[counter](event) !== undefined),
  );

export function writeInOneStatement(dialect: Dialect): WriteBatch {
  const statements = new Map<string, string>();
  function statementFor(needed: readonly Rollup[]): string {
    const key = needed.map(({ table }) => table).join();
    const known = statements.get(key) ?? statement(dialect, needed);
    statements.set(key, known);
    return known;
  }
  return async ({ events }) => {
    const { rows }: { rows: { id: string }[] } = await dialect.knex.raw(
      statementFor(neededFor(events)),
      [JSON.stringify(events.map(sent))],
    );
    return new Set(rows.map(({ id }) => dialect.fromBytes(id)));
  };
}
