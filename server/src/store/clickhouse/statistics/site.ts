import type { ArticleKey, ReferrerRow, ReportFilter, Source } from '../../../../../core';
import type { DayRange } from '../../calendar';
import { CHANNEL_MEASURES, LINK_MEASURES, MEASURES } from '../../measures';
import type { ChannelColumns } from '../../sql/registry/channels';
import { countsOf, numbersOf } from '../../sql/statistics/columns';
import { channelCountsOf, stepsOf } from '../../sql/statistics/site';
import { TABLES } from '../../sql/tables';
import type {
  ChannelCounts,
  GenerationCount,
  GroupCount,
  LinkCount,
  SiteQuery,
  SiteStep,
} from '../../statistics';
import type { Connection } from '../connection';
import { ofArticles } from '../event-rows';
import { ANY, given, IN_DAYS, ofCollections, sums } from './read';

type Row = Record<string, unknown>;

/** The columns that tell channels apart. */
export const CHANNEL_COLUMNS = 'source, channel, provider, shared_by, paid';

/** Narrows rows of channels. */
const ofChannels = ({ source, channel }: ReportFilter): string =>
  [
    ...(source === undefined ? [] : ['AND source = {source:String}']),
    ...(channel === undefined ? [] : ['AND channel = {channel:String}']),
  ].join(' ');

/** The counts by step of what the tables of channels hold. */
async function stepsOfChannels(
  connection: Connection,
  query: SiteQuery,
  [table, step]: readonly [string, 'day' | 'hour'],
): Promise<SiteStep[]> {
  const { from, to } = query;
  const rows = await connection.rows<{ source: Source } & Row>(
    `SELECT ${step}, source, ${sums(CHANNEL_MEASURES)} FROM ${table} AS t
      WHERE ${IN_DAYS} ${ofCollections(query)} ${ofChannels(query)}
      GROUP BY ${step}, source ${ANY(CHANNEL_MEASURES)} ORDER BY ${step}`,
    { from, to, ...given(query) },
  );
  return stepsOf(rows, step);
}

export async function siteSteps(
  connection: Connection,
  query: SiteQuery,
  by: 'day' | 'hour',
): Promise<SiteStep[]> {
  if (by === 'hour') return stepsOfChannels(connection, query, [TABLES.channelHours, 'hour']);
  if (query.source !== undefined || query.channel !== undefined) {
    return stepsOfChannels(connection, query, [TABLES.channelDays, 'day']);
  }
  const { from, to } = query;
  const rows = await connection.rows<Row>(
    `SELECT day, ${sums(MEASURES)} FROM ${TABLES.siteDays} AS t
      WHERE ${IN_DAYS} ${ofCollections(query)} GROUP BY day ${ANY(MEASURES)} ORDER BY day`,
    { from, to, ...given(query) },
  );
  return rows.map((row) => ({ at: Number(row['day']), counts: countsOf(row) }));
}

export async function siteVisitors(connection: Connection, range: DayRange): Promise<number> {
  const [row] = await connection.rows<{ total: number }>(
    `SELECT sum(visitors) AS total FROM ${TABLES.visitorDays} WHERE ${IN_DAYS}`,
    { ...range },
  );
  return row?.total ?? 0;
}

export async function channels(connection: Connection, query: SiteQuery): Promise<ChannelCounts[]> {
  const { from, to } = query;
  const rows = await connection.rows<ChannelColumns & Row>(
    `SELECT ${CHANNEL_COLUMNS}, ${sums(CHANNEL_MEASURES)} FROM ${TABLES.channelDays} AS t
      WHERE ${IN_DAYS} ${ofCollections(query)} ${ofChannels(query)}
      GROUP BY ${CHANNEL_COLUMNS} ${ANY(CHANNEL_MEASURES)}`,
    { from, to, ...given(query) },
  );
  return rows.map(channelCountsOf);
}

export async function referrers(
  connection: Connection,
  query: DayRange & Pick<ReportFilter, 'type' | 'locale'>,
  limit: number,
): Promise<{ rows: ReferrerRow[]; total: number }> {
  const { from, to } = query;
  const rows = await connection.rows<{ host: string; visits: number; total: number }>(
    `SELECT host, sum(t.visits) AS visits, sum(sum(t.visits)) OVER () AS total
      FROM ${TABLES.referrerDays} AS t WHERE ${IN_DAYS} ${ofCollections(query)}
      GROUP BY host HAVING visits != 0 ORDER BY visits DESC, host LIMIT {limit:UInt32}`,
    { from, to, limit, ...given(query) },
  );
  return {
    rows: rows.map(({ host, visits }) => ({ host, visits })),
    total: rows[0]?.total ?? 0,
  };
}

export async function generations(
  connection: Connection,
  range: DayRange,
): Promise<GenerationCount[]> {
  const columns = ['visits', 'shares'];
  const rows = await connection.rows<Row>(
    `SELECT generation, ${sums(columns)} FROM ${TABLES.generationDays} AS t
      WHERE ${IN_DAYS} GROUP BY generation ${ANY(columns)}`,
    { ...range },
  );
  return rows.map((row) => numbersOf(row, ['generation', 'visits', 'shares']));
}

/** Visits by a copied address, by group of views: the site's, or an article's. */
export async function addressGroups(
  connection: Connection,
  range: DayRange,
  article?: ArticleKey,
): Promise<GroupCount[]> {
  const own = article && ofArticles([article]);
  return connection.rows<GroupCount>(
    `SELECT tag_group AS group, sum(t.visits) AS visits
      FROM ${own ? TABLES.articleAddresses : TABLES.addressDays} AS t
      WHERE ${IN_DAYS} ${own ? `AND ${own.sql}` : ''}
      GROUP BY tag_group HAVING visits != 0 ORDER BY tag_group`,
    { ...range, ...own?.params },
  );
}

/** The site's visits by our own links for public networks. */
export function publicLinks(connection: Connection, range: DayRange): Promise<LinkCount[]> {
  return connection.rows<LinkCount>(
    `SELECT channel, ${sums(LINK_MEASURES)} FROM ${TABLES.linkDays} AS t WHERE ${IN_DAYS}
      GROUP BY channel ${ANY(LINK_MEASURES)}`,
    { ...range },
  );
}
