/** The parts of one article's page. */
import type { ArticleKey, ReferrerRow } from '../../../../../core';
import type { DayRange, MonthRange } from '../../calendar';
import { CHANNEL_MEASURES, MEASURES } from '../../measures';
import type { ChannelColumns } from '../../sql/registry/channels';
import { countsOf, numbersOf } from '../../sql/statistics/columns';
import { channelCountsOf } from '../../sql/statistics/site';
import { TABLES } from '../../sql/tables';
import type { ChannelCounts, GenerationCount, SiteStep, SuspiciousCount } from '../../statistics';
import { articleKeyOf } from '../../sql/registry/articles';
import type { Connection } from '../connection';
import { ofArticles } from '../event-rows';
import { ANY, daysOf, IN_DAYS, sums } from './read';
import { CHANNEL_COLUMNS } from './site';

type Row = Record<string, unknown>;

export async function articleDays(
  connection: Connection,
  article: ArticleKey,
  range: DayRange,
): Promise<SiteStep[]> {
  const { sql, params } = ofArticles([article]);
  const rows = await connection.rows<Row>(
    `SELECT day, ${sums(MEASURES)} FROM ${TABLES.articleDays} AS t WHERE ${sql} AND ${IN_DAYS}
      GROUP BY day ${ANY(MEASURES)} ORDER BY day`,
    { ...range, ...params },
  );
  return rows.map((row) => ({ at: Number(row['day']), counts: countsOf(row) }));
}

export async function channelsOf(
  connection: Connection,
  article: ArticleKey,
  months: MonthRange,
): Promise<ChannelCounts[]> {
  const { sql, params } = ofArticles([article]);
  const rows = await connection.rows<ChannelColumns & Row>(
    `SELECT ${CHANNEL_COLUMNS}, ${sums(CHANNEL_MEASURES)} FROM ${TABLES.articleChannels} AS t
      WHERE ${sql} AND ${IN_DAYS} GROUP BY ${CHANNEL_COLUMNS} ${ANY(CHANNEL_MEASURES)}`,
    { ...daysOf(months), ...params },
  );
  return rows.map(channelCountsOf);
}

export async function referrersOf(
  connection: Connection,
  article: ArticleKey,
  months: MonthRange,
): Promise<ReferrerRow[]> {
  const { sql, params } = ofArticles([article]);
  return connection.rows<ReferrerRow>(
    `SELECT host, sum(t.visits) AS visits FROM ${TABLES.articleReferrers} AS t
      WHERE ${sql} AND ${IN_DAYS} GROUP BY host HAVING visits != 0 ORDER BY visits DESC, host`,
    { ...daysOf(months), ...params },
  );
}

export async function generationsOf(
  connection: Connection,
  article: ArticleKey,
  months: MonthRange,
): Promise<GenerationCount[]> {
  const columns = ['visits', 'shares'];
  const { sql, params } = ofArticles([article]);
  const rows = await connection.rows<Row>(
    `SELECT generation, ${sums(columns)} FROM ${TABLES.articleGenerations} AS t
      WHERE ${sql} AND ${IN_DAYS} GROUP BY generation ${ANY(columns)}`,
    { ...daysOf(months), ...params },
  );
  return rows.map((row) => numbersOf(row, ['generation', 'visits', 'shares']));
}

const MOST_SUSPICIOUS = 100;

export async function suspicious(
  connection: Connection,
  range: DayRange,
  article?: ArticleKey,
): Promise<SuspiciousCount[]> {
  const own = article && ofArticles([article]);
  const rows = await connection.rows<
    Parameters<typeof articleKeyOf>[0] &
      Pick<SuspiciousCount, 'suspicion' | 'visits' | 'shares'> & { first: number; last: number }
  >(
    `SELECT document_id, uid, locale, suspicion, ${sums(['visits', 'shares'])},
        minIf(day, t.visits + t.shares != 0) AS first, maxIf(day, t.visits + t.shares != 0) AS last
      FROM ${TABLES.suspiciousDays} AS t WHERE ${IN_DAYS} ${own ? `AND ${own.sql}` : ''}
      GROUP BY document_id, uid, locale, suspicion ${ANY(['visits', 'shares'])}
      ORDER BY visits DESC, shares DESC, document_id LIMIT ${MOST_SUSPICIOUS}`,
    { ...range, ...own?.params },
  );
  return rows.map((row) => ({
    article: articleKeyOf(row),
    suspicion: row.suspicion,
    visits: row.visits,
    shares: row.shares,
    from: row.first,
    to: row.last,
  }));
}
