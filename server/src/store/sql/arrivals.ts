/**
 * What is known of an arrival and what was made of it, once a day for all events alike. A site's
 * thousands of events a day share a few hundred of these, so an event is a short row: six values
 * to write and to keep instead of twenty-one.
 */
import { hash } from 'node:crypto';
import type { Signals } from '../../../../core';
import type { StoredEvent } from '../event-store';
import type { Dialect } from './dialect';
import { createNumbers, type NumbersOf } from './numbers';
import { TABLES } from './tables';

export interface KeptArrival {
  /** A day's arrivals are pruned with its events, so no number outlives its row. */
  day: number;
  /** In a chain of shares; 0 outside of any. */
  generation: number;
  event: Pick<
    StoredEvent,
    'kind' | 'source' | 'channel' | 'evidence' | 'reason' | 'signals' | 'sample'
  >;
}

/** An arrival as the database has it, which `arrivalRow` alone wrote. */
export interface ArrivalRow {
  day: number;
  kind: StoredEvent['kind'];
  source: StoredEvent['source'];
  channel: string;
  evidence: StoredEvent['evidence'];
  reason: string;
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
  generation: number;
  sample: boolean | number;
}

const arrivalRow = ({ day, generation, event, event: { signals } }: KeptArrival): ArrivalRow => ({
  day,
  kind: event.kind,
  source: event.source,
  channel: event.channel,
  evidence: event.evidence,
  reason: event.reason,
  referrer_host: signals.referrerHost,
  referrer_kind: signals.referrerKind,
  app: signals.app,
  utm_source: signals.utmSource,
  utm_medium: signals.utmMedium,
  click_id: signals.clickId,
  tag: signals.tag,
  campaign_named: signals.campaignNamed,
  page: signals.page,
  visitor_state: signals.visitor,
  generation,
  sample: event.sample,
});

const COLUMNS: readonly (keyof ArrivalRow)[] = [
  'day',
  'kind',
  'source',
  'channel',
  'evidence',
  'reason',
  'referrer_host',
  'referrer_kind',
  'app',
  'utm_source',
  'utm_medium',
  'click_id',
  'tag',
  'campaign_named',
  'page',
  'visitor_state',
  'generation',
  'sample',
];

export const signalsOf = (row: ArrivalRow): Signals => ({
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

/** None of the values holds a line break, so that equal keys mean equal values. */
const keyOf = ({ day, generation, event, event: { signals } }: KeptArrival): string =>
  [
    day,
    event.kind,
    event.source,
    event.channel,
    event.evidence,
    event.reason,
    signals.referrerHost,
    signals.referrerKind,
    signals.app,
    signals.utmSource,
    signals.utmMedium,
    signals.clickId,
    signals.tag,
    signals.campaignNamed,
    signals.page,
    signals.visitor,
    generation,
    event.sample,
  ].join('\n');

/** The key as the database has it: short, and the same for all instances. */
const digestOf = (key: string): string => hash('sha256', key, 'base64url').slice(0, 22);

/** The small numbers that stand for arrivals. */
export const createArrivalNumbers = (dialect: Dialect): NumbersOf<KeptArrival> =>
  createNumbers<KeptArrival>(dialect, {
    table: TABLES.arrivals,
    columns: ['digest', ...COLUMNS],
    keyOf,
    rowOf: (arrival) => [digestOf(keyOf(arrival)), ...Object.values(arrivalRow(arrival))],
    async read(arrivals) {
      const keys = new Map(arrivals.map(keyOf).map((key) => [digestOf(key), key]));
      const rows: { id: number; digest: string }[] = await dialect
        .from(TABLES.arrivals)
        .select('id', 'digest')
        .whereIn('digest', [...keys.keys()]);
      return new Map(rows.map(({ id, digest }) => [keys.get(digest) ?? '', Number(id)]));
    },
  });
