/**
 * What travels between this database and another. Counts that come from elsewhere are kept apart from
 * those of events that were counted here: their raw events may be gone.
 */
import { formatArticleKey } from '../../../../core';
import type { Calendar } from '../calendar';
import {
  carriedName,
  isOfStore,
  isRollup,
  type CarriedOther,
  type CarriedRollup,
  type CarriedRow,
} from '../carried-rows';
import type { Portability } from '../portability';
import { base64urlOf, hexOf } from '../sql/bytes';
import { arrivalText } from '../sql/registry/arrivals';
import { articleKeyIn } from '../sql/registry/articles';
import { keyColumns } from '../sql/rollups';
import { TABLES } from '../sql/tables';
import { idsThere, tokenOf } from './append';
import type { Connection } from './connection';
import type { Counting } from './counting';
import { articleColumns, EVENT_COLUMNS, eventOf, keyOf, rowOf } from './event-rows';
import { ROLLUP_TABLES, type RollupTable } from './rollup-tables';
import { truncateAll } from './schema';
import { takeSnapshot, type Snapshot } from './snapshot';
import { EVENTS, type Tables } from './tables';

type Row = Readonly<Record<string, unknown>>;

/** Each part of a key in words, from a row that has it in columns, and back. */
const WORDS: Readonly<
  Record<string, { read(row: Row): unknown; write(value: never): object } | undefined>
> = {
  article: {
    read: (row) => formatArticleKey(articleKeyIn(row)),
    write: (key: string) => articleColumns(keyOf(key)),
  },
  collection: {
    read: ({ uid, locale }) => [uid, locale || null],
    write: ([uid, locale]: [string, string | null]) => ({ uid, locale: locale ?? '' }),
  },
  channel: {
    read: ({ source, channel, provider, shared_by, paid }) => [
      ...[source, channel, provider, shared_by],
      Boolean(paid),
    ],
    write: ([source, channel, provider, shared_by, paid]: unknown[]) => ({
      ...{ source, channel, provider, shared_by, paid },
    }),
  },
  month: {
    read: ({ month }) => Number(month),
    write: (month: number) => ({ day: month * 100 + 1 }),
  },
};

/** A rollup's rows: summed, and by month where others keep months. */
function selectRollup(rollup: RollupTable, snapshot: Snapshot): string {
  const isByMonth = rollup.key.includes('month');
  const keys = rollup.keyColumns.map((column) =>
    column === 'day' && isByMonth
      ? { name: 'month', value: `intDiv(t.day, 100)` }
      : { name: column, value: `t.${column}` },
  );
  const sums = rollup.columns.map((column) => `sum(t.${column}) AS ${column}`);
  const rows = rollup.isCounted
    ? snapshot.of(rollup.table)
    : `(SELECT * FROM ${snapshot.of(rollup.table)} UNION ALL
        SELECT * FROM ${snapshot.of(TABLES.articleDays)} WHERE NOT carried)`;
  return `SELECT ${[...keys.map(({ name, value }) => `${value} AS ${name}`), ...sums].join(', ')}
    FROM ${rows} AS t GROUP BY ${keys.map(({ value }) => value).join(', ')}`;
}

interface Needs {
  connection: Connection;
  tables: Tables;
  calendar: Calendar;
  counting: Counting;
  /** Carries what is kept beside events and rollups, and notes how far an import is. */
  rest: Portability;
}

/** All counts of the statistics; months count their days again, as they do where they have a table. */
async function countedIn(connection: Connection, counting: Counting): Promise<number> {
  await counting.count();
  const sums = ROLLUP_TABLES.map(
    ({ table, columns }) => `SELECT sum(${columns.join(' + ')}) AS total FROM ${table}`,
  );
  const days = ROLLUP_TABLES.find(({ table }) => table === TABLES.articleDays);
  if (days) {
    sums.push(`SELECT sum(${days.columns.join(' + ')}) FROM ${days.table} WHERE NOT carried`);
  }
  const [row] = await connection.rows<{ total: number }>(
    `SELECT sum(total) AS total FROM (${sums.join(' UNION ALL ')})`,
  );
  return row?.total ?? 0;
}

