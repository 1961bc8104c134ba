import { OTHERS } from '../../../../../core';
import type { KeptView } from '../../event-store';
import { base64urlOf, hexOf } from '../bytes';
import type { Dialect } from '../dialect';
import { arrivalOf, type KeptArrival } from '../registry/arrivals';
import { articleKeyOf } from '../registry/articles';
import { TABLES } from '../tables';

/**
 * Up to `limit` kept views, and what else is suspicious, in the order of their ids, starting after the
 * id `after`. Views of which a crowded day kept no signals are left out, unless they are suspicious:
 * nothing is there to decide by.
 */
export async function views(
  { from, tableName, toBytes, fromBytes }: Dialect,
  after: string,
  limit: number,
): Promise<KeptView[]> {
  const { events } = TABLES;
  const query = from(events)
    .join({ a: tableName(TABLES.articles) }, 'a.id', `${events}.article`)
    .join({ r: tableName(TABLES.arrivals) }, 'r.id', `${events}.arrival`)
    .where((is) =>
      is
        .where((view) => view.whereIn('r.kind', ['visit', 'internal']).whereNot('r.tag', OTHERS))
        .orWhereNot('r.suspicion', ''),
    )
    .orderBy(`${events}.id`)
    .limit(limit)
    .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${events}.id as event_id`);
  if (after !== '') query.where(`${events}.id`, '>', toBytes(hexOf(after)));
  const rows: ({ event_id: unknown } & Parameters<typeof articleKeyOf>[0] &
    Record<string, unknown>)[] = await query;
  return rows.map((row) => ({
    id: base64urlOf(fromBytes(row.event_id)),
    article: articleKeyOf(row),
    ...splitArrival(arrivalOf(row)),
  }));
}

/** The kind, the verdict, and the signals that it was made of. */
export function splitArrival(arrival: KeptArrival): Pick<KeptView, 'kind' | 'verdict' | 'signals'> {
  const { source, channel, evidence, reason, provider, sharedBy, paid, excluded, ...rest } =
    arrival;
  const { day: _day, kind, generation: _generation, sample: _sample, ...signals } = rest;
  const verdict = { source, channel, evidence, reason, provider, sharedBy, paid, excluded };
  return { kind, verdict, signals };
}
