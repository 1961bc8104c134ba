/**
 * The rollups: which tables of statistics there are, and the row of each that an event counts in.
 * Writing, revising and pruning all go by this list.
 */
import type { CountedEvent } from './counted-event';
import { TABLES } from './tables';

type Value = string | number | boolean;
/** The values of a rollup's key, then the count. */
export type CountRow = Value[];

/** What a key may consist of, by the name of its column. */
const COLUMNS = {
  day: ({ arrival }) => arrival.day,
  hour: ({ hour }) => hour,
  article: ({ article }) => article,
  kind: ({ arrival }) => arrival.kind,
  source: ({ arrival }) => arrival.source,
  channel: ({ arrival }) => arrival.channel,
  evidence: ({ arrival }) => arrival.evidence,
  provider: ({ arrival }) => arrival.provider,
  shared_by: ({ arrival }) => arrival.sharedBy,
  paid: ({ arrival }) => arrival.paid,
  generation: ({ arrival }) => arrival.generation,
} satisfies Record<string, (event: CountedEvent) => Value>;

export interface Rollup {
  table: string;
  key: readonly (keyof typeof COLUMNS)[];
  /** Counts only events in a chain of shares. */
  inChains?: true;
}

export const ROLLUPS: readonly Rollup[] = [
  { table: TABLES.siteHours, key: ['day', 'hour', 'kind', 'source', 'channel', 'evidence'] },
  { table: TABLES.articleDays, key: ['day', 'article', 'kind', 'source', 'channel', 'evidence'] },
  {
    table: TABLES.channelDays,
    key: ['day', 'kind', 'source', 'channel', 'provider', 'shared_by', 'paid'],
  },
  { table: TABLES.generationDays, key: ['day', 'kind', 'generation'], inChains: true },
];

/** Unique visitors are counted apart: by what was new among them. */
export const VISITOR_DAY_KEY = ['day', 'article'] as const;

/** The row's key that an event counts in. */
export const keyOf = ({ key }: Rollup, event: CountedEvent): CountRow =>
  key.map((column) => COLUMNS[column](event));

/** The order in which every writer touches rows, so that no two wait for each other in a circle. */
export function compareKeys(a: CountRow, b: CountRow): number {
  for (const [index, left] of a.entries()) {
    const right = b[index];
    if (right === undefined || left === right) continue;
    return left < right ? -1 : 1;
  }
  return 0;
}

/** One row per distinct key with its count at the end, in key order. */
export function countKeys(keys: readonly CountRow[]): CountRow[] {
  const counts = new Map<string, { key: CountRow; count: number }>();
  for (const key of keys) {
    const text = key.join('\n');
    const known = counts.get(text);
    if (known) known.count += 1;
    else counts.set(text, { key, count: 1 });
  }
  return [...counts.values()]
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ key, count }) => [...key, count]);
}

/** The rows that these events add to a rollup. */
export const rowsOf = (rollup: Rollup, events: readonly CountedEvent[]): CountRow[] =>
  countKeys(
    events
      .filter(({ arrival }) => !rollup.inChains || arrival.generation > 0)
      .map((event) => keyOf(rollup, event)),
  );
