import { ARTICLE_SORTS, type ArticleSort, type Period, type SortOrder } from '../../../../core';
import { isDay, type Day } from '../../shared/period/days';
import { PRESETS, presetPeriod, type PeriodChoice } from '../../shared/period/period';

/** The page's state in its URL, so that a view can be bookmarked and sent to others. */
export interface PageQuery {
  choice: PeriodChoice;
  period: Period;
  sort: ArticleSort;
  order: SortOrder;
  /** From 1. */
  page: number;
  pageSize: number;
}

export const DEFAULT_PAGE_SIZE = 10;

const oneOf = <Value extends string>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((value) => value === raw);

const count = (raw: unknown, most: number): number | undefined => {
  const value = typeof raw === 'string' && /^\d{1,6}$/.test(raw) ? Number(raw) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

function readPeriod(
  raw: Record<string, unknown>,
  today: Day,
): Pick<PageQuery, 'choice' | 'period'> {
  const { period, from, to } = raw;
  if (period === 'custom' && isDay(from) && isDay(to)) {
    return { choice: 'custom', period: from <= to ? { from, to } : { from: to, to: from } };
  }
  const choice = oneOf(PRESETS, period) ?? '30d';
  return { choice, period: presetPeriod(choice, today) };
}

/** Parses the page's URL. People edit URLs, so invalid values fall back to defaults. */
export function readPageQuery(raw: Record<string, unknown>, today: Day): PageQuery {
  return {
    ...readPeriod(raw, today),
    sort: oneOf(ARTICLE_SORTS, raw.sort) ?? 'private',
    order: oneOf(['asc', 'desc'], raw.order) ?? 'desc',
    page: count(raw.page, 100_000) ?? 1,
    pageSize: count(raw.pageSize, 100) ?? DEFAULT_PAGE_SIZE,
  };
}
