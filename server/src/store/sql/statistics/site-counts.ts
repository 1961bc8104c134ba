import type { DayRange } from '../../calendar';
import type { SiteCount } from '../../statistics';
import type { Dialect } from '../dialect';
import { TABLES, WHOLE_SITE } from '../tables';

/** The site's counts by kind, source and evidence; by day, or by hour. */
export async function siteCounts(
  dialect: Dialect,
  { from, to }: DayRange,
  by: 'day' | 'hour',
): Promise<SiteCount[]> {
  const keys = ['day', 'kind', 'source', 'evidence', ...(by === 'hour' ? ['hour'] : [])];
  const rows: (Omit<SiteCount, 'count' | 'hour'> & { hour?: number; total: string | number })[] =
    await dialect
      .from(TABLES.siteHours)
      .whereBetween('day', [from, to])
      .groupBy(keys)
      .select(keys)
      .sum({ total: 'count' });
  // Databases return sums as text where they may exceed a JavaScript number.
  return rows.map(({ total, day, hour = 0, ...rest }) => ({
    ...rest,
    day: Number(day),
    hour: Number(hour),
    count: Number(total),
  }));
}

/** Sum of each day's unique visitors of the whole site. */
export async function siteVisitors(dialect: Dialect, { from, to }: DayRange): Promise<number> {
  const row: { total: string | number | null } | undefined = await dialect
    .from(TABLES.visitorDays)
    .where({ article: WHOLE_SITE })
    .whereBetween('day', [from, to])
    .sum({ total: 'count' })
    .first();
  return Number(row?.total ?? 0);
}
