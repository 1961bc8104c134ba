/** The shape of rows that travel, one table at a time. Lengths are those of our columns. */
import { z } from 'zod';
import {
  EVIDENCE,
  PAGE_KINDS,
  parseArticleKey,
  REFERRER_KINDS,
  SOURCES,
  STORED_KINDS,
  SUSPICIONS,
  TAG_GROUPS,
  VISITOR_STATES,
} from '../../../core';
import { keyColumns, ROLLUPS, type Rollup } from './sql/rollups';
import type { StoredEvent } from './stored-event';

const text = (most: number) => z.string().max(most);
const count = z.int().positive();
const day = z.int().min(19_700_101).max(99_991_231);
const article = z.string().refine((key) => parseArticleKey(key) !== undefined, 'an article key');

const verdict = {
  source: z.enum(SOURCES),
  channel: text(100),
  evidence: z.enum(EVIDENCE),
  reason: text(40),
  provider: text(40),
  sharedBy: text(20),
  paid: z.boolean(),
};

/** What events of a day have in common. */
const arrival = z.strictObject({
  day,
  kind: z.enum(STORED_KINDS),
  generation: z.int().min(0),
  sample: z.boolean(),
  ...verdict,
  tag: text(40),
  tagGroup: z.string().regex(/^[0-9A-Za-z]?$/),
  referrerKind: z.enum(REFERRER_KINDS),
  referrerHost: text(255),
  app: text(40),
  utmSource: text(40),
  utmMedium: text(40),
  campaignNamed: z.boolean(),
  clickId: text(40),
  page: z.enum(PAGE_KINDS),
  visitor: z.enum(VISITOR_STATES),
  suspicion: z.enum(['', ...SUSPICIONS]),
  excluded: z.boolean(),
});

/** Each part of a rollup's key, by its column. */
const KEYS = {
  day,
  hour: z.int(),
  month: z.int().min(197_001).max(999_912),
  generation: z.int().min(0),
  host: text(255),
  suspicion: z.enum(SUSPICIONS),
  tag_group: z
    .int()
    .min(0)
    .max(TAG_GROUPS - 1),
  article,
  /** Content type and locale. */
  collection: z.tuple([text(120), text(20).nullable()]),
  /** Source, channel, provider, the button that passed it on, paid. */
  channel: z.tuple([
    ...[verdict.source, verdict.channel, verdict.provider, verdict.sharedBy, verdict.paid],
  ] as const),
};
type KeyPart = keyof typeof KEYS;

/** A rollup's name in a file. */
export const carriedName = ({ table }: Pick<Rollup, 'table'>): string =>
  table.replace('dark_social_stats_', '');

const rollups = ROLLUPS.map((rollup) => {
  const key = Object.fromEntries(
    keyColumns(rollup).map((column) => [column, KEYS[column as KeyPart]]),
  );
  const counts = Object.fromEntries(rollup.columns.map((column) => [column, count.optional()]));
  return z.strictObject({
    in: z.literal(carriedName(rollup)),
    ...key,
    counts: z.strictObject(counts),
  });
});

const others = [
  z.strictObject({
    in: z.literal('events'),
    arrival,
    /** Id, time in ms since 1970, article. */
    events: z.array(z.tuple([z.string().regex(/^[\w-]{22}$/), z.int(), article])).min(1),
  }),
  z.strictObject({
    in: z.literal('tokens'),
    token: z.string().regex(/^\w{1,9}$/),
    day,
    generation: z.int().min(0),
  }),
  z.strictObject({ in: z.literal('misses'), day, kind: text(12), what: text(120), count }),
  z.strictObject({ in: z.literal('day_rules'), day, rules: text(40) }),
  z.strictObject({
    in: z.literal('tagged_groups'),
    day,
    tagged: z.int().min(0).max(TAG_GROUPS),
  }),
  z.strictObject({
    in: z.literal('former_addresses'),
    path: text(22),
    article,
    until: z.int(),
  }),
] as const;

/** A row of a rollup: its key in words, and what it counts. */
export interface CarriedRollup {
  in: string;
  counts: Record<string, number>;
  [keyPart: string]: unknown;
}
export type CarriedOther = z.infer<(typeof others)[number]>;
export type CarriedRow = CarriedRollup | CarriedOther;

export const isRollup = (row: CarriedRow): row is CarriedRollup => 'counts' in row;

/** Whether a row is of what each store has for itself; the rest is in Strapi's database, whichever is chosen. */
export const isOfStore = (row: CarriedRow): boolean => isRollup(row) || row.in === 'events';

/** The names of everything that travels. */
export const CARRIED_NAMES: readonly string[] = [
  ...ROLLUPS.map(carriedName),
  ...others.map((shape) => shape.shape.in.value),
];

const row = z.discriminatedUnion('in', [...others, ...rollups]);

/** Reads a row. Throws zod's error where it is none. */
export const parseCarriedRow = (value: unknown): CarriedRow => row.parse(value) as CarriedRow;

/** What a row adds to the total of its table. */
export function totalOf(row: CarriedRow): number {
  if (isRollup(row)) return Object.values(row.counts).reduce((sum, count) => sum + count, 0);
  if (row.in === 'events') return row.events.length;
  return row.in === 'misses' ? row.count : 1;
}

/** A row's events, as they would be counted; who their visitors were and what they passed on is not carried. */
export function eventsOf(row: CarriedRow): StoredEvent[] {
  if (isRollup(row) || row.in !== 'events') return [];
  const { kind, sample, source, channel, evidence, reason, ...rest } = row.arrival;
  const { provider, sharedBy, paid, excluded, day, generation, ...signals } = rest;
  const verdict = { source, channel, evidence, reason, provider, sharedBy, paid, excluded };
  return row.events.flatMap(([id, at, key]) => {
    const article = parseArticleKey(key);
    return article ? [{ id, at, article, kind, ...verdict, signals, sample }] : [];
  });
}
