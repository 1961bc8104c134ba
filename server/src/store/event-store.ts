import type {
  ArticleKey,
  ArticleSort,
  Evidence,
  Signals,
  SortOrder,
  Source,
  StoredKind,
} from '../../../core';

/**
 * One event as it is kept. Addresses, user agents, full referrers and query strings were dropped
 * before it came here.
 */
export interface StoredEvent {
  /** 22 characters of base64url, from the sender: an id counts once. */
  id: string;
  /** When it happened, in ms since 1970, UTC. */
  at: number;
  article: ArticleKey;
  kind: StoredKind;
  source: Source;
  /** Empty where none is known. */
  channel: string;
  evidence: Evidence;
  /** Why it was classified as it was: a reason code of `attribution`. */
  reason: string;
  /** What the decision was made of. */
  signals: Signals;
  /**
   * Keyed hash that stands for this visitor on this article on this day, and for this visitor on
   * the site on this day. Absent where no identifier is computed.
   */
  visitor?: { onArticle: string; onSite: string } | undefined;
  /**
   * With chains: the token of the share that its visitor came by, and the token of what they pass on.
   * Of tokens only the generation is kept, never who follows whom.
   */
  chain?: { parent: string | undefined; token: string | undefined } | undefined;
  /** The demo's sample traffic. */
  sample: boolean;
}

/** A half-open range of days as numbers, `20260131`, both ends included. */
export interface DayRange {
  from: number;
  to: number;
}

/** A count of the site's events of one kind. */
export interface SiteCount {
  kind: StoredKind;
  source: Source;
  evidence: Evidence;
  /** Day as a number, and hour as seconds since 1970 at which the site's local hour begins. */
  day: number;
  hour: number;
  count: number;
}

/** A count of the site's events of one generation of shares. */
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

/** A visit, or a view from within the site, with what its verdict was made of. */
export interface KeptView extends Verdict {
  id: string;
  at: number;
  day: number;
  article: ArticleKey;
  /** The article's number in the store. */
  articleNumber: number;
  /** Number in the store of what is known of its arrival, this verdict included. */
  arrival: number;
  kind: Extract<StoredKind, 'visit' | 'internal'>;
  signals: Signals;
  /** In a chain of shares; 0 outside of any. */
  generation: number;
  sample: boolean;
}

/** What attribution said of a view. */
export interface Verdict {
  source: Source;
  channel: string;
  evidence: Evidence;
  reason: string;
}

export interface ViewChange {
  view: KeptView;
  verdict: Verdict;
}

/** Where events live. Every method rejects with the database's own error. */
export interface EventStore {
  /** Makes tables current. Safe to call from several instances at once. */
  migrate(): Promise<void>;
  /** Notes the time zone whose days are counted; answers the former one where it has changed. */
  noteTimeZone(): Promise<string | undefined>;
  /**
   * Writes events and their statistics in one transaction; resolves once they are on disk. Answers
   * the ids that were new; the others were counted before. `rules` is the version of the tables that
   * classified them.
   */
  append(events: readonly StoredEvent[], rules: string): Promise<ReadonlySet<string>>;
  /** Views that are still kept, in the order of their ids, from the one after `after` on. */
  keptViews(after: string, limit: number): Promise<KeptView[]>;
  /** Gives views new verdicts and moves their counts, in one transaction; answers how many. */
  changeViews(changes: readonly ViewChange[]): Promise<number>;
  /** Which versions of the tables counted which days of a range. */
  rulesOf(range: DayRange): Promise<{ day: number; rules: string }[]>;
  /** Notes that all of these days are counted by this version now. */
  replaceRules(days: readonly number[], rules: string): Promise<void>;
  /** The oldest day of which single events are kept. */
  oldestEventDay(): Promise<number | undefined>;
  /** The random salt of a day, the same for all instances; made when first asked for. */
  salt(day: number): Promise<string>;
  /** The site's counts, one per day, or per hour where asked. */
  siteCounts(range: DayRange, by: 'day' | 'hour'): Promise<SiteCount[]>;
  /** The site's events in chains of shares. */
  generations(range: DayRange): Promise<GenerationCount[]>;
  /** Sum of each day's unique visitors of the site. */
  siteVisitors(range: DayRange): Promise<number>;
  articleTotals(query: ArticleTotalsQuery): Promise<{ rows: ArticleTotals[]; total: number }>;
  /** Whether anything was ever recorded, and whether sample traffic is part of it. */
  contents(): Promise<{ any: boolean; sample: boolean }>;
  /** Deletes what is older than its retention. May be repeated or interrupted at any time. */
  prune(before: { events: number; statistics: number; visitors: number }): Promise<void>;
}
