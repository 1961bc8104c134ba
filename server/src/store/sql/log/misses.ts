import { OTHERS } from '../../../../../core';
import type { EventLog } from '../../event-store';
import type { Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { compareKeys } from '../rollups';
import { TABLES } from '../tables';

/** Most different misses of a kind and day, so that invented ones cannot fill the table. */
const MOST_A_DAY = 100;

/** Adds to the counts of misses. Beyond a limit, new ones of a day are counted together. */
export async function addMisses(
  { knex, from, table, addCounts }: Dialect,
  misses: Parameters<EventLog['addMisses']>[0],
): Promise<void> {
  const days = [...new Set(misses.map(({ day }) => day))];
  const rows: { day: number; kind: string; what: string }[] = await from(TABLES.misses)
    .whereIn('day', days)
    .select('day', 'kind', 'what');
  const known = new Set(rows.map(({ day, kind, what }) => `${day} ${kind} ${what}`));
  const kinds = new Map<string, number>();
  for (const { day, kind } of rows) {
    kinds.set(`${day} ${kind}`, (kinds.get(`${day} ${kind}`) ?? 0) + 1);
  }

  const counts = new Map<string, [number, string, string, number]>();
  for (const { day, kind, what, count } of misses) {
    const [group, isKnown] = [`${day} ${kind}`, known.has(`${day} ${kind} ${what}`)];
    const size = kinds.get(group) ?? 0;
    if (!isKnown) kinds.set(group, size + 1);
    const named = isKnown || size < MOST_A_DAY ? what : OTHERS;
    const key = `${group} ${named}`;
    counts.set(key, [day, kind, named, count + (counts.get(key)?.[3] ?? 0)]);
  }
  const key = ['day', 'kind', 'what'];
  await insertRows(knex, {
    table: table(TABLES.misses),
    columns: [...key, 'count'],
    rows: [...counts.values()].sort(compareKeys),
    conflict: addCounts(TABLES.misses, key, ['count']),
  });
}
