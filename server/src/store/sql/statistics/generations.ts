import type { DayRange } from '../../calendar';
import type { GenerationCount } from '../../statistics';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

/** The site's events in chains of shares, by kind and generation. */
export async function generationCounts(
  dialect: Dialect,
  { from, to }: DayRange,
): Promise<GenerationCount[]> {
  const keys = ['kind', 'generation'];
  const rows: (Omit<GenerationCount, 'count'> & { total: string | number })[] = await dialect
    .from(TABLES.generationDays)
    .whereBetween('day', [from, to])
    .groupBy(keys)
    .select(keys)
    .sum({ total: 'count' });
  return rows.map(({ kind, generation, total }) => ({
    kind,
    generation: Number(generation),
    count: Number(total),
  }));
}
