import type { Knex } from 'knex';
import { CHANNEL_MEASURES, MEASURES } from '../../../server/src/store/measures';
import { createDialect } from '../../../server/src/store/sql';
import { hexOf } from '../../../server/src/store/sql/bytes';
import { TABLES } from '../../../server/src/store/sql/tables';
import { databaseName } from '../strapi';

type Counts = Record<string, number>;

/** Rows of two columns, as an object. */
const counts = (rows: readonly { key: unknown; count: unknown }[]): Counts =>
  Object.fromEntries(
    rows.map(({ key, count }) => [String(key), Number(count)]).filter(([, count]) => count !== 0),
  );

const total = (columns: readonly string[]): string => columns.join(' + ');

/**
 * Expects that the acknowledged events are stored once each, and nothing else.
 *
 * @param stored ids, as hexadecimal digits
 */
export function expectStoredOnce(
  stored: readonly string[],
  acknowledged: ReadonlySet<string>,
): void {
  const found = new Set(stored);
  expect(stored).toHaveLength(found.size);
  const expected = new Set([...acknowledged].map((id) => hexOf(id)));
  expect({
    lost: [...expected].filter((id) => !found.has(id)).length,
    notAcknowledged: stored.filter((id) => !expected.has(id)).length,
  }).toEqual({ lost: 0, notAcknowledged: 0 });
}

/**
 * Expects that the acknowledged events are stored once each and nothing else, and that the statistics
 * are what counting the stored events again gives.
 */
export async function expectExact(knex: Knex, acknowledged: ReadonlySet<string>): Promise<void> {
  const { fromBytes } = createDialect(knex, databaseName(), undefined);
  const ids: unknown[] = await knex(TABLES.events).pluck('id');
  expectStoredOnce(ids.map(fromBytes), acknowledged);

  const { events, arrivals, channels } = TABLES;
  const recounted = async (key: string): Promise<Counts> =>
    counts(
      await knex(events)
        .join({ r: arrivals }, 'r.id', `${events}.arrival`)
        .select({ key })
        .count({ count: '*' })
        .groupBy(key),
    );
  const summed = async (table: string, key: string, columns: readonly string[]): Promise<Counts> =>
    counts(
      await knex(table)
        .select({ key })
        .select(knex.raw(`sum(${total(columns)}) as count`))
        .groupBy(key),
    );
  expect(await summed(TABLES.siteDays, 'day', MEASURES)).toEqual(await recounted('r.day'));
  const byArticle = await recounted(`${events}.article`);
  expect(await summed(TABLES.articleDays, 'article', MEASURES)).toEqual(byArticle);
  expect(await summed(TABLES.articleMonths, 'article', MEASURES)).toEqual(byArticle);
  const byChannel = await knex(TABLES.channelDays)
    .join({ c: channels }, 'c.id', `${TABLES.channelDays}.channel`)
    .select({ key: 'c.channel' })
    .select(knex.raw(`sum(${total(CHANNEL_MEASURES)}) as count`))
    .groupBy('c.channel');
  expect(counts(byChannel)).toEqual(await recounted('r.channel'));

  const visitors = await Promise.all(
    [TABLES.articleDays, TABLES.visitorDays].map((table) => knex(table).sum({ sum: 'visitors' })),
  );
  const hashes = await knex(TABLES.visitors).count({ count: '*' }).first();
  const people = visitors.reduce((sum, [row]) => sum + Number(row?.['sum'] ?? 0), 0);
  expect(people).toBe(Number(hashes?.['count']));
}
