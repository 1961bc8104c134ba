import type { Source } from '../vocabulary';
import type { PrivateSplit } from './estimate';
import type { Finding } from './insights';

/** Whole days in the site's time zone, inclusive: `YYYY-MM-DD`. */
export interface Period {
  from: string;
  to: string;
}

/** Longest period of a report, in days: a little over two years, as long as statistics are kept. */
export const MAX_PERIOD_DAYS = 800;

/** What a report is narrowed to. Absent: everything. */
export interface ReportFilter {
  /** UID of a content type. */
  type?: string | undefined;
  /** Locale of the articles. */
  locale?: string | undefined;
  source?: Exclude<Source, 'internal'> | undefined;
  channel?: string | undefined;
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
  /**
   * Sum of the site's daily unique visitors; someone who visits on two days counts twice. `null` in a
   * filtered report: visitors are not told apart by what they read.
   */
  visitors: number | null;
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

/** What arrived and was not recorded. */
export interface Miss {
  kind: (typeof MISS_KINDS)[number];
  /** The shape of the address, such as `/pt-br/…`; the article's type; or the origin. */
  what: string;
  count: number;
}

/** `GET /dark-social/overview?from&to&type&locale&source&channel` */
export interface OverviewQuery extends Period, ReportFilter {}

export interface OverviewReport {
  period: Period;
  timeZone: string;
  filter: ReportFilter;
  figures: Figures;
  /**
   * What the private visits are made of by the sample of tagged addresses. `null` where addresses were
   * not tagged, and in a filtered report.
   */
  estimate: PrivateSplit | null;
  /** `hour` for up to two days of the last weeks, else `day`. No gaps: empty steps are zero. */
  step: 'hour' | 'day';
  series: SeriesPoint[];
  /**
   * The same days a whole number of weeks earlier, so that weekdays stand beside weekdays: the latest
   * such period that does not overlap. Its series has a point for each point of `series`, in its order,
   * except where a change of clocks took or gave an hour.
   */
  previous: { period: Period; figures: Figures; series: SeriesPoint[] };
  /** The day that is not over yet, if the period includes it. */
  today: string | null;
  /** The first day that was counted, `YYYY-MM-DD`; `null` if nothing ever was. */
  firstDay: string | null;
  /**
   * Statistics of an earlier version that are still being converted: days up to this one lack some
   * figures. `null` if none are.
   */
  convertingUpTo: string | null;
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
  /** `null` if the option `chains` is off, and in a filtered report. */
  chains: Chains | null;
  /** What the report can be filtered by: enabled types with their names, and the locales of articles. */
  filters: { types: { uid: string; name: string }[]; locales: string[] };
}

/** One channel, with what is known of it. */
export interface ChannelRow {
  source: Source;
  /** Empty where none is known. */
  channel: string;
  /** Visits that arrived through this channel. */
  visits: number;
  /** Of these, private ones by evidence. */
  taggedVisits: number;
  appVisits: number;
  inferredVisits: number;
  /** Uses of the channel's button. */
  shares: number;
  /** Visits by the links of this channel's button, wherever they arrived. */
  linkVisits: number;
  /** `linkVisits` per share; `null` without shares. */
  visitsPerShare: number | null;
  previews: number;
  copies: number;
  /** Visits that somebody paid for; campaigns only. */
  paidVisits: number;
  /** Mail providers such as `gmail`, most first. */
  providers: { provider: string; visits: number }[];
  /** Channels of our buttons whose links arrived through this one, most first. */
  sharedBy: { channel: string; visits: number }[];
}

/** `GET /dark-social/channels?from&to&type&locale&source&channel` */
export interface ChannelsReport {
  period: Period;
  /**
   * Visits by the links of private buttons, wherever they arrived: of all of them, or of the channel
   * that is asked for.
   */
  linkVisits: number;
  /** Most visits first. */
  rows: ChannelRow[];
}

/** One referring host. */
export interface ReferrerRow {
  /** Host of the referring page, or package of the referring app; `OTHERS` for the rest. */
  host: string;
  /** The channel whose app the package is; where it is none, or unknown, absent. */
  app?: string;
  visits: number;
}

/** `GET /dark-social/referrers?from&to&type&locale` */
export interface ReferrersReport {
  period: Period;
  /** Most visits first, 100 at most. */
  rows: ReferrerRow[];
  /** Visits with a referrer, those of hosts beyond the list included. */
  total: number;
}

/** `GET /dark-social/findings?from&to`: what is worth a look, three at most and often none. */
export interface FindingsReport {
  period: Period;
  /** Strongest first. */
  findings: Finding[];
}
