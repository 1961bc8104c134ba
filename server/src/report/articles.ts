/** Which articles travel in private: one page of the table, sorted by the database. */
import type {
  ArticleKey,
  ArticleRow,
  ArticlesQuery,
  ArticlesReport,
  Period,
  ReportFilter,
} from '../../../core';
import { formatArticleKey } from '../../../core';
import {
  addDays,
  daysBetween,
  lastDayOf,
  monthOf,
  monthsOf,
  splitRange,
  type DayRange,
} from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { ArticleChannel, ArticleStep } from '../store/statistics';
import { factsOf, type FactsSources, type Reader } from './article-facts';
import { daysOf, previousRange, rangeOf } from './days';
import { articleFiguresOf, privateVisits } from './figures';

/** Longest period whose sparkline has a point a day. */
const DAILY_POINTS = 90;

export interface ArticlesSources extends FactsSources {
  store: {
    statistics: Pick<
      EventStore['statistics'],
      'articlePage' | 'articleCounts' | 'articleSteps' | 'articleMonths' | 'articleChannels'
    >;
  };
  /** The articles whose title contains a text, whatever its letter case. */
  search(
    text: string,
    filter: Pick<ReportFilter, 'type' | 'locale'>,
  ): Promise<readonly ArticleKey[]>;
}

type Steps = ReadonlyMap<string, readonly ArticleStep[]>;

function byArticle<Row extends { article: ArticleKey }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = formatArticleKey(row.article);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return groups;
}

/**
 * Private visits of each article over the range: by day, or where that is too long for a small line,
 * by month, those at the edges as far as they are in the range.
 */
async function sparklines(
  statistics: ArticlesSources['store']['statistics'],
  articles: readonly ArticleKey[],
  range: DayRange,
): Promise<(key: string) => number[]> {
  const { months, days } = splitRange(range);
  if (daysBetween(range.from, range.to) < DAILY_POINTS || !months) {
    const steps: Steps = byArticle(await statistics.articleSteps(articles, range));
    const all = daysOf(range);
    return (key) => {
      const known = new Map(steps.get(key)?.map((step) => [step.day, step.private]));
      return all.map((day) => known.get(day) ?? 0);
    };
  }
  const whole = await statistics.articleMonths(articles, months);
  const edges = await Promise.all(days.map((part) => statistics.articleSteps(articles, part)));
  const steps: Steps = byArticle([...edges.flat(), ...whole]);
  const points: number[] = [];
  for (let day = range.from; day <= range.to; day = addDays(lastDayOf(monthOf(day)), 1)) {
    points.push(monthOf(day));
  }
  return (key) => {
    const sums = new Map<number, number>();
    for (const step of steps.get(key) ?? []) {
      const month = monthOf(step.day);
      sums.set(month, (sums.get(month) ?? 0) + step.private);
    }
    return points.map((month) => sums.get(month) ?? 0);
  };
}

/** The channel of our catalogue or tables that brought most private visits. */
function bestOf(channels: readonly ArticleChannel[]): string | null {
  const known = channels.filter(
    ({ source, channel, privateVisits: visits }) =>
      source === 'private' && visits > 0 && channel !== '' && channel !== 'unknown',
  );
  const best = known.reduce<ArticleChannel | undefined>(
    (most, each) => (most && most.privateVisits >= each.privateVisits ? most : each),
    undefined,
  );
  return best?.channel ?? null;
}

const previewsBy = (channels: readonly ArticleChannel[]): ArticleRow['previewsBy'] =>
  channels
    .filter(({ previews }) => previews > 0)
    .map(({ channel, previews }) => ({ channel, count: previews }))
    .sort((a, b) => b.count - a.count || (a.channel < b.channel ? -1 : 1));

type Sorted = Omit<ArticlesQuery, 'page' | 'pageSize'>;

/** The articles of a part of the table, in its order, and how many it has. */
export async function sortedArticles(
  { store, search }: ArticlesSources,
  reader: Reader,
  { from, to, type, locale, search: text, sort, order }: Sorted,
  part: { offset: number; limit: number },
): Promise<{ articles: ArticleKey[]; total: number }> {
  const range = rangeOf({ from, to });
  const found = text === undefined ? undefined : await search(text, { type, locale });
  return store.statistics.articlePage({
    ...range,
    ...{ type, locale, sort, order, previous: previousRange(range) },
    // A title that a person may not read is not found by its words either.
    among: found?.filter((article) => reader.mayRead(article)),
    ...part,
  });
}

/** The rows of these articles, in their order. */
export async function articleRows(
  sources: ArticlesSources,
  reader: Reader,
  keys: readonly ArticleKey[],
  period: Period,
): Promise<ArticleRow[]> {
  const { statistics } = sources.store;
  const range = rangeOf(period);
  const previous = previousRange(range);
  const [facts, now, before, lines, channels] = await Promise.all([
    factsOf(sources, reader, keys),
    statistics.articleCounts(keys, range),
    statistics.articleCounts(keys, previous),
    sparklines(statistics, keys, range),
    statistics.articleChannels(keys, monthsOf(range)),
  ]);
  const counts = new Map(now.map((each) => [formatArticleKey(each.article), each.counts]));
  const earlier = new Map(before.map((each) => [formatArticleKey(each.article), each.counts]));
  const byChannel = byArticle(channels);
  return keys.flatMap((article): ArticleRow[] => {
    const key = formatArticleKey(article);
    const own = counts.get(key);
    if (!own) return [];
    const figures = articleFiguresOf(own, own.visitors);
    const was = earlier.get(key);
    return [
      {
        ...facts(article),
        ...figures,
        privateShare: figures.visits > 0 ? figures.bySource.private / figures.visits : null,
        previousPrivate: was ? privateVisits(was) : 0,
        sparkline: lines(key),
        bestChannel: bestOf(byChannel.get(key) ?? []),
        previewsBy: previewsBy(byChannel.get(key) ?? []),
      },
    ];
  });
}

export async function articles(
  sources: ArticlesSources,
  reader: Reader,
  { page, pageSize, ...query }: ArticlesQuery,
): Promise<ArticlesReport> {
  const period = { from: query.from, to: query.to };
  const part = { offset: (page - 1) * pageSize, limit: pageSize };
  const { articles: keys, total } = await sortedArticles(sources, reader, query, part);
  const rows = await articleRows(sources, reader, keys, period);
  return { period, rows, page, pageSize, total };
}
