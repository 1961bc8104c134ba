import {
  ARTICLE_SORTS,
  MAX_SEARCH,
  SOURCES,
  type ArticleSort,
  type Period,
  type ReportFilter,
  type SortOrder,
} from '../../../../core';
import { isDay, type Day } from '../../shared/period/days';
import {
  DEFAULT_PRESET,
  PRESETS,
  presetPeriod,
  type PeriodChoice,
} from '../../shared/period/period';
import { DEFAULT_COLUMNS, OPTIONAL_COLUMNS, type OptionalColumn } from './articles/columns';

/** The page's state in its URL, so that a view can be bookmarked and sent to others. */
export interface PageQuery {
  choice: PeriodChoice;
  period: Period;
  filter: ReportFilter;
  /** Whether the previous period is shown beside this one. */
  compare: boolean;
  /** Part of the titles of the articles that are listed; empty: all are. */
  search: string;
  /** Optional columns of the table of articles, in the table's order. */
  columns: readonly OptionalColumn[];
  sort: ArticleSort;
  order: SortOrder;
  /** From 1. */
  page: number;
  pageSize: number;
}

export const DEFAULT_PAGE_SIZE = 10;

/** Longest value of a filter that is sent on: a UID or a channel's id. */
const MAX_FILTER = 100;

/** Sources that a report can be narrowed to. */
export const VISIT_SOURCES = SOURCES.filter((source) => source !== 'internal');

const oneOf = <Value extends string>(values: readonly Value[], raw: unknown): Value | undefined =>
  values.find((value) => value === raw);

const count = (raw: unknown, most: number): number | undefined => {
  const value = typeof raw === 'string' && /^\d{1,6}$/.test(raw) ? Number(raw) : 0;
  return value >= 1 && value <= most ? value : undefined;
};

const word = (raw: unknown, most: number): string | undefined =>
  typeof raw === 'string' && raw.trim() !== '' && raw.length <= most ? raw : undefined;

function readPeriod(
  raw: Record<string, unknown>,
  today: Day,
): Pick<PageQuery, 'choice' | 'period'> {
  const { period, from, to } = raw;
  if (period === 'custom' && isDay(from) && isDay(to)) {
    return { choice: 'custom', period: from <= to ? { from, to } : { from: to, to: from } };
  }
  const choice = oneOf(PRESETS, period) ?? DEFAULT_PRESET;
  return { choice, period: presetPeriod(choice, today) };
}

/** The filters that are set; those that are not are left out. */
function readFilter(raw: Record<string, unknown>): ReportFilter {
  const filter = {
    type: word(raw.type, MAX_FILTER),
    locale: word(raw.locale, MAX_FILTER),
    channel: word(raw.channel, MAX_FILTER),
    source: oneOf(VISIT_SOURCES, raw.source),
  };
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

function readColumns(raw: unknown): readonly OptionalColumn[] {
  if (typeof raw !== 'string') return DEFAULT_COLUMNS;
  const named = raw.split(',');
  return OPTIONAL_COLUMNS.filter((column) => named.includes(column));
}

/** Parses the page's URL. People edit URLs, so invalid values fall back to defaults. */
export function readPageQuery(raw: Record<string, unknown>, today: Day): PageQuery {
  return {
    ...readPeriod(raw, today),
    filter: readFilter(raw),
    compare: raw.compare !== 'none',
    search: word(raw.search, MAX_SEARCH) ?? '',
    columns: readColumns(raw.columns),
    sort: oneOf(ARTICLE_SORTS, raw.sort) ?? 'private',
    order: oneOf(['asc', 'desc'], raw.order) ?? 'desc',
    page: count(raw.page, 100_000) ?? 1,
    pageSize: count(raw.pageSize, 100) ?? DEFAULT_PAGE_SIZE,
  };
}
