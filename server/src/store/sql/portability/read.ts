/** Reads our tables for another database: what stands behind small numbers is written out. */
import type { Knex } from 'knex';
import { formatArticleKey } from '../../../../../core';
import { carriedName, type CarriedRow } from '../../carried-rows';
import { base64urlOf } from '../bytes';
import type { Dialect } from '../dialect';
import { arrivalOf } from '../registry/arrivals';
import { articleKeyIn } from '../registry/articles';
import { keyColumns, keyValue, ROLLUPS, type Rollup } from '../rollups';
import { TABLES } from '../tables';
import { openSnapshot, ORDERED, type Snapshot } from './snapshot';

const ROWS_AT_ONCE = 2_000;

type Row = Readonly<Record<string, unknown>>;

/** All rows of a table in the order of its key, some at a time. */
async function* pages(
  { knex }: Dialect,
  snapshot: Snapshot,
  table: string,
  which: (query: Knex.QueryBuilder) => unknown = () => undefined,
): AsyncGenerator<readonly Row[]> {
  const key = ORDERED.find((each) => each.table === table)?.key ?? [];
  const [first = ''] = key;
  for (let last: Row | undefined; ; ) {
    const query = snapshot
      .from(table)
      .orderBy([...key])
      .limit(ROWS_AT_ONCE);
    which(query);
    if (last) {
      const values = key.map((column) => last?.[column]) as Knex.RawBinding[];
      // The first alone as well: MySQL finds no place in an index by several columns at once.
      query.where(first, '>=', values[0] ?? '');
      query.where(
        knex.raw(`(${key.map(() => '??').join(', ')}) > (${key.map(() => '?').join(', ')})`, [
          ...key,
          ...values,
        ]),
      );
    }
    const rows: Row[] = await query;
    if (rows.length > 0) yield rows;
    last = rows.at(-1);
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** What these numbers stand for. */
async function lookUp(
  snapshot: Snapshot,
  table: string,
  numbers: readonly unknown[],
): Promise<(number: unknown) => Row | undefined> {
  const wanted = [...new Set(numbers.map(Number))];
  const found = new Map<number, Row>();
  for (let from = 0; from < wanted.length; from += 500) {
    const rows: Row[] = await snapshot.from(table).whereIn('id', wanted.slice(from, from + 500));
    for (const row of rows) found.set(Number(row['id']), row);
  }
  return (number) => found.get(Number(number));
}

const articleOf = (row: Row): string => formatArticleKey(articleKeyIn(row));

/** How each part of a key is written out that is a number of ours. */
const WORDS = {
  article: { table: TABLES.articles, write: articleOf },
  collection: {
    table: TABLES.collections,
    write: ({ uid, locale }: Row) => [uid, locale || null],
  },
  channel: {
    table: TABLES.channels,
    write: ({ source, channel, provider, shared_by, paid }: Row) => [
      ...[source, channel, provider, shared_by],
      Boolean(paid),
    ],
  },
} as const;

async function* rollupRows(
  dialect: Dialect,
  snapshot: Snapshot,
  rollup: Rollup,
): AsyncGenerator<CarriedRow> {
  const key = keyColumns(rollup);
  for await (const rows of pages(dialect, snapshot, rollup.table)) {
    const writers = new Map<string, (row: Row) => unknown>();
    for (const column of key) {
      const words = (WORDS as Record<string, (typeof WORDS)[keyof typeof WORDS] | undefined>)[
        column
      ];
      if (!words) {
        writers.set(column, (row) => keyValue(column, row[column]));
        continue;
      }
      const of = await lookUp(
        snapshot,
        words.table,
        rows.map((row) => row[column]),
      );
      writers.set(column, (row) => {
        const stands = of(row[column]);
        if (!stands) throw new Error(`dark-social: nothing stands behind a ${column}`);
        return words.write(stands);
      });
    }
    for (const row of rows) {
      const counts = Object.fromEntries(
        rollup.columns
          .map((column) => [column, Number(row[column])] as const)
          .filter(([, count]) => count > 0),
      );
      if (Object.keys(counts).length === 0) continue;
      const words = Object.fromEntries(key.map((column) => [column, writers.get(column)?.(row)]));
      yield { in: carriedName(rollup), ...words, counts };
    }
  }
}

async function* events(
  dialect: Dialect,
  snapshot: Snapshot,
  which?: (query: Knex.QueryBuilder) => unknown,
): AsyncGenerator<CarriedRow> {
  for await (const rows of pages(dialect, snapshot, TABLES.events, which)) {
    const article = await lookUp(
      snapshot,
      TABLES.articles,
      rows.map((row) => row['article']),
    );
    const arrival = await lookUp(
      snapshot,
      TABLES.arrivals,
      rows.map((row) => row['arrival']),
    );
    const together = new Map<number, [string, number, string][]>();
    for (const row of rows) {
      const number = Number(row['arrival']);
      const of = article(row['article']);
      // Pruned while an event of a day long gone still came in: it was counted, and is no more.
      if (!of || !arrival(number)) continue;
      const some = together.get(number) ?? [];
      some.push([base64urlOf(dialect.fromBytes(row['id'])), Number(row['at']), articleOf(of)]);
      together.set(number, some);
    }
    for (const [number, some] of together) {
      yield { in: 'events', arrival: arrivalOf(arrival(number) ?? {}), events: some };
    }
  }
}

/** Tables whose rows travel as they are. */
const PLAIN: readonly { table: string; write(row: Row): CarriedRow }[] = [
  {
    table: TABLES.tokens,
    write: ({ token, day, generation }) => ({
      in: 'tokens',
      token: String(token),
      day: Number(day),
      generation: Number(generation),
    }),
  },
  {
    table: TABLES.misses,
    write: ({ day, kind, what, count }) => ({
      in: 'misses',
      day: Number(day),
      kind: String(kind),
      what: String(what),
      count: Number(count),
    }),
  },
  {
    table: TABLES.dayRules,
    write: ({ day, rules }) => ({ in: 'day_rules', day: Number(day), rules: String(rules) }),
  },
  {
    table: TABLES.taggedGroups,
    write: ({ day, tagged }) => ({
      in: 'tagged_groups',
      day: Number(day),
      tagged: Number(tagged),
    }),
  },
  {
    table: TABLES.formerAddresses,
    write: (row) => ({
      in: 'former_addresses',
      path: String(row['path']),
      article: articleOf(row),
      until: Number(row['until']),
    }),
  },
];

export async function* readAll(dialect: Dialect): AsyncGenerator<CarriedRow> {
  const snapshot = await openSnapshot(dialect);
  try {
    for (const rollup of ROLLUPS) yield* rollupRows(dialect, snapshot, rollup);
    yield* events(dialect, snapshot);
    for (const { table, write } of PLAIN) {
      for await (const rows of pages(dialect, snapshot, table)) yield* rows.map(write);
    }
  } finally {
    await snapshot.close();
  }
}

/** The events that happened since a moment, while others arrive. */
export const readRecent = (dialect: Dialect, since: number): AsyncIterable<CarriedRow> =>
  events(dialect, { from: dialect.from, close: async () => undefined }, (query) =>
    query.where('at', '>=', since),
  );
