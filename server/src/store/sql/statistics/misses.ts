import type { Miss } from '../../../../../core';
import type { DayRange } from '../../calendar';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

const MOST = 100;

/** What was not recorded in these days, most first. */
export async function misses(dialect: Dialect, { from, to }: DayRange): Promise<Miss[]> {
  const rows: (Omit<Miss, 'count'> & { total: string | number })[] = await dialect
    .from(TABLES.misses)
    .whereBetween('day', [from, to])
    .groupBy('kind', 'what')
    .select('kind', 'what')
    .sum({ total: 'count' })
    .orderBy([{ column: 'total', order: 'desc' }, 'kind', 'what'])
    .limit(MOST);
  return rows.map(({ kind, what, total }) => ({ kind, what, count: Number(total) }));
}
