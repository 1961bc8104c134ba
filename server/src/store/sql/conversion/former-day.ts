/**
 * What a day of version 0.1's statistics is in ours. Its tables told the same events apart in ways
 * that ours combine; where only the totals of both ways are known, both are kept. Pure.
 */
import type { Evidence, Source, StoredKind } from '../../../../../core';
import { monthOf } from '../../calendar';
import { channelMeasureOf, measureOf } from '../../measures';
import type { CountedChannel } from '../registry/channels';
import type { Column, Count } from '../rollups';
import { TABLES } from '../tables';
import { spread, type Share } from './spread';

interface Counted {
  count: number | string;
}
interface Verdict {
  kind: StoredKind;
  source: Source;
  channel: string;
  evidence: Evidence;
}
type ArticleRow = Verdict & Counted & { article: number };
type ChannelRow = Omit<Verdict, 'evidence'> &
  Counted & { provider: string; shared_by: string; paid: boolean | number };

/** The rows that version 0.1 has of a day. */
export interface FormerDay {
  day: number;
  articles: readonly ArticleRow[];
  hours: readonly (Verdict & Counted & { hour: number })[];
  channels: readonly ChannelRow[];
  generations: readonly (Counted & { kind: StoredKind; generation: number })[];
  /** Article 0 is the whole site. */
  visitors: readonly (Counted & { article: number })[];
}

/** A count of ours; where it is of a channel, the channel's number is the last part of its key. */
export interface Converted {
  table: string;
  count: Count;
  channel?: CountedChannel;
}

type Detail = Pick<CountedChannel, 'provider' | 'sharedBy' | 'paid'>;
const PLAIN: Detail = { provider: '', sharedBy: '', paid: false };

/** Webmail shows in the referrer, and a tag that arrived elsewhere in the tag: who is matched first. */
const BY_EVIDENCE: readonly Evidence[] = ['app', 'none', 'inferred', 'tagged'];
const rankOf = ({ provider, sharedBy }: Detail): number =>
  provider !== '' ? 0 : sharedBy === '' ? 1 : 2;

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row)) ?? [];
    group.push(row);
    groups.set(keyOf(row), group);
  }
  return groups;
}
const channelKey = ({ kind, source, channel }: Omit<Verdict, 'evidence'>): string =>
  [kind, source, channel].join('\n');
const verdictKey = (row: Verdict): string => `${channelKey(row)}\n${row.evidence}`;

type Collections = ReadonlyMap<number, number>;
const collectionOf = (collections: Collections, { article }: ArticleRow): number =>
  collections.get(Number(article)) ?? 0;

function ofArticles({ day, articles }: FormerDay, collections: Collections): Converted[] {
  const month = monthOf(day);
  return articles.flatMap((row): Converted[] => {
    const article = Number(row.article);
    const count = Number(row.count);
    const { source, channel } = row;
    const counted = (table: string, key: Count['key']): Converted => ({
      table,
      count: { key, column: measureOf(row), count },
    });
    return [
      counted(TABLES.siteDays, [day, collectionOf(collections, row)]),
      counted(TABLES.articleDays, [day, article]),
      counted(TABLES.articleMonths, [month, article]),
      {
        table: TABLES.articleChannels,
        // An article's referrers are counted by host.
        channel: { source, channel: source === 'referral' ? '' : channel, ...PLAIN },
        count: { key: [month, article], column: channelMeasureOf(row), count },
      },
    ];
  });
}

/** Articles know the evidence of each channel, channels their details. */
function ofChannels({ day, articles, channels }: FormerDay, collections: Collections): Converted[] {
  const details = groupBy(channels, channelKey);
  return [...groupBy(articles, channelKey)].flatMap(([key, rows]) => {
    const shares: Share<ArticleRow>[] = rows
      .map((row) => ({ kind: row, count: Number(row.count) }))
      .sort((a, b) => BY_EVIDENCE.indexOf(a.kind.evidence) - BY_EVIDENCE.indexOf(b.kind.evidence));
    const known: Share<Detail>[] = (details.get(key) ?? [])
      .map(({ provider, shared_by, paid, count }) => ({
        kind: { provider, sharedBy: shared_by, paid: Boolean(paid) },
        count: Number(count),
      }))
      .sort((a, b) => rankOf(a.kind) - rankOf(b.kind));
    return spread(shares, known, PLAIN).map(
      ({ a: row, b: detail, count }): Converted => ({
        table: TABLES.channelDays,
        channel: { source: row.source, channel: row.channel, ...detail },
        count: {
          key: [day, collectionOf(collections, row)],
          column: channelMeasureOf(row),
          count,
        },
      }),
    );
  });
}

/** Hours know when, articles of which collection. */
function ofHours({ day, articles, hours }: FormerDay, collections: Collections): Converted[] {
  const byVerdict = groupBy(articles, verdictKey);
  return [...groupBy(hours, verdictKey)].flatMap(([key, rows]) => {
    const shares = (byVerdict.get(key) ?? []).map((row) => ({
      kind: collectionOf(collections, row),
      count: Number(row.count),
    }));
    const counted = rows.map((row) => ({ kind: row, count: Number(row.count) }));
    return spread(counted, shares, shares[0]?.kind ?? 0).map(
      ({ a: row, b: collection, count }): Converted => ({
        table: TABLES.channelHours,
        channel: { source: row.source, channel: row.channel, ...PLAIN },
        count: { key: [day, Number(row.hour), collection], column: channelMeasureOf(row), count },
      }),
    );
  });
}

const FLOWS: Partial<Record<StoredKind, Column>> = { visit: 'visits', share: 'shares' };

const ofGenerations = ({ day, generations }: FormerDay): Converted[] =>
  generations.flatMap(({ kind, generation, count }) => {
    const column = FLOWS[kind];
    const key = [day, Number(generation)];
    return column
      ? [{ table: TABLES.generationDays, count: { key, column, count: Number(count) } }]
      : [];
  });

const ofVisitors = ({ day, visitors }: FormerDay): Converted[] =>
  visitors.flatMap(({ article: text, count }): Converted[] => {
    const article = Number(text);
    const counted = (table: string, key: Count['key']): Converted => ({
      table,
      count: { key, column: 'visitors', count: Number(count) },
    });
    return article === 0
      ? [counted(TABLES.visitorDays, [day])]
      : [
          counted(TABLES.articleDays, [day, article]),
          counted(TABLES.articleMonths, [monthOf(day), article]),
        ];
  });

/**
 * @param collections the collection of each article, by their numbers
 * @param withHours whether the day is one of those that are kept by the hour
 */
export const convertedDay = (
  former: FormerDay,
  collections: Collections,
  withHours: boolean,
): Converted[] => [
  ...ofArticles(former, collections),
  ...ofChannels(former, collections),
  ...(withHours ? ofHours(former, collections) : []),
  ...ofGenerations(former),
  ...ofVisitors(former),
];