/** What of these was carried here. */
export async function broughtTo(connection: Connection): Promise<number> {
  const sums = ROLLUP_TABLES.map(
    ({ table, columns }) =>
      `SELECT sum(${columns.join(' + ')}) AS total FROM ${table} WHERE carried`,
  );
  const [row] = await connection.rows<{ total: number }>(
    `SELECT sum(total) AS total FROM (${sums.join(' UNION ALL ')})`,
  );
  return row?.total ?? 0;
}

export function createClickHousePortability(needs: Needs): Portability {
  const { connection, tables, calendar, counting, rest } = needs;

  async function* rollupRows(rollup: RollupTable, snapshot: Snapshot): AsyncGenerator<CarriedRow> {
    const key = keyColumns(rollup);
    for await (const rows of connection.stream<Row>(selectRollup(rollup, snapshot))) {
      for (const row of rows) {
        const counts = rollup.columns
          .map((column) => [column, Number(row[column])] as const)
          .filter(([, count]) => count > 0);
        if (counts.length === 0) continue;
        yield {
          in: carriedName(rollup),
          ...Object.fromEntries(
            key.map((column) => [column, WORDS[column]?.read(row) ?? row[column]]),
          ),
          counts: Object.fromEntries(counts),
        };
      }
    }
  }

  async function* eventRows(table: string, since = 0): AsyncGenerator<CarriedRow> {
    const all = `SELECT ${EVENT_COLUMNS} FROM ${table} FINAL WHERE at >= {since:Int64} ORDER BY day, id`;
    for await (const rows of connection.stream<Row>(all, { since })) {
      const alike = new Map<string, Extract<CarriedOther, { in: 'events' }>>();
      for (const { id, at, article, arrival } of rows.map(eventOf)) {
        const text = arrivalText(arrival);
        const group = alike.get(text) ?? { in: 'events' as const, arrival, events: [] };
        group.events.push([base64urlOf(id), at, formatArticleKey(article)]);
        alike.set(text, group);
      }
      yield* alike.values();
    }
  }

  async function writeEvents(rows: readonly Extract<CarriedOther, { in: 'events' }>[]) {
    const events = rows.flatMap(({ arrival, events: some }) =>
      some.map(([id, at, article]) => ({
        ...{ id: hexOf(id), at, article: keyOf(article), arrival, carried: true, revision: 0 },
      })),
    );
    if (events.length === 0) return;
    const there = await idsThere(
      connection,
      events.map(({ id }) => id),
    );
    await connection.insert(
      EVENTS,
      events.filter(({ id }) => !there.has(id)).map((event) => rowOf(event, calendar)),
    );
  }

  async function writeRollup(rollup: RollupTable, rows: readonly CarriedRollup[], part: string) {
    await connection.insert(
      rollup.table,
      rows.map((row) =>
        Object.assign(
          { carried: true, ...row.counts },
          ...keyColumns(rollup).map(
            (column) => WORDS[column]?.write(row[column] as never) ?? { [column]: row[column] },
          ),
        ),
      ),
      // An interrupted import writes this part again.
      tokenOf(part, rollup.table),
    );
  }

  return {
    ...rest,
    async *read() {
      const snapshot = await takeSnapshot(connection, tables, counting);
      try {
        for (const rollup of ROLLUP_TABLES) yield* rollupRows(rollup, snapshot);
        yield* eventRows(snapshot.of(EVENTS));
      } finally {
        await snapshot.drop();
      }
      for await (const row of rest.read()) if (isKeptBeside(row)) yield row;
    },

    recent: (since) => eventRows(EVENTS, since),
    counted: () => countedIn(connection, counting),

    // Every insert makes a file in each table.
    linesAtOnce: 5_000,
    async write(rows, progress) {
      // The name is another one once all that was here is deleted: then the same may come again.
      const [origin] = await rest.origins();
      const part = `${origin} ${progress.exported} ${progress.from.lines} ${progress.to.lines}`;
      for (const rollup of ROLLUP_TABLES) {
        const own = rows.filter(
          (row): row is CarriedRollup => isRollup(row) && row.in === carriedName(rollup),
        );
        await writeRollup(rollup, own, part);
      }
      await writeEvents(
        rows.flatMap((row) => (!isRollup(row) && row.in === 'events' ? [row] : [])),
      );
      await rest.write(rows.filter(isKeptBeside), progress);
    },

    async clear() {
      await counting.alone(() => truncateAll(connection, tables));
      await rest.forgetImports();
    },
  };
}

const isKeptBeside = (row: CarriedRow): boolean => !isOfStore(row);
