/** The questions that reports ask. All read rollups, never raw events. */
import type {
  ArticleKey,
  ArticleSort,
  Miss,
  ReferrerRow,
  ReportFilter,
  SortOrder,
  Source,
  Suspicion,
} from '../../../core';
import type { DayRange, MonthRange } from './calendar';
import type { ChannelMeasure, Measure } from './measures';

/** Days, and what is counted of them. */
export interface SiteQuery extends DayRange, ReportFilter {}

export type Counts = Record<Measure, number>;

/** The site's counts of a day, or of an hour. */
export interface SiteStep {
  /** The day as a number, or the start of the site's local hour in seconds since 1970. */
  at: number;
  counts: Counts;
}

/** Events of one generation of shares. */
export interface GenerationCount {
  /**
   * 1: a share by somebody who came by no share, and a visit by its link; 2: a share by such a
   * visitor, and a visit by its link; and so on.
   */
  generation: number;
  visits: number;
  shares: number;
}

/** Events of one channel, by all that is told apart of it. */
export interface ChannelCounts {
  source: Source;
  channel: string;
  provider: string;
  sharedBy: string;
  paid: boolean;
  counts: Record<ChannelMeasure, number>;
}

export interface ArticleCounts {
  article: ArticleKey;
  counts: Counts & { visitors: number };
}

/** Private visits of an article on a day. */
export interface ArticleStep {
  article: ArticleKey;
  day: number;
  private: number;
}

export interface ArticlePageQuery extends DayRange, Pick<ReportFilter, 'type' | 'locale'> {
  /** Only these articles. */
  among?: readonly ArticleKey[] | undefined;
  sort: ArticleSort;
  order: SortOrder;
  offset: number;
  limit: number;
  /** The earlier days that `change` compares with. */
  previous: DayRange;
}

/** How an article's private visits of the last days compare with those of the days before. */
export interface Movement {
  article: ArticleKey;
  recent: number;
  earlier: number;
  /** The first of all these days on which it was read. */
  first: number;
}

/** What one channel brought an article. */
export interface ArticleChannel {
  article: ArticleKey;
  source: Source;
  channel: string;
  privateVisits: number;
  previews: number;
}

/** An article's suspicious events of one sign. */
export interface SuspiciousCount {
  article: ArticleKey;
  suspicion: Suspicion;
  visits: number;
  shares: number;
  /** The first and the last day. */
  from: number;
  to: number;
}

/** Visits by a copied address, of one group of views. */
export interface GroupCount {
  /** The group's place in the fixed order, from 0. */
  group: number;
  visits: number;
}

/** Visits by our own links for a public network. */
export interface LinkCount {
  channel: string;
  /** With a referrer, an app or a click id. */
  traced: number;
  untraced: number;
}

export interface Statistics {
  /** The site's counts by day, or by hour; steps without events are left out. */
  siteSteps(query: SiteQuery, by: 'day' | 'hour'): Promise<SiteStep[]>;
  /** Sum of each day's unique visitors of the site. */
  siteVisitors(range: DayRange): Promise<number>;
  /** The site's events in chains of shares. */
  generations(range: DayRange): Promise<GenerationCount[]>;
  /** The site's channels. */
  channels(query: SiteQuery): Promise<ChannelCounts[]>;
  /** The site's referring hosts, most visits first, and the visits of all hosts. */
  referrers(
    query: DayRange & Pick<ReportFilter, 'type' | 'locale'>,
    limit: number,
  ): Promise<{ rows: ReferrerRow[]; total: number }>;
  /** One page of the articles with any event in the range, and how many there are. */
  articlePage(query: ArticlePageQuery): Promise<{ articles: ArticleKey[]; total: number }>;
  /** The counts of these articles; those without events are left out. */
  articleCounts(articles: readonly ArticleKey[], range: DayRange): Promise<ArticleCounts[]>;
  /** The counts of one article by day. */
  articleDays(article: ArticleKey, range: DayRange): Promise<SiteStep[]>;
  /** Private visits of these articles by day. */
  articleSteps(articles: readonly ArticleKey[], range: DayRange): Promise<ArticleStep[]>;
  /** Private visits of these articles by month, each by its first day. */
  articleMonths(articles: readonly ArticleKey[], months: MonthRange): Promise<ArticleStep[]>;
  /** Channels that brought these articles private visits or previews. */
  articleChannels(articles: readonly ArticleKey[], months: MonthRange): Promise<ArticleChannel[]>;
  /** All channels, referring hosts and generations of one article. */
  channelsOf(article: ArticleKey, months: MonthRange): Promise<ChannelCounts[]>;
  referrersOf(article: ArticleKey, months: MonthRange): Promise<ReferrerRow[]>;
  generationsOf(article: ArticleKey, months: MonthRange): Promise<GenerationCount[]>;
  /** Visits and private visits of each article of a type that had any. */
  totalsOfType(
    uid: string,
    range: DayRange,
  ): Promise<readonly { visits: number; private: number }[]>;
  /**
   * Private visits of the articles of a type that were counted first lately, by day since each one's
   * first: one list per article, `days` long.
   */
  firstDaysOfType(uid: string, articles: number, days: number): Promise<number[][]>;
  /** The locales under which a document was counted. */
  localesOf(article: Pick<ArticleKey, 'uid' | 'documentId'>): Promise<ArticleKey[]>;
  /** Articles with more private visits in `recent` than their share of `earlier`, most first. */
  movements(recent: DayRange, earlier: DayRange, limit: number): Promise<Movement[]>;
  /** The first day that was counted: of the site, or of an article. */
  firstDay(article?: ArticleKey): Promise<number | undefined>;
  /** The types and locales of which anything was counted. */
  collections(): Promise<Pick<ArticleKey, 'uid' | 'locale'>[]>;
  /** What was not recorded, most first. */
  misses(range: DayRange): Promise<Miss[]>;
  /** What looks made up, by article and sign, most first. */
  suspicious(range: DayRange, article?: ArticleKey): Promise<SuspiciousCount[]>;
  /**
   * Visits of which only the tag of a copied address says where they came from, by the group of views
   * that had this address: the site's or an article's. Groups without any are left out.
   */
  addressGroups(range: DayRange, article?: ArticleKey): Promise<GroupCount[]>;
  /**
   * The least number of groups that were tagged on any of these days; 0 if any was without. Days that
   * counted nothing do not matter.
   */
  taggedGroups(range: DayRange): Promise<number>;
  /** The site's visits by our own links for public networks, by channel. */
  publicLinks(range: DayRange): Promise<LinkCount[]>;
  /** Which versions of tables and rules counted which days. */
  rulesOf(range: DayRange): Promise<{ day: number; rules: string }[]>;
  /** Whether sample traffic was ever recorded. */
  hasSample(): Promise<boolean>;
  /** The latest day whose statistics of an earlier version are still to be converted. */
  convertingUpTo(): number | undefined;
}
