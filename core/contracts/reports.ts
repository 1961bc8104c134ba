import type { Source } from '../vocabulary';

/** A period of whole days in the site's time zone, both ends included: `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** The figures of a period. All are counts of events. */
export interface Figures {
  /** Links passed on through a share button. */
  shares: number;
  /** Visits, whatever their source; views from within the site are no visits. */
  visits: number;
  /** Visits that carried our tag. Exact. */
  taggedVisits: number;
  /** Private visits known by an in-app browser or by the referrer of a messenger or webmail. */
  appVisits: number;
  /** Private visits concluded from a missing referrer on a deep page. An estimate. */
  inferredVisits: number;
  /** Sum of each day's unique visitors; a visitor of two days counts twice. */
  visitors: number;
  /** Link previews that messengers and networks fetched: signs of shares, never visits. */
  previews: number;
  /** Texts that readers copied out of articles: a sign of private sharing, never a share or a visit. */
  copies: number;
}

/** How shares led to further shares. Counts of events that carried a share's token. */
export interface Chains {
  /** Visits by the link of a share. */
  visits: number;
  /** Shares by those who had come by the link of a share. */
  childShares: number;
  /** Child shares per such visit: K. `null` without visits. */
  factor: number | null;
  /** The longest chain: 1 where nobody passed on what had been passed on to them; 0 without any. */
  generations: number;
}

/** Days of a period that were counted by the same tables and rules. */
export interface RulesPeriod extends Period {
  /** Version of the tables, and after a `+` a digest of the site's own rules where it has any. */
  rulesVersion: string;
}

export interface SeriesPoint {
  /** The start of the hour (ISO 8601, UTC) or the day (`YYYY-MM-DD`, site's time zone). */
  at: string;
  shares: number;
  taggedVisits: number;
  appVisits: number;
  inferredVisits: number;
  otherVisits: number;
}

/** `GET /dark-social/overview` */
export interface OverviewReport {
  period: Period;
  timeZone: string;
  figures: Figures;
  /** `hour` for periods of up to two days, `day` beyond. Has no holes: empty steps are zero. */
  step: 'hour' | 'day';
  series: SeriesPoint[];
  /** Whether anything was ever recorded, so that an empty page can say what to do next. */
  everRecorded: boolean;
  /** What is still missing before anything can be recorded. */
  missing: ('siteUrl' | 'contentTypes')[];
  /** Whether sample traffic of the demo is part of what is stored. */
  sample: boolean;
  /** By which tables the days of the period were counted, oldest first; more than one where they changed. */
  countedBy: RulesPeriod[];
  /** `null` where shares have no tokens (`chains: false`). */
  chains: Chains | null;
}

export const ARTICLE_SORTS = [
  'visits',
  'private',
  'privateShare',
  'public',
  'search',
  'other',
  'shares',
] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];
export type SortOrder = 'asc' | 'desc';

export interface ArticlesQuery extends Period {
  sort: ArticleSort;
  order: SortOrder;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

export interface ArticleRow {
  uid: string;
  documentId: string;
  locale: string | null;
  /** Whether its type has one entry only; Strapi's panel opens those under another address. */
  singleType: boolean;
  /** `null` where the article was deleted. */
  title: string | null;
  visits: number;
  bySource: Record<Exclude<Source, 'internal'>, number>;
  /** Private visits that were only inferred: part of `bySource.private`, and an estimate. */
  inferredVisits: number;
  /** Private visits per visit, 0 to 1; `null` without visits. */
  privateShare: number | null;
  /** The channel that brought the most private visits whose channel is known. */
  bestChannel: string | null;
  shares: number;
  visitors: number;
  /** Link previews, by the channel that fetched them; most first. */
  previews: { channel: string; count: number }[];
}

/** `GET /dark-social/articles` */
export interface ArticlesReport {
  period: Period;
  rows: ArticleRow[];
  page: number;
  pageSize: number;
  /** Articles with any event in the period. */
  total: number;
}

/** One channel of the site, with what is known of it. Counts of events. */
export interface ChannelRow {
  source: Source;
  /** Empty where none is known. */
  channel: string;
  /** The mail provider, such as `gmail`; empty where none is known. */
  provider: string;
  /** The channel of our tag, where the visit arrived through another one; empty elsewhere. */
  sharedBy: string;
  /** Whether somebody paid for the visits; campaigns only. */
  paid: boolean;
  visits: number;
  shares: number;
  previews: number;
}

/** `GET /dark-social/channels` */
export interface ChannelsReport {
  period: Period;
  /** Most visits first. */
  rows: ChannelRow[];
}
