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
  /** The last edit that readers saw, where it was made on a later day. Strapi keeps no earlier ones. */
  edited: Day | null;
}

export function milestonesOf({
  article,
  sincePublication,
  timeZone,
}: Pick<ArticleReport, 'article' | 'sincePublication' | 'timeZone'>): Milestones {
  const first = sincePublication?.firstDay ?? null;
  // Strapi sets the date of publication anew whenever an edit is published. Types without drafts have
  // that of their creation, and edits that readers see at once.
  const { publishedAt, updatedAt } = article;
  if (publishedAt === null) return { published: first, edited: null };
  const moments = [publishedAt, updatedAt ?? publishedAt].map((moment) => Date.parse(moment));
  const latest = dayIn(new Date(Math.max(...moments)), timeZone);
  return { published: first, edited: latest === first ? null : latest };
}
