/** The parts of one article's page. */
import type { ReferrerRow } from '../../../../../core';
import { eachMonth, type DayRange, type MonthRange } from '../../calendar';
import { CHANNEL_MEASURES, MEASURES } from '../../measures';
import type { ChannelCounts, GenerationCount, SiteStep } from '../../statistics';
import type { Dialect } from '../dialect';
import type { ChannelColumns } from '../registry/channels';
import { TABLES } from '../tables';
import { countsOf, numbersOf, sums } from './columns';
import { CHANNEL_COLUMNS, channelCountsOf } from './site';

/** The counts of an article by day. */
export async function articleDays(
  dialect: Dialect,
  article: number,
  { from, to }: DayRange,
): Promise<SiteStep[]> {
  const rows: Record<string, unknown>[] = await dialect
    .from(TABLES.articleDays)
    .where({ article })
    .whereBetween('day', [from, to])
    .select('day', ...MEASURES);
  return rows.map((row) => ({ at: Number(row.day), counts: countsOf(row) }));
}

export async function channelsOf(
  dialect: Dialect,
  article: number,
  months: MonthRange,
): Promise<ChannelCounts[]> {
  const table = TABLES.articleChannels;
  const rows: (ChannelColumns & Record<string, unknown>)[] = await dialect
    .from(table)
    .join({ c: dialect.tableName(TABLES.channels) }, 'c.id', `${table}.channel`)
    .where({ article })
    .whereIn('month', eachMonth(months))
    .groupBy(CHANNEL_COLUMNS)
    .select(CHANNEL_COLUMNS)
    .select(sums(dialect.knex, CHANNEL_MEASURES, table));
  return rows.map(channelCountsOf);
}

/** The hosts that referred visitors to an article, most visits first. */
export async function referrersOf(
  dialect: Dialect,
  article: number,
  months: MonthRange,
): Promise<ReferrerRow[]> {
  const rows: { host: string; total: string | number }[] = await dialect
    .from(TABLES.articleReferrers)
    .where({ article })
    .whereIn('month', eachMonth(months))
    .groupBy('host')
    .select('host')
    .sum({ total: 'visits' })
    .orderBy([{ column: 'total', order: 'desc' }, 'host']);
  return rows.map(({ host, total }) => ({ host, visits: Number(total) }));
}

export async function generationsOf(
  dialect: Dialect,
  article: number,
  months: MonthRange,
): Promise<GenerationCount[]> {
  const rows: Record<string, unknown>[] = await dialect
    .from(TABLES.articleGenerations)
    .where({ article })
    .whereIn('month', eachMonth(months))
    .groupBy('generation')
    .select('generation')
    .select(sums(dialect.knex, ['visits', 'shares']));
  return rows.map((row) => numbersOf(row, ['generation', 'visits', 'shares']));
}
