/** One figure for each of many articles: for lists, widgets and panels elsewhere in the admin panel. */
import type {
  ArticleFiguresReport,
  ArticleKey,
  MoversReport,
  MyArticlesReport,
} from '../../../core';
import { formatArticleKey, MAX_PERIOD_DAYS } from '../../../core';
import { bunchSize, topMovers } from '../insights';
import { addDays, daysBetween, monthOf, type Calendar, type DayRange } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { ArticleStep, Counts } from '../store/statistics';
import { factsOf, type FactsSources, type Reader } from './article-facts';
import { daysOf, periodOf } from './days';
import { privateVisits, sumOf, visits } from './figures';

const WEEK = 7;
/** Weeks before the last that an article is compared with. */
const EARLIER_WEEKS = 4;
const MOVERS = 5;
/** Articles among which movers are looked for. */
const CANDIDATES = 100;

/** The last days, today included. */
const lastDays = (days: number, calendar: Calendar, now: number): DayRange => {
  const to = calendar.dayOf(now);
  return { from: addDays(to, 1 - days), to };
};

interface Sources {
  store: { statistics: Pick<EventStore['statistics'], 'articleCounts' | 'articleSteps'> };
  calendar: Calendar;
}

const figuresOf = (counts: Counts): { visits: number; private: number } => ({
  visits: visits(counts),
  private: privateVisits(counts),
});

/** Figures of these articles by document id: of one type and locale. */
export async function articleFigures(
  { store, calendar }: Sources,
  articles: readonly ArticleKey[],
  days: number,
  now = Date.now(),
): Promise<ArticleFiguresReport> {
  const range = lastDays(days, calendar, now);
  const counts = await store.statistics.articleCounts(articles, range);
  return {
    period: periodOf(range),
    figures: Object.fromEntries(
      counts.map(({ article, counts: of }) => [article.documentId, figuresOf(of)]),
    ),
  };
}

function lineOf(steps: readonly ArticleStep[], range: DayRange, article: ArticleKey): number[] {
  const key = formatArticleKey(article);
  const own = new Map(
    steps
      .filter((step) => formatArticleKey(step.article) === key)
      .map((step) => [step.day, step.private]),
  );
  return daysOf(range).map((day) => own.get(day) ?? 0);
}

export interface MoversSources extends FactsSources {
  store: {
    statistics: Pick<
      EventStore['statistics'],
      'movements' | 'articleMonths' | 'articleSteps' | 'siteSteps'
    >;
  };
  calendar: Calendar;
}

/** The articles whose private visits rose most against their own past. */
export async function movers(
  sources: MoversSources,
  reader: Reader,
  now = Date.now(),
): Promise<MoversReport> {
  const { store, calendar } = sources;
  const range = lastDays(WEEK, calendar, now);
  const earlier = {
    from: addDays(range.from, -WEEK * EARLIER_WEEKS),
    to: addDays(range.from, -1),
  };
  const { statistics } = store;
  const [found, site] = await Promise.all([
    statistics.movements(range, earlier, CANDIDATES),
    statistics.siteSteps({ from: earlier.from, to: range.to }, 'day'),
  ]);
  const { tagged, shares } = sumOf(site.map(({ counts }) => counts));
  const articles = found.map(({ article }) => article);
  const months = {
    from: monthOf(addDays(earlier.from, -MAX_PERIOD_DAYS)),
    to: monthOf(addDays(earlier.from, -31)),
  };
  const before = await statistics.articleMonths(articles, months);
  const old = new Set(before.map(({ article }) => formatArticleKey(article)));
  const byKey = new Map(found.map(({ article }) => [formatArticleKey(article), article]));
  const moved = topMovers(
    found.map(({ article, recent, earlier: usual, first }) => ({
      key: formatArticleKey(article),
      privateVisits: recent,
      earlierMean: usual / EARLIER_WEEKS,
      // What was read first in these days was published in them.
      daysSincePublication: old.has(formatArticleKey(article))
        ? null
        : daysBetween(first, range.to) + 1,
    })),
    { days: WEEK, earlier: EARLIER_WEEKS, bunch: bunchSize(tagged, shares) },
  ).slice(0, MOVERS);
  const rising = moved.flatMap(({ key, privateVisits: recent, expectedVisits: usual }) => {
    const article = byKey.get(key);
    return article ? [{ article, recent, usual }] : [];
  });
  const keys = rising.map(({ article }) => article);
  const facts = await factsOf(sources, reader, keys);
  const steps = await store.statistics.articleSteps(keys, range);
  return {
    period: periodOf(range),
    rows: rising.map(({ article, recent, usual }) => ({
      ...facts(article),
      private: recent,
      usual,
      sparkline: lineOf(steps, range, article),
    })),
  };
}

export interface MyArticlesSources extends Sources, FactsSources {}

/** The figures of articles that somebody wrote, in their order. */
export async function myArticles(
  sources: MyArticlesSources,
  reader: Reader,
  written: readonly ArticleKey[],
  now = Date.now(),
): Promise<MyArticlesReport> {
  const { store, calendar } = sources;
  const range = lastDays(WEEK, calendar, now);
  const facts = await factsOf(sources, reader, written);
  const counts = await store.statistics.articleCounts(written, range);
  const figures = new Map(
    counts.map(({ article, counts: of }) => [formatArticleKey(article), figuresOf(of)]),
  );
  const steps = await store.statistics.articleSteps(written, range);
  return {
    period: periodOf(range),
    rows: written.map((article) => ({
      ...facts(article),
      ...(figures.get(formatArticleKey(article)) ?? { visits: 0, private: 0 }),
      sparkline: lineOf(steps, range, article),
    })),
  };
}
