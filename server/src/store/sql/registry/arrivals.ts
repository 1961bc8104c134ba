/**
 * What is known of an arrival and what was made of it, once a day for all events alike. A site's
 * thousands of events a day share a few hundred of these, so an event is a short row that points
 * to one.
 */
import { hash } from 'node:crypto';
import { OTHERS, type Signals, type StoredKind, type StoredVerdict } from '../../../../../core';
import { countsForGroup } from '../../measures';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { createNumbers, type NumbersOf } from './numbers';

export interface KeptArrival extends StoredVerdict, Signals {
  /** A day's arrivals are pruned with its events, so no number outlives its row. */
  day: number;
  kind: StoredKind;
  /** Generation in a chain of shares; 0 outside of any. */
  generation: number;
  sample: boolean;
}

type Field = keyof KeptArrival;

/** The column of each field. */
const COLUMNS: Readonly<Record<Field, string>> = {
  day: 'day',
  kind: 'kind',
  source: 'source',
  channel: 'channel',
  evidence: 'evidence',
  reason: 'reason',
  provider: 'provider',
  sharedBy: 'shared_by',
  paid: 'paid',
  referrerHost: 'referrer_host',
  referrerKind: 'referrer_kind',
  app: 'app',
  utmSource: 'utm_source',
  utmMedium: 'utm_medium',
  clickId: 'click_id',
  tag: 'tag',
  tagGroup: 'tag_group',
  campaignNamed: 'campaign_named',
  page: 'page',
  visitor: 'visitor_state',
  generation: 'generation',
  sample: 'sample',
  suspicion: 'suspicion',
  excluded: 'excluded',
};
const FIELDS = Object.keys(COLUMNS) as Field[];
const BOOLEANS: ReadonlySet<Field> = new Set<Field>([
  'paid',
  'campaignNamed',
  'sample',
  'excluded',
]);
const NUMBERS: ReadonlySet<Field> = new Set<Field>(['day', 'generation']);

/** Reads an arrival from a row that has its columns. Some databases return booleans as 0 and 1. */
export function arrivalOf(row: Readonly<Record<string, unknown>>): KeptArrival {
  const entries = FIELDS.map((field) => {
    const value = row[COLUMNS[field]];
    if (BOOLEANS.has(field)) return [field, Boolean(value)];
    return [field, NUMBERS.has(field) ? Number(value) : value];
  });
  // Only `createArrivalNumbers` writes these rows.
  return Object.fromEntries(entries) as KeptArrival;
}

/** No value holds a line break, so equal texts mean equal arrivals. */
export const arrivalText = (arrival: KeptArrival): string =>
  FIELDS.map((field) => arrival[field]).join('\n');

/** Longest chain that a day with too many different arrivals tells apart. */
const MOST_GENERATIONS = 10;

/**
 * An arrival without what its verdict was made of, for a day with too many different ones. Its tag says
 * so: such a view keeps its verdict whatever the rules become.
 */
export const withoutSignals = (arrival: KeptArrival): KeptArrival => ({
  ...arrival,
  tag: OTHERS,
  tagGroup: countsForGroup(arrival) ? arrival.tagGroup : '',
  referrerKind: 'none',
  // That there was one, its group and its generation: each has counts of its own.
  referrerHost: arrival.referrerHost === '' ? '' : OTHERS,
  app: '',
  utmSource: '',
  utmMedium: '',
  campaignNamed: false,
  clickId: '',
  page: 'deep',
  visitor: 'new',
  generation: arrival.generation <= MOST_GENERATIONS ? arrival.generation : 0,
});

/** The text as the database has it: short, and the same for all instances. */
const digestOf = (text: string): string => hash('sha256', text, 'base64url').slice(0, 22);

/** The small numbers that stand for arrivals. */
export const createArrivalNumbers = (dialect: Dialect): NumbersOf<KeptArrival> =>
  createNumbers<KeptArrival>(dialect, {
    table: TABLES.arrivals,
    columns: ['digest', ...Object.values(COLUMNS)],
    keyOf: arrivalText,
    rowOf: (arrival) => [digestOf(arrivalText(arrival)), ...FIELDS.map((field) => arrival[field])],
    async read(arrivals) {
      const texts = new Map(arrivals.map(arrivalText).map((text) => [digestOf(text), text]));
      const rows: { id: number; digest: string }[] = await dialect
        .from(TABLES.arrivals)
        .select('id', 'digest')
        .whereIn('digest', [...texts.keys()]);
      return new Map(rows.map(({ id, digest }) => [texts.get(digest) ?? '', Number(id)]));
    },
  });
