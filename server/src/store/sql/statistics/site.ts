import type { Knex } from 'knex';
import type { ReferrerRow, ReportFilter, Source } from '../../../../../core';
import type { DayRange } from '../../calendar';
import { CHANNEL_MEASURES, LINK_MEASURES, MEASURES, type ChannelMeasure } from '../../measures';
import type {
  ChannelCounts,
  Counts,
  GenerationCount,
  LinkCount,
  SiteQuery,
  SiteStep,
} from '../../statistics';
import type { Dialect } from '../dialect';
import type { ChannelColumns } from '../registry/channels';
import { TABLES } from '../tables';
import { countsOf, numbersOf, sums } from './columns';

/** Narrows a query to the collections of a filter. */
function ofCollections(
  dialect: Dialect,
  query: Knex.QueryBuilder,
  { type, locale }: Pick<ReportFilter, 'type' | 'locale'>,
): Knex.QueryBuilder {
  if (type === undefined && locale === undefined) return query;
  return query.whereIn(
    'collection',
    dialect
      .from(TABLES.collections)
      .select('id')
      .where({
        ...(type !== undefined && { uid: type }),
        ...(locale !== undefined && { locale }),
      }),
  );
}

/** The rows of a table of channels in a range, with the channel as `c`. */
function inChannels(dialect: Dialect, table: string, query: SiteQuery): Knex.QueryBuilder {
  const { from, to, source, channel } = query;
  const rows = ofCollections(dialect, dialect.from(table), query)
    .join({ c: dialect.tableName(TABLES.channels) }, 'c.id', `${table}.channel`)
    .whereBetween('day', [from, to]);
  if (source !== undefined) rows.where('c.source', source);
  if (channel !== undefined) rows.where('c.channel', channel);
  return rows;
}

/** The counts of channels of one source, as the site counts them. */
function asSiteCounts(source: Source, of: Record<ChannelMeasure, number>): Counts {
  const counts = countsOf({});
  const { tagged, app, inferred, other, shares, copies, previews, internal } = of;
  Object.assign(counts, { copies, previews, internal });
  counts[source === 'public' ? 'public_shares' : 'shares'] = shares;
  if (source === 'private') Object.assign(counts, { tagged, app, inferred });
  else if (source === 'public') {
    Object.assign(counts, { public_tagged: tagged, public_other: other });
  } else if (source !== 'internal') counts[source] = tagged + other;
  return counts;
}

/** Rows of channels, by step and source, as the site's counts of each step. */
export function stepsOf(
  rows: readonly ({ source: Source } & Record<string, unknown>)[],
  step: 'day' | 'hour',
): SiteStep[] {
  const steps = new Map<number, Counts>();
  for (const row of rows) {
    const at = Number(row[step]);
    const counts = steps.get(at) ?? countsOf({});
    const added = asSiteCounts(row.source, numbersOf(row, CHANNEL_MEASURES));
    for (const measure of MEASURES) counts[measure] += added[measure];
    steps.set(at, counts);
  }
  return [...steps].map(([at, counts]) => ({ at, counts }));
}

/** The counts by step of what was read from the table of channels. */
async function stepsOfChannels(
  dialect: Dialect,
  query: SiteQuery,
  [table, step]: readonly [string, 'day' | 'hour'],
): Promise<SiteStep[]> {
  const rows: ({ source: Source } & Record<string, unknown>)[] = await inChannels(
    dialect,
    table,
    query,
  )
    .groupBy(step, 'c.source')
    .select(step, 'c.source')
    .select(sums(dialect.knex, CHANNEL_MEASURES, table));
  return stepsOf(rows, step);
}

