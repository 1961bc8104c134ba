/** The experiment with the address bar: arrivals by the groups of views that had a tag there. */
import type { DayRange } from '../../calendar';
import type { GroupCount } from '../../statistics';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

/** @param only the number of an article; the whole site without it */
export async function addressGroups(
  { from }: Dialect,
  range: DayRange,
  only?: number,
): Promise<GroupCount[]> {
  const query = from(only === undefined ? TABLES.addressDays : TABLES.articleAddresses)
    .whereBetween('day', [range.from, range.to])
    .groupBy('tag_group')
    .select({ place: 'tag_group' })
    .sum({ total: 'visits' })
    .orderBy('tag_group');
  if (only !== undefined) query.where({ article: only });
  const rows: Record<'place' | 'total', number | string>[] = await query;
  return rows.map(({ place, total }) => ({ group: Number(place), visits: Number(total) }));
}

/** The least number of groups that were tagged on a day of these that counted anything. */
export async function taggedGroups(
  { from }: Dialect,
  { from: first, to }: DayRange,
): Promise<number> {
  const noted = from(TABLES.taggedGroups).whereBetween('day', [first, to]);
  const counted: { day: number } | undefined = await from(TABLES.siteDays)
    .whereBetween('day', [first, to])
    .whereNotIn('day', noted.clone().select('day'))
    .first('day');
  if (counted) return 0;
  const row: { least: number | null } | undefined = await noted.min({ least: 'tagged' }).first();
  return Number(row?.least ?? 0);
}
