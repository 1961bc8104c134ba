import type { ArticleKey, FoundArticle } from '../../../core';

/** What findings are looked for in: counts of one period. */
export interface InsightInput {
  /** Length of the period in days. */
  days: number;
  /** The site's own figures, never sums over articles. */
  site: SiteInput;
  channels: readonly ChannelInput[];
  articles: readonly ArticleInput[];
  /** Visits to addresses that match no article. Requests of other sites do not belong here. */
  misses: readonly MissInput[];
}

/** As in `Figures`. */
export interface SiteInput {
  visits: number;
  taggedVisits: number;
  linkVisits: number;
  appVisits: number;
  inferredVisits: number;
  /** Shares with private buttons. */
  shares: number;
  /** Shares with public buttons. */
  publicShares: number;
  previews: number;
}

/** One channel of the catalogue, however its visits came to be known. */
export interface ChannelInput {
  channel: string;
  shares: number;
  /** Visits with its tag. */
  visits: number;
}

export interface ArticleInput extends ArticleKey {
  singleType: boolean;
  /** `null` if the article was deleted: nothing can be done about it, so nothing is found. */
  title: string | null;
  visits: number;
  privateVisits: number;
  /** Shares with any button. */
  shares: number;
  previews: number;
  /**
   * Private visits of each day of the site, from the day of publication to the last day of the
   * period, also before the period. Left out where they are not known in full.
   */
  daily?: readonly number[];
}

export interface MissInput {
  /** As in `Miss`: `/pt-br/…`, or an article's type. */
  shape: string;
  count: number;
}

export const privateVisitsOf = (site: SiteInput): number =>
  site.taggedVisits + site.appVisits + site.inferredVisits;

/** An article that still exists. */
export type LivingArticle = ArticleInput & { title: string };

export const isLiving = (article: ArticleInput): article is LivingArticle => article.title !== null;

export const found = ({
  uid,
  documentId,
  locale,
  singleType,
  title,
}: LivingArticle): FoundArticle => ({
  uid,
  documentId,
  locale,
  singleType,
  title,
});
