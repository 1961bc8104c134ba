import type { DayRange } from '../../calendar';
import type { SuspiciousCount } from '../../statistics';
import type { Dialect } from '../dialect';
import { articleKeyOf } from '../registry/articles';
import { TABLES } from '../tables';

const MOST = 100;

type Row = Parameters<typeof articleKeyOf>[0] &
  Pick<SuspiciousCount, 'suspicion'> &
  Record<'visits' | 'shares' | 'from_day' | 'to_day', string | number>;

/**
 * What looks made up in these days, by article and sign, most first.
 *
 * @param only the number of an article; all of them without it
 */
export async function suspicious(
  { from, tableName }: Dialect,
  range: DayRange,
  only?: number,
): Promise<SuspiciousCount[]> {
  const { suspiciousDays } = TABLES;
  const query = from(suspiciousDays)
    .join({ a: tableName(TABLES.articles) }, 'a.id', `${suspiciousDays}.article`)
    .whereBetween('day', [range.from, range.to])
    .groupBy('a.id', 'a.uid', 'a.document_id', 'a.locale', 'suspicion')
    .select('a.uid', 'a.document_id', 'a.locale', 'suspicion')
    .sum({ visits: 'visits', shares: 'shares' })
    .min({ from_day: 'day' })
    .max({ to_day: 'day' })
    .orderBy([{ column: 'visits', order: 'desc' }, { column: 'shares', order: 'desc' }, 'a.id'])
    .limit(MOST);
  if (only !== undefined) query.where({ article: only });
  const rows: Row[] = await query;
  return rows.map((row) => ({
    article: articleKeyOf(row),
    suspicion: row.suspicion,
    visits: Number(row.visits),
    shares: Number(row.shares),
    from: Number(row.from_day),
    to: Number(row.to_day),
  }));
}
