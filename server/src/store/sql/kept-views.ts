import type { KeptView } from '../event-store';
import { signalsOf, type ArrivalRow } from './arrivals';
import type { Dialect } from './dialect';
import { TABLES } from './tables';

interface Row extends ArrivalRow {
  id: string;
  kind: KeptView['kind'];
  at: string | number;
  article: number;
  arrival: number;
  uid: string;
  document_id: string;
  locale: string;
}

/** Views that are still kept, in the order of their ids, after this one. */
export async function keptViews(
  { from, schema }: Dialect,
  after: string,
  limit: number,
): Promise<KeptView[]> {
  const inSchema = (name: string): string => (schema ? `${schema}.${name}` : name);
  const { events } = TABLES;
  const rows: Row[] = await from(events)
    .join({ a: inSchema(TABLES.articles) }, 'a.id', `${events}.article`)
    .join({ r: inSchema(TABLES.arrivals) }, 'r.id', `${events}.arrival`)
    .where(`${events}.id`, '>', after)
    .whereIn('r.kind', ['visit', 'internal'])
    .orderBy(`${events}.id`)
    .limit(limit)
    .select('r.*', 'a.uid', 'a.document_id', 'a.locale', `${events}.*`);
  return rows.map((row) => ({
    id: row.id,
    at: Number(row.at),
    day: Number(row.day),
    articleNumber: Number(row.article),
    article: { uid: row.uid, documentId: row.document_id, locale: row.locale || null },
    arrival: Number(row.arrival),
    kind: row.kind,
    source: row.source,
    channel: row.channel,
    evidence: row.evidence,
    reason: row.reason,
    signals: signalsOf(row),
    generation: Number(row.generation),
    sample: Boolean(row.sample),
  }));
}
