/** One figure for each of many articles: for lists, widgets and panels elsewhere in the admin panel. */
import type {
  ArticleFiguresReport,
  ArticleKey,
  MoversReport,
  MyArticlesReport,
} from '../../../core';
import { formatArticleKey } from '../../../core';
import { addDays, type Calendar, type DayRange } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { ArticleStep } from '../store/statistics';
import { factsOf, type FactsSources, type Reader } from './article-facts';
import { daysOf, periodOf } from './days';
import { privateVisits, visits } from './figures';

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
      counts.map(({ article, counts: of }) => [
        article.documentId,
        { visits: visits(of), private: privateVisits(of) },
      ]),
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

/** How a movement stands out; `undefined` for what may be chance. */
export type Rate = (movement: { recent: number; usual: number }) => number | undefined;

/** Fewest visits more than usual that are no chance, in standard deviations of a Poisson count. */
const DEVIATIONS = 3;
const FEWEST_VISITS = 10;

/** Standard deviations by which the last days stand above the usual, where that is more than chance. */
export const rateMovement: Rate = ({ recent, usual }) => {
  const deviations = (recent - usual) / Math.sqrt(Math.max(usual, 1));
  return recent >= FEWEST_VISITS && deviations >= DEVIATIONS ? deviations : undefined;
};

export interface MoversSources extends FactsSources {
  store: { statistics: Pick<EventStore['statistics'], 'movements' | 'articleSteps'> };
  calendar: Calendar;
}

/** The articles whose private visits rose most against their own past. */
export async function movers(
  sources: MoversSources,
  reader: Reader,
  rate: Rate,
  now = Date.now(),
): Promise<MoversReport> {
  const { store, calendar } = sources;
  const range = lastDays(WEEK, calendar, now);
  const earlier = {
    from: addDays(range.from, -WEEK * EARLIER_WEEKS),
    to: addDays(range.from, -1),
  };
  const found = await store.statistics.movements(range, earlier, CANDIDATES);
  const rated = found
    .flatMap(({ article, recent, earlier: before }) => {
      const usual = before / EARLIER_WEEKS;
      const strength = rate({ recent, usual });
      return strength === undefined ? [] : [{ article, recent, usual, strength }];
    })
    .sort((a, b) => b.strength - a.strength)
    .slice(0, MOVERS);
  const keys = rated.map(({ article }) => article);
  const facts = await factsOf(sources, reader, keys);
  const steps = await store.statistics.articleSteps(keys, range);
  return {
    period: periodOf(range),
    rows: rated.map(({ article, recent, usual }) => ({
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
  const { figures } = await figuresByKey(sources, written, range);
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

async function figuresByKey(
  { store }: Sources,
  articles: readonly ArticleKey[],
  range: DayRange,
): Promise<{ figures: Map<string, { visits: number; private: number }> }> {
  const counts = await store.statistics.articleCounts(articles, range);
  return {
    figures: new Map(
      counts.map(({ article, counts: of }) => [
        formatArticleKey(article),
        { visits: visits(of), private: privateVisits(of) },
      ]),
    ),
  };
}
