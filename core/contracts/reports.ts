import type { Source } from '../vocabulary';

/** Whole days in the site's time zone, inclusive: `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** Event counts of a period. */
export interface Figures {
  /** Links shared with the button of a private channel. */
  shares: number;
  /** Links posted with the button of a public channel. */
  publicShares: number;
  /** Visits from any source; views from within the site are not visits. */
  visits: number;
  /** Private visits with our tag. */
  taggedVisits: number;
  /** Visits through the links of public buttons: part of `visits`, never private. */
  publicTaggedVisits: number;
  /** Private visits identified by an in-app browser or a messenger's or webmail's referrer. */
  appVisits: number;
  /** Private visits inferred from a missing referrer on a deep page. An estimate. */
  inferredVisits: number;
  /** Sum of daily unique visitors; someone who visits on two days counts twice. */
  visitors: number;
  /** Link previews fetched by messengers and networks. Signs of shares, never visits. */
  previews: number;
  /** Passages copied from articles. Signs of sharing, never shares or visits. */
  copies: number;
}

/** How shares led to further shares: counts of events with a share's token. */
export interface Chains {
  /** Visits through a shared link. */
  visits: number;
  /** Shares by visitors who arrived through a shared link. */
  childShares: number;
  /** Child shares per such visit: K. `null` without visits. */
  factor: number | null;
  /** Length of the longest chain: 1 if no share led to another, 0 without shares. */
  generations: number;
}

/** Days that were counted with the same tables and rules. */
export interface RulesPeriod extends Period {
  /** Version of the tables, then `+` and a digest of the site's own rules, if any. */
  rulesVersion: string;
}

export interface SeriesPoint {
  /** The start of the hour (ISO 8601, UTC) or the day (`YYYY-MM-DD`, site's time zone). */
  at: string;
  /** Private ones, as in `Figures`. */
  shares: number;
  taggedVisits: number;
  appVisits: number;
  inferredVisits: number;
  /** Visits that are not private. */
  otherVisits: number;
}

/**
 * Why something was not recorded. `no-path`: a visit to an address that no enabled type's path
 * matches. `no-entry`: one that a path matches, but no published entry. `no-article`: an article's
 * key that names none. `origin`: a page of an origin that may not record.
 */
export const MISS_KINDS = ['no-path', 'no-entry', 'no-article', 'origin'] as const;

/** Stands for misses of which there are too many different ones. */
export const OTHER_MISSES = '…';

/** What arrived and was not recorded. */
export interface Miss {
  kind: (typeof MISS_KINDS)[number];
  /** The shape of the address, such as `/pt-br/…`; the article's type; or the origin. */
  what: string;
  count: number;
}

/** `GET /dark-social/overview` */
export interface OverviewReport {
  period: Period;
  timeZone: string;
  figures: Figures;
  /** `hour` for up to two days, else `day`. No gaps: empty steps are zero. */
  step: 'hour' | 'day';
  series: SeriesPoint[];
  /** Whether any event was ever recorded. */
  everRecorded: boolean;
  /** Required options that are not set. */
  missing: ('siteUrl' | 'contentTypes')[];
  /** On each origin of the site, the page that leaves the device that opens it out of the figures. */
  ignoreUrls: string[];
  /** Whether the stored events include sample traffic. */
  sample: boolean;
  /** Rules versions of the period, oldest first. */
  countedBy: RulesPeriod[];
  /** What was not recorded, most first. Bots, home pages and section pages are left out. */
  misses: Miss[];
  /** `null` if the option `chains` is off. */
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
  /** Whether it belongs to a single type, which has another URL in the admin panel. */
  singleType: boolean;
  /** `null` if the article was deleted. */
  title: string | null;
  visits: number;
  bySource: Record<Exclude<Source, 'internal'>, number>;
  /** Inferred private visits, an estimate; part of `bySource.private`. */
  inferredVisits: number;
  /** Private visits per visit, 0 to 1; `null` without visits. */
  privateShare: number | null;
  /** The known channel with the most private visits. */
  bestChannel: string | null;
  shares: number;
  visitors: number;
  /** Link previews by channel, most first. */
  previews: { channel: string; count: number }[];
}

/** `GET /dark-social/articles` */
export interface ArticlesReport {
  period: Period;
  rows: ArticleRow[];
  page: number;
  pageSize: number;
  /** Number of articles with events in the period. */
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
