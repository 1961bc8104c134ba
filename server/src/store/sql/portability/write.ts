/** Adds carried rows to what is there, under the small numbers of this database. */
import { randomInt } from 'node:crypto';
import type { Knex } from 'knex';
import { parseArticleKey, type ArticleKey, type Source } from '../../../../../core';
import {
  carriedName,
  isRollup,
  type CarriedOther,
  type CarriedRollup,
  type CarriedRow,
} from '../../carried-rows';
import { addCounts } from '../add-counts';
import { hexOf } from '../bytes';
import type { Dialect } from '../dialect';
import { insertRows, type Row } from '../insert-rows';
import type { Registry } from '../registry';
import type { CountedChannel } from '../registry/channels';
import {
  addUp,
  compareKeys,
  inWritingOrder,
  keyColumns,
  type Count,
  type Rollup,
} from '../rollups';
import { TABLES } from '../tables';

/** Something to do in the transaction, once the numbers are known. */
type Write = (on: Knex.Transaction) => Promise<unknown>;

const keyOf = (text: string): ArticleKey => {
  const key = parseArticleKey(text);
  if (!key) throw new Error(`dark-social: ${text} is no article key`);
  return key;
};

type Of<In extends CarriedOther['in']> = Extract<CarriedOther, { in: In }>;

export function createWriter(dialect: Dialect, registry: Registry) {
  const { table, insertNew, toBytes, client } = dialect;

  /** The numbers of a column's values, in their order. */
  const NUMBERS: Readonly<Record<string, (values: readonly unknown[]) => Promise<number[]>>> = {
    article: (keys) => registry.articles((keys as string[]).map(keyOf)),
    collection: (pairs) =>
      registry.collections(
        (pairs as [string, string | null][]).map(([uid, locale]) => ({ uid, locale })),
      ),
    channel: (parts) =>
      registry.countedChannels(
        (parts as [Source, string, string, string, boolean][]).map(
          ([source, channel, provider, sharedBy, paid]): CountedChannel => ({
            ...{ source, channel, provider, sharedBy, paid },
          }),
        ),
      ),
  };

  async function rollupWrite(rollup: Rollup, rows: readonly CarriedRollup[]): Promise<Write> {
    const columns = await Promise.all(
      keyColumns(rollup).map(async (column): Promise<readonly unknown[]> => {
        const values = rows.map((row) => row[column]);
        return NUMBERS[column] ? NUMBERS[column](values) : values;
      }),
    );
    const counts = rows.flatMap((row, index) =>
      Object.entries(row.counts).map(
        ([column, count]): Count => ({
          key: columns.map((values) => values[index] as string | number),
          column: column as Count['column'],
          count,
        }),
      ),
    );
    return (on) => addCounts(dialect, on, rollup, addUp(counts));
  }

  async function eventWrite(rows: readonly Of<'events'>[]): Promise<Write> {
    const arrivals = await registry.arrivals(rows.map(({ arrival }) => arrival));
    const each = rows.flatMap(({ events, arrival }, index) =>
      events.map(([id, at, article]) => ({
        id: hexOf(id),
        at,
        article,
        day: arrival.day,
        arrival: arrivals[index] ?? 0,
      })),
    );
    const articles = await registry.articles(each.map(({ article }) => keyOf(article)));
    const batch = client === 'postgres' ? undefined : randomInt(2 ** 47);
    const values = each
      .map(({ id, at, day, arrival }, index) => ({
        id,
        row: [at, day, articles[index] ?? 0, arrival],
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ id, row }): Row => [toBytes(id), ...(batch === undefined ? [] : [batch]), ...row]);
    const marks = batch === undefined ? [] : ['batch'];
    return (on) =>
      insertRows(on, {
        table: table(TABLES.events),
        columns: ['id', ...marks, 'at', 'day', 'article', 'arrival'],
        rows: values,
        conflict: insertNew,
      });
  }

  const plain =
    (name: string, columns: readonly string[], rows: readonly Row[], conflict = insertNew): Write =>
    (on) =>
      insertRows(on, {
        table: table(name),
        columns,
        rows: [...rows].sort((a, b) => compareKeys(a as Count['key'], b as Count['key'])),
        conflict,
      });

  function pick<In extends CarriedOther['in']>(rows: readonly CarriedRow[], name: In): Of<In>[] {
    return rows.filter((row): row is Of<In> => !isRollup(row) && row.in === name);
  }

  function plainWrites(rows: readonly CarriedRow[]): Write[] {
    const missKey = ['day', 'kind', 'what'];
    return [
      plain(
        TABLES.tokens,
        ['token', 'day', 'generation'],
        pick(rows, 'tokens').map(({ token, day, generation }) => [token, day, generation]),
      ),
      plain(
        TABLES.misses,
        [...missKey, 'count'],
        pick(rows, 'misses').map(({ day, kind, what, count }) => [day, kind, what, count]),
        dialect.addCounts(TABLES.misses, missKey, ['count']),
      ),
      plain(
        TABLES.dayRules,
        ['day', 'rules'],
        pick(rows, 'day_rules').map(({ day, rules }) => [day, rules]),
      ),
      plain(
        TABLES.taggedGroups,
        ['day', 'tagged'],
        pick(rows, 'tagged_groups').map(({ day, tagged }) => [day, tagged]),
      ),
      plain(
        TABLES.formerAddresses,
        ['path', 'uid', 'document_id', 'locale', 'until'],
        pick(rows, 'former_addresses').map(({ path, article, until }) => {
          const { uid, documentId, locale } = keyOf(article);
          return [path, uid, documentId, locale ?? '', until];
        }),
      ),
    ];
  }

  /** What writes these rows, in the order in which every writer touches tables. */
  return async (rows: readonly CarriedRow[]): Promise<Write> => {
    const writes: Write[] = [await eventWrite(pick(rows, 'events'))];
    for (const rollup of inWritingOrder(client)) {
      const name = carriedName(rollup);
      const own = rows.filter((row): row is CarriedRollup => isRollup(row) && row.in === name);
      if (own.length > 0) writes.push(await rollupWrite(rollup, own));
    }
    writes.push(...plainWrites(rows));
    return async (on) => {
      for (const write of writes) await write(on);
    };
  };
}
