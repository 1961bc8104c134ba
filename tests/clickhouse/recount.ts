import { CHANNEL_MEASURES, MEASURES } from '../../server/src/store/measures';
import { connect, type ClickHouseOptions } from '../../server/src/store/clickhouse/connection';
import { hexOfId } from '../../server/src/store/clickhouse/event-rows';
import { expectStoredOnce } from '../integration/faults/recount';

type Counts = Record<string, number>;

/**
 * Expects that the acknowledged events are stored once each and nothing else, and that the statistics,
 * which have been counted, are what the stored events amount to.
 */
export async function expectExact(
  options: ClickHouseOptions,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  const connection = connect(options);
  const counts = async (sql: string): Promise<Counts> =>
    Object.fromEntries(
      (await connection.rows<{ key: unknown; count: number }>(sql))
        .filter(({ count }) => count !== 0)
        .map(({ key, count }) => [String(key), count]),
    );
  const recounted = (key: string): Promise<Counts> =>
    counts(`SELECT ${key} AS key, count() AS count FROM dark_social_events FINAL GROUP BY key`);
  const summed = (table: string, key: string, columns: readonly string[]): Promise<Counts> =>
    counts(`SELECT ${key} AS key, sum(${columns.join(' + ')}) AS count FROM ${table} GROUP BY key`);

  try {
    const rows = await connection.rows<{ id: string }>(
      'SELECT toString(id) AS id FROM dark_social_events FINAL',
    );
    expectStoredOnce(
      rows.map(({ id }) => hexOfId(id)),
      acknowledged,
    );
    expect(await summed('dark_social_stats_site_days', 'day', MEASURES)).toEqual(
      await recounted('day'),
    );
    expect(await summed('dark_social_stats_article_days', 'document_id', MEASURES)).toEqual(
      await recounted('document_id'),
    );
    expect(await summed('dark_social_stats_channel_days', 'channel', CHANNEL_MEASURES)).toEqual(
      await recounted('channel'),
    );
    expect(await summed('dark_social_stats_article_days', 'day', ['visitors'])).toEqual(
      await counts(
        "SELECT day AS key, count() AS count FROM dark_social_daily_visitors FINAL WHERE document_id != '' GROUP BY key",
      ),
    );
  } finally {
    await connection.close();
  }
}
