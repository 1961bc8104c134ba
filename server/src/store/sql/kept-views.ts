import type { Evidence, Signals, Source } from '../../../../core';
import type { KeptView } from '../event-store';
import type { Dialect } from './dialect';
import { TABLES } from './tables';

/** A row as it comes from the database, which was written by `eventRow` alone. */
interface Row {
  id: string;
  kind: KeptView['kind'];
  source: Source;
  channel: string;
  evidence: Evidence;
  reason: string;
  day: number;
  at: string | number;
  article: number;
  uid: string;
  document_id: string;
  locale: string;
  referrer_host: string;
  referrer_kind: Signals['referrerKind'];
  app: string;
  utm_source: string;
  utm_medium: string;
  click_id: string;
  tag: string;
  campaign_named: boolean | number;
  page: Signals['page'];
  visitor_state: Signals['visitor'];
}

const signalsOf = (row: Row): Signals => ({
  tag: row.tag,
  referrerKind: row.referrer_kind,
  referrerHost: row.referrer_host,
  app: row.app,
  utmSource: row.utm_source,
  utmMedium: row.utm_medium,
  campaignNamed: Boolean(row.campaign_named),
  clickId: row.click_id,
  page: row.page,
  visitor: row.visitor_state,
});

/** Views that are still kept with their signals, in the order of their ids, after this one. */
export async function keptViews(
  { from, schema }: Dialect,
  after: string,
  limit: number,
): Promise<KeptView[]> {
  const articles = schema ? `${schema}.${TABLES.articles}` : TABLES.articles;
  const rows: Row[] = await from(TABLES.events)
    .join({ a: articles }, 'a.id', `${TABLES.events}.article`)
    .where(`${TABLES.events}.id`, '>', after)
    .whereIn('kind', ['visit', 'internal'])
    // Events of an older version came without some of their signals.
    .whereNot({ referrer_kind: '' })
    .orderBy(`${TABLES.events}.id`)
    .limit(limit)
    .select(`${TABLES.events}.*`, 'a.uid', 'a.document_id', 'a.locale');
  return rows.map((row) => ({
    id: row.id,
    at: Number(row.at),
    day: Number(row.day),
    articleNumber: Number(row.article),
    article: { uid: row.uid, documentId: row.document_id, locale: row.locale || null },
    kind: row.kind,
    source: row.source,
    channel: row.channel,
    evidence: row.evidence,
    reason: row.reason,
    signals: signalsOf(row),
  }));
}
