import type { KeptView } from '../../event-store';
import type { Dialect } from '../dialect';
import { arrivalOf, type KeptArrival } from '../registry/arrivals';
import { articleKeyOf } from '../registry/articles';
import { TABLES } from '../tables';

/** Up to `limit` kept views in the order of their ids, starting after the id `after`. */
export async function views(
  { from, tableName }: Dialect,
  after: string,
  limit: number,
): Promise<KeptView[]> {
  const rows: ({ id: string } & Parameters<typeof articleKeyOf>[0] & Record<string, unknown>)[] =
    await from(TABLES.events)
      .join({ a: tableName(TABLES.articles) }, 'a.id', `${TABLES.events}.article`)
      .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${TABLES.events}.arrival`)
      .where(`${TABLES.events}.id`, '>', after)
      .whereIn('r.kind', ['visit', 'internal'])
      .orderBy(`${TABLES.events}.id`)
      .limit(limit)
      .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${TABLES.events}.id`);
  return rows.map((row) => ({
    id: row.id,
    article: articleKeyOf(row),
    ...split(arrivalOf(row)),
  }));
}

/** The verdict, and the signals that it was made of. */
function split(arrival: KeptArrival): Pick<KeptView, 'verdict' | 'signals'> {
  const { source, channel, evidence, reason, provider, sharedBy, paid, ...rest } = arrival;
  const { day: _day, kind: _kind, generation: _generation, sample: _sample, ...signals } = rest;
  return { verdict: { source, channel, evidence, reason, provider, sharedBy, paid }, signals };
}
