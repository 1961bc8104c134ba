import type { ArticleKey } from '../article-key';
import type { Source, Suspicion } from '../vocabulary';
import type { PrivateSplit } from './estimate';
import type { Finding } from './insights';
import type { Chains, ChannelRow, Period, ReferrerRow, ReportFilter, SeriesPoint } from './reports';

export const ARTICLE_SORTS = [
  'visits',
  'private',
  'privateShare',
  'public',
  'search',
  'other',
  'shares',
  'copies',
  'previews',
  'visitors',
  'change',
] as const;
export type ArticleSort = (typeof ARTICLE_SORTS)[number];
export type SortOrder = 'asc' | 'desc';

/** Longest text that titles are searched for, in characters. */
export const MAX_SEARCH = 100;

/** `GET /dark-social/articles?from&to&type&locale&search&sort&order&page&pageSize` */
export interface ArticlesQuery extends Period, Pick<ReportFilter, 'type' | 'locale'> {
  /** Part of the title, whatever its letter case. */
  search?: string | undefined;
  sort: ArticleSort;
  order: SortOrder;
  /** From 1. */
  page: number;
  /** 1 to 100. */
  pageSize: number;
}

/** What is known of an article now. */
export interface ArticleFacts extends ArticleKey {
  /** Whether it belongs to a single type, which has another URL in the admin panel. */
  singleType: boolean;
  /** `null` if the article was deleted, or if the reader may not read it (`hidden`). */
  title: string | null;
  /** The reader's role may not read entries of this type. */
  hidden: boolean;
}

/** Counts of an article. */
export interface ArticleFigures {
  visits: number;
  bySource: Record<Exclude<Source, 'internal'>, number>;
  /** Private visits by evidence: they add up to `bySource.private`. */
  taggedVisits: number;
  appVisits: number;
  inferredVisits: number;
  /** Links shared with the buttons of private channels. */
  shares: number;
  publicShares: number;
  copies: number;
  previews: number;
  /** Sum of daily unique visitors of the article. */
  visitors: number;
}

export interface ArticleRow extends ArticleFacts, ArticleFigures {
  /** Private visits per visit, 0 to 1; `null` without visits. */
  privateShare: number | null;
  /** Private visits of the previous period, as in the overview. */
  previousPrivate: number;
  /** Private visits by day of the period; by month if it is longer than 90 days. */
  sparkline: number[];
  /** The known channel with the most private visits in the months that the period touches. */
  bestChannel: string | null;
  /** Link previews by channel, most first, in the months that the period touches. */
  previewsBy: { channel: string; count: number }[];
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

/**
 * `GET /dark-social/articles/:uid/:documentId?locale&from&to`; `since=publication` in place of both.
 * Without `locale`, a localized article is the first of its locales that is known. 404 if none is.
 */
export interface ArticleReport {
  article: ArticleFacts & {
    /** ISO 8601; `null` for a draft or a deleted article. */
    publishedAt: string | null;
    updatedAt: string | null;
    /** Where visitors read it; `null` if it is not published. */
    url: string | null;
    /** Every locale of the document with figures in the period. */
    locales: { locale: string | null; title: string | null; visits: number; private: number }[];
  };
  period: Period;
  timeZone: string;
  today: string | null;
  figures: ArticleFigures;
  /** As in the overview; `null` where addresses were not tagged. */
  estimate: PrivateSplit | null;
  previous: { period: Period; figures: ArticleFigures };
  /** By day of the period. */
  series: SeriesPoint[];
  /** The median article of its type in the period; `null` if fewer than five articles had visits. */
  median: { articles: number; visits: number; private: number; privateShare: number } | null;
  /**
   * Private visits by day since the article was read first (day 0, 30 days at most): this article's,
   * and the median of its type's latest articles. `null` where that was before the counting began;
   * its `median` is `null` without enough articles.
   */
  sincePublication: { firstDay: string; own: number[]; median: number[] | null } | null;
  /** What is worth a look about this article, strongest first. */
  findings: Finding[];
  /** Whole months that `channels`, `referrers` and `chains` are of: those that the period touches. */
  months: Period;
  channels: ChannelRow[];
  referrers: ReferrerRow[];
  /** `null` if the option `chains` is off. */
  chains: Chains | null;
}

/** `GET /dark-social/article-figures?uid&locale&ids=a,b,c&days=7`: for lists, 100 ids at most. */
export interface ArticleFiguresReport {
  period: Period;
  /** By document id; those without visits are left out. */
  figures: Record<string, { visits: number; private: number }>;
}

/** One article on the move. */
export interface MoverRow extends ArticleFacts {
  /** Private visits of the last 7 days, today included. */
  private: number;
  /** The mean of such 7 days over the four weeks before. */
  usual: number;
  /** Private visits by day of the last 7 days. */
  sparkline: number[];
}

/** `GET /dark-social/movers`: whose private visits rose most against their own past. */
export interface MoversReport {
  period: Period;
  rows: MoverRow[];
}

/** `GET /dark-social/my-articles`: the latest articles that the admin created. */
export interface MyArticlesReport {
  period: Period;
  rows: (ArticleFacts & { visits: number; private: number; sparkline: number[] })[];
}

/** What of an article looks made up. */
export interface SuspiciousRow extends ArticleFacts {
  suspicion: Suspicion;
  visits: number;
  /** Copied passages are among them. */
  shares: number;
  /** The first and the last day: `YYYY-MM-DD`. */
  from: string;
  to: string;
}

/** `GET /dark-social/suspicious?from&to`, of one article also `&uid&documentId&locale` */
export interface SuspiciousReport {
  period: Period;
  /** Whether the figures leave such events out now. */
  excluded: boolean;
  /** Most visits first, 100 at most; a row per article and sign. */
  rows: SuspiciousRow[];
}
