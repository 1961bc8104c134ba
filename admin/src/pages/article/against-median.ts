import type { ArticleReport, SeriesPoint } from '../../../../core';
import { dayIn, daysBetween, type Day } from '../../shared/period/days';
import type { Line } from '../../shared/charts/condense';

/**
 * The median article's private visits beside the article's own, each on the same day after its
 * publication. `undefined` where the series shows none of these days.
 *
 * @param published the day of the publication, in the site's time zone
 */
export function medianLine(
  series: readonly SeriesPoint[],
  published: Day,
  median: readonly number[],
): Line | undefined {
  const line = series.map(({ at }) => median[daysBetween(published, at)] ?? null);
  return line.some((value) => value !== null) ? line : undefined;
}

/** The days on which an article was published and last edited, in the site's time zone. */
export function daysOf({ article, timeZone }: Pick<ArticleReport, 'article' | 'timeZone'>): {
  published: Day | null;
  edited: Day | null;
} {
  const dayOf = (moment: string | null): Day | null =>
    moment === null ? null : dayIn(new Date(moment), timeZone);
  const published = dayOf(article.publishedAt);
  const edited = dayOf(article.updatedAt);
  // Publishing is an edit, too; only a later one says something.
  return { published, edited: published !== null && edited === published ? null : edited };
}
