/** The questions that reports ask. All read rollups, never raw events. */
import type {
  ArticleKey,
  ArticleSort,
  ChannelRow,
  Evidence,
  Miss,
  SortOrder,
  Source,
  StoredKind,
} from '../../../core';
import type { DayRange } from './calendar';

/** The site's events of one kind, source and evidence. */
export interface SiteCount {
  kind: StoredKind;
  source: Source;
  evidence: Evidence;
  /** Day as a number. */
  day: number;
  /** Start of the site's local hour in seconds since 1970; 0 in counts by day. */
  hour: number;
  count: number;
}

/** The site's events of one kind and one generation of shares. */
export interface GenerationCount {
  kind: StoredKind;
  /**
   * 1: a share by somebody who came by no share, and a visit by its link; 2: a share by such a
   * visitor, and a visit by its link; and so on.
   */
  generation: number;
  count: number;
}

export interface ArticleTotals extends ArticleKey {
  visits: number;
  bySource: Record<Exclude<Source, 'internal'>, number>;
  inferredVisits: number;
  bestChannel: string | null;
  shares: number;
  visitors: number;
  /** Link previews by channel, most first. */
  previews: { channel: string; count: number }[];
}

export interface ArticleTotalsQuery extends DayRange {
  sort: ArticleSort;
  order: SortOrder;
  offset: number;
  limit: number;
}

export interface Statistics {
  /** The site's counts, one per day, or per hour. */
  siteCounts(range: DayRange, by: 'day' | 'hour'): Promise<SiteCount[]>;
  /** Sum of each day's unique visitors of the site. */
  siteVisitors(range: DayRange): Promise<number>;
  /** The site's events in chains of shares. */
  generations(range: DayRange): Promise<GenerationCount[]>;
  /** The site's channels with what is known of each, most visits first. */
  channels(range: DayRange): Promise<ChannelRow[]>;
  /** One page of the articles with any event in the range. */
  articleTotals(query: ArticleTotalsQuery): Promise<{ rows: ArticleTotals[]; total: number }>;
  /** What was not recorded, most first. */
  misses(range: DayRange): Promise<Miss[]>;
  /** Which versions of tables and rules counted which days. */
  rulesOf(range: DayRange): Promise<{ day: number; rules: string }[]>;
  /** Whether anything was ever recorded, and whether sample traffic is part of it. */
  contents(): Promise<{ any: boolean; sample: boolean }>;
}