/** The site's counts by day, or by hour. */
export async function siteSteps(
  dialect: Dialect,
  query: SiteQuery,
  by: 'day' | 'hour',
): Promise<SiteStep[]> {
  if (by === 'hour') return stepsOfChannels(dialect, query, [TABLES.channelHours, 'hour']);
  if (query.source !== undefined || query.channel !== undefined) {
    return stepsOfChannels(dialect, query, [TABLES.channelDays, 'day']);
  }
  const rows: Record<string, unknown>[] = await ofCollections(
    dialect,
    dialect.from(TABLES.siteDays),
    query,
  )
    .whereBetween('day', [query.from, query.to])
    .groupBy('day')
    .select('day')
    .select(sums(dialect.knex, MEASURES));
  return rows.map((row) => ({ at: Number(row.day), counts: countsOf(row) }));
}

/** Sum of each day's unique visitors of the whole site. */
export async function siteVisitors(dialect: Dialect, { from, to }: DayRange): Promise<number> {
  const row: { total: string | number | null } | undefined = await dialect
    .from(TABLES.visitorDays)
    .whereBetween('day', [from, to])
    .sum({ total: 'visitors' })
    .first();
  return Number(row?.total ?? 0);
}

export const channelCountsOf = (row: ChannelColumns & Record<string, unknown>): ChannelCounts => ({
  source: row.source,
  channel: row.channel,
  provider: row.provider,
  sharedBy: row.shared_by,
  paid: Boolean(row.paid),
  counts: numbersOf(row, CHANNEL_MEASURES),
});

/** What is told apart of a channel, for a query that has it as `c`. */
export const CHANNEL_COLUMNS = ['c.source', 'c.channel', 'c.provider', 'c.shared_by', 'c.paid'];

/** The site's channels. */
export async function channels(dialect: Dialect, query: SiteQuery): Promise<ChannelCounts[]> {
  const rows: (ChannelColumns & Record<string, unknown>)[] = await inChannels(
    dialect,
    TABLES.channelDays,
    query,
  )
    .groupBy(CHANNEL_COLUMNS)
    .select(CHANNEL_COLUMNS)
    .select(sums(dialect.knex, CHANNEL_MEASURES, TABLES.channelDays));
  return rows.map(channelCountsOf);
}

/** The site's visits by our own links for public networks. */
export async function publicLinks(dialect: Dialect, range: DayRange): Promise<LinkCount[]> {
  const rows: ({ channel: string } & Record<string, unknown>)[] = await inChannels(
    dialect,
    TABLES.linkDays,
    range,
  )
    .groupBy('c.channel')
    .select('c.channel')
    .select(sums(dialect.knex, LINK_MEASURES, TABLES.linkDays));
  return rows.map((row) => ({ channel: row.channel, ...numbersOf(row, LINK_MEASURES) }));
}

/** The site's referring hosts, most visits first, and the visits of all hosts. */
export async function referrers(
  dialect: Dialect,
  query: DayRange & Pick<ReportFilter, 'type' | 'locale'>,
  limit: number,
): Promise<{ rows: ReferrerRow[]; total: number }> {
  const range = (): Knex.QueryBuilder =>
    ofCollections(dialect, dialect.from(TABLES.referrerDays), query).whereBetween('day', [
      query.from,
      query.to,
    ]);
  const rows: { host: string; total: string | number }[] = await range()
    .groupBy('host')
    .select('host')
    .sum({ total: 'visits' })
    .orderBy([{ column: 'total', order: 'desc' }, 'host'])
    .limit(limit);
  const all: { total: string | number | null } | undefined = await range()
    .sum({ total: 'visits' })
    .first();
  return {
    rows: rows.map(({ host, total }) => ({ host, visits: Number(total) })),
    total: Number(all?.total ?? 0),
  };
}

/** The site's events in chains of shares, by generation. */
export async function generations(
  dialect: Dialect,
  { from, to }: DayRange,
): Promise<GenerationCount[]> {
  const rows: Record<string, unknown>[] = await dialect
    .from(TABLES.generationDays)
    .whereBetween('day', [from, to])
    .groupBy('generation')
    .select('generation')
    .select(sums(dialect.knex, ['visits', 'shares']));
  return rows.map((row) => numbersOf(row, ['generation', 'visits', 'shares']));
}
