/** What an admin asks to be forgotten. Days are of the site's time zone, `2026-01-31`. */
export type ForgetRequest =
  | {
      /** An article's key: `api::article.article:l2kq…:fr`; without the locale, in all locales. */
      article: string;
    }
  | { from: string; to: string };

/** What would be deleted. */
export interface ForgetPreview {
  rawEvents: number;
  /** Visits, shares and everything else in the statistics. */
  counted: number;
  /**
   * Of these, how many stay in the site's totals: those of an article whose raw events are no longer
   * kept. 0 for days.
   */
  staysInTotals: number;
  /**
   * Why these days cannot be forgotten: they cut a month, and articles are counted by month, too. Whole
   * months can be forgotten, and single days as long as raw events are kept.
   */
  refused?: {
    /** The whole months in place of what was asked for. */
    wholeMonths: { from: string; to: string };
    /** The first of the single days. */
    singleDaysFrom?: string;
  };
}

export type ForgetReport = Pick<ForgetPreview, 'rawEvents' | 'counted'>;
