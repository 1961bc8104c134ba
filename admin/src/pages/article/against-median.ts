import type { ArticleReport, SeriesPoint } from '../../../../core';
import type { Line } from '../../shared/charts/condense';
import { dayIn, daysBetween, type Day } from '../../shared/period/days';

/**
 * The median article's private visits beside the article's own, each on the same day after it was
 * read first. `undefined` where the series shows none of these days.
 */
export function medianLine({
  series,
  sincePublication,
}: Pick<ArticleReport, 'series' | 'sincePublication'>): Line | undefined {
  if (!sincePublication?.median) return undefined;
  const { firstDay, median } = sincePublication;
  const line = series.map(({ at }: SeriesPoint) => median[daysBetween(firstDay, at)] ?? null);
  return line.some((value) => value !== null) ? line : undefined;
}

/** Days of an article's life, in the site's time zone. Each is `null` where it is not known. */
export interface Milestones {
  /** The first publication: the day on which the article was read first. */
  published: Day | null;
  /** The latest publication, where it was a later one. */
  publishedAgain: Day | null;
}

export function milestonesOf({
  article,
  sincePublication,
  timeZone,
}: Pick<ArticleReport, 'article' | 'sincePublication' | 'timeZone'>): Milestones {
  const first = sincePublication?.firstDay ?? null;
  // Strapi sets the date of publication anew whenever an edit is published.
  const { publishedAt } = article;
  const latest = publishedAt === null ? null : dayIn(new Date(publishedAt), timeZone);
  return { published: first, publishedAgain: latest === first ? null : latest };
}
