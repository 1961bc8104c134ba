/**
 * The rollups: which tables of statistics there are, and the row and column of each that an event
 * counts in. Writing, revising and pruning all go by this list.
 */
import type { StoredKind } from '../../../../core';
import {
  CHANNEL_MEASURES,
  channelMeasureOf,
  countsForGroup,
  LINK_MEASURES,
  linkMeasureOf,
  MEASURES,
  measureOf,
  type ChannelMeasure,
  type LinkMeasure,
  type Measure,
} from '../measures';
import type { CountedEvent } from './counted-event';
import type { Client } from './dialect';
import { TABLES } from './tables';

type Value = string | number;

/** The fields of an event that rows are told apart by, and the columns that hold them. */
export const KEY_COLUMNS = {
  day: 'day',
  hour: 'hour',
  month: 'month',
  collection: 'collection',
  article: 'article',
  channel: 'channel',
  articleChannel: 'channel',
  siteHost: 'host',
  articleHost: 'host',
  generation: 'generation',
  suspicion: 'suspicion',
  tagGroup: 'tag_group',
} as const;
export type KeyField = keyof typeof KEY_COLUMNS;

/** The fields that are texts, with their greatest lengths; all others are numbers. */
export const TEXT_FIELDS: Readonly<Partial<Record<KeyField, number>>> = {
  siteHost: 255,
  articleHost: 255,
  suspicion: 12,
};

const TEXT_COLUMNS: ReadonlySet<string> = new Set(
  (Object.keys(TEXT_FIELDS) as KeyField[]).map((field) => KEY_COLUMNS[field]),
);
/** A value of a key as it is written; some databases return numbers as texts. */
export const keyValue = (column: string, value: unknown): Value =>
  TEXT_COLUMNS.has(column) ? String(value) : Number(value);

/** New visitors are counted like events, in a column of their own. */
export type Column = Measure | ChannelMeasure | LinkMeasure | 'visits' | 'visitors';

const FLOWS = ['visits', 'shares'] as const;

type Counter = (event: Pick<CountedEvent, 'arrival'>) => Column | undefined;

const flowOf = (kind: StoredKind): (typeof FLOWS)[number] | undefined => {
  if (kind === 'visit') return 'visits';
  return kind === 'share' ? 'shares' : undefined;
};

const unlessExcluded =
  (count: Counter): Counter =>
  (event) =>
    event.arrival.excluded ? undefined : count(event);

/** How the column is found that an event adds one to; `undefined`: in none of this rollup. */
export const COUNTERS = {
  measure: unlessExcluded(({ arrival }) => measureOf(arrival)),
  channelMeasure: unlessExcluded(({ arrival }) => channelMeasureOf(arrival)),
  referred: unlessExcluded(({ arrival }) =>
    arrival.kind === 'visit' && arrival.referrerHost !== '' ? 'visits' : undefined,
  ),
  inChain: unlessExcluded(({ arrival: { kind, generation } }) =>
    generation === 0 ? undefined : flowOf(kind),
  ),
  suspicious: ({ arrival: { kind, suspicion } }) =>
    suspicion === '' ? undefined : flowOf(kind === 'copy' ? 'share' : kind),
  byAddress: unlessExcluded(({ arrival }) => (countsForGroup(arrival) ? 'visits' : undefined)),
  publicLink: unlessExcluded(({ arrival }) => linkMeasureOf(arrival)),
  nothing: () => undefined,
} satisfies Record<string, Counter>;

export interface Rollup {
  table: string;
  key: readonly KeyField[];
  /** The table's counts; all zero unless they were counted. */
  columns: readonly Column[];
  counter: keyof typeof COUNTERS;
  /** Whose new visitors count in the column `visitors`. */
  visitors?: 'site' | 'article';
}

const byArticle = {
  columns: [...MEASURES, 'visitors'],
  counter: 'measure',
  visitors: 'article',
} as const;
const byChannel = { columns: CHANNEL_MEASURES, counter: 'channelMeasure' } as const;
const byHost = { columns: ['visits'], counter: 'referred' } as const;
const byGroup = { columns: ['visits'], counter: 'byAddress' } as const;
const byGeneration = { columns: FLOWS, counter: 'inChain' } as const;

export const ROLLUPS: readonly Rollup[] = [
  { table: TABLES.siteDays, key: ['day', 'collection'], columns: MEASURES, counter: 'measure' },
  { table: TABLES.channelDays, key: ['day', 'collection', 'channel'], ...byChannel },
  { table: TABLES.channelHours, key: ['day', 'hour', 'collection', 'channel'], ...byChannel },
  { table: TABLES.referrerDays, key: ['day', 'collection', 'siteHost'], ...byHost },
  { table: TABLES.generationDays, key: ['day', 'generation'], ...byGeneration },
  {
    table: TABLES.visitorDays,
    key: ['day'],
    columns: ['visitors'],
    counter: 'nothing',
    visitors: 'site',
  },
  { table: TABLES.articleDays, key: ['day', 'article'], ...byArticle },
  { table: TABLES.articleMonths, key: ['month', 'article'], ...byArticle },
  { table: TABLES.articleChannels, key: ['month', 'article', 'articleChannel'], ...byChannel },
  { table: TABLES.articleReferrers, key: ['month', 'article', 'articleHost'], ...byHost },
  { table: TABLES.articleGenerations, key: ['month', 'article', 'generation'], ...byGeneration },
  {
    table: TABLES.suspiciousDays,
    key: ['day', 'article', 'suspicion'],
    columns: FLOWS,
    counter: 'suspicious',
  },
  { table: TABLES.addressDays, key: ['day', 'tagGroup'], ...byGroup },
  { table: TABLES.articleAddresses, key: ['day', 'article', 'tagGroup'], ...byGroup },
  {
    table: TABLES.linkDays,
    key: ['day', 'channel'],
    columns: LINK_MEASURES,
    counter: 'publicLink',
  },
];

/**
 * The order in which a transaction touches rollups, so that no two wait for each other in a circle.
 * PostgreSQL runs the parts of `one-statement` from the last to the first.
 */
export const inWritingOrder = (client: Client): readonly Rollup[] =>
  client === 'postgres' ? ROLLUPS.toReversed() : ROLLUPS;

/** The names of a rollup's key columns. */
export const keyColumns = ({ key }: Pick<Rollup, 'key'>): string[] =>
  key.map((field) => KEY_COLUMNS[field]);

/** What is to be added to a row. */
export interface Addition {
  key: readonly Value[];
  counts: Partial<Record<Column, number>>;
}

/** One thing to count: where, in which column, and how many. */
export interface Count {
  key: readonly Value[];
  column: Column;
  count: number;
}

/** The row and column that an event counts in; `undefined` where it is none of the rollup's. */
export function countOf(rollup: Rollup, event: CountedEvent): Count | undefined {
  const column = COUNTERS[rollup.counter](event);
  return column && { key: rollup.key.map((field) => event[field]), column, count: 1 };
}

/** The order in which every writer touches rows, so that no two wait for each other in a circle. */
export function compareKeys(a: readonly Value[], b: readonly Value[]): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** Adds up: one addition per row, in the order of their keys. */
export function addUp(counts: Iterable<Count>): Addition[] {
  const rows = new Map<string, Addition>();
  for (const { key, column, count } of counts) {
    const name = key.join('\n');
    const row = rows.get(name) ?? { key, counts: {} };
    row.counts[column] = (row.counts[column] ?? 0) + count;
    rows.set(name, row);
  }
  return [...rows.values()].sort((a, b) => compareKeys(a.key, b.key));
}
