/** What is worth a look: the figures that findings are looked for in, and who may see which. */
import { LRUCache } from 'lru-cache';
import {
  channelById,
  MAX_PERIOD_DAYS,
  formatArticleKey,
  type ArticleKey,
  type Finding,
  type FindingsReport,
  type Period,
} from '../../../core';
import { everyFinding, strongest, type ArticleInput, type InsightInput } from '../insights';
import { addDays, daysBetween, monthOf, type DayRange } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { FactsSources, Reader } from './article-facts';
import { channelRows, privateLinkVisits } from './channels';
import { daysOf, previousRange, rangeOf } from './days';
import { figuresOf, privateVisits, sumOf, visits } from './figures';

const FIVE_MINUTES = 5 * 60 * 1000;
const PERIODS_REMEMBERED = 20;
/** Articles that are looked at: those with most private visits, and those with most previews. */
const ARTICLES = 100;
/** Age in days until which an article's rise is looked for. */
const YOUNG = 90;

export interface FindingsSources extends FactsSources {
  store: {
    statistics: Pick<
      EventStore['statistics'],
      | 'siteSteps'
      | 'channels'
      | 'articlePage'
      | 'articleCounts'
      | 'articleSteps'
      | 'articleMonths'
      | 'firstDay'
      | 'misses'
    >;
  };
}

/** Private visits by day since each article was read first, for those of which that is known. */
async function firstDays(
  statistics: FindingsSources['store']['statistics'],
  articles: readonly ArticleKey[],
  to: number,
): Promise<Map<string, number[]>> {
  const month = monthOf(addDays(to, -YOUNG));
  const range = { from: month * 100 + 1, to };
  const [steps, months, siteFirstDay] = await Promise.all([
    statistics.articleSteps(articles, range),
    statistics.articleMonths(articles, {
      from: monthOf(addDays(range.from, -MAX_PERIOD_DAYS)),
      to: monthOf(addDays(range.from, -1)),
    }),
    statistics.firstDay(),
  ]);
  const old = new Set(months.map(({ article }) => formatArticleKey(article)));
  const lists = new Map<string, number[]>();
  const starts = new Map<string, number>();
  for (const { article, day, private: count } of steps) {
    const key = formatArticleKey(article);
    const start = starts.get(key) ?? day;
    starts.set(key, start);
    // What was there when the counting began may be of any age.
    if (old.has(key) || siteFirstDay === undefined || start <= siteFirstDay) continue;
    const list = lists.get(key) ?? Array.from({ length: daysBetween(start, to) + 1 }, () => 0);
    list[daysBetween(start, day)] = count;
    lists.set(key, list);
  }
  return lists;
}

async function inputOf(
  { store, titles, isSingleType }: FindingsSources,
  range: DayRange,
): Promise<InsightInput> {
  const { statistics } = store;
  const page = (sort: 'private' | 'previews') =>
    statistics.articlePage({
      ...range,
      ...{ sort, order: 'desc', offset: 0, limit: ARTICLES, previous: previousRange(range) },
    });
  const [steps, channels, byVisits, byPreviews, misses] = await Promise.all([
    statistics.siteSteps(range, 'day'),
    statistics.channels(range),
    page('private'),
    page('previews'),
    statistics.misses(range),
  ]);
  const articles = [
    ...new Map(
      [...byVisits.articles, ...byPreviews.articles].map((key) => [formatArticleKey(key), key]),
    ).values(),
  ];
  const [counts, daily, titleOf] = await Promise.all([
    statistics.articleCounts(articles, range),
    firstDays(statistics, articles, range.to),
    titles(articles),
  ]);
  return {
    days: daysOf(range).length,
    site: {
      ...figuresOf(sumOf(steps.map((step) => step.counts)), null),
      linkVisits: privateLinkVisits(channels),
    },
    channels: channelRows(channels)
      .filter(({ channel, source }) => source === 'private' && channelById(channel))
      .map(({ channel, shares, linkVisits }) => ({ channel, shares, visits: linkVisits })),
    articles: counts.map(({ article, counts: of }): ArticleInput => {
      const key = formatArticleKey(article);
      const known = daily.get(key);
      return {
        ...article,
        singleType: isSingleType(article.uid),
        title: titleOf.get(key) ?? null,
        visits: visits(of),
        privateVisits: privateVisits(of),
        shares: of.shares + of.public_shares,
        previews: of.previews,
        ...(known && { daily: known }),
      };
    }),
    misses: misses
      .filter(({ kind }) => kind !== 'origin')
      .map(({ what, count }) => ({ shape: what, count })),
  };
}

export interface Findings {
  /** The strongest findings of a period, without those about entries that the reader may not read. */
  ofSite(reader: Reader, period: Period): Promise<FindingsReport>;
  /** What was found about one article in a period. */
  ofArticle(reader: Reader, article: ArticleKey, range: DayRange): Promise<Finding[]>;
}

export function createFindings(sources: FindingsSources): Findings {
  // Saves most pages a handful of questions and the judgement of their answers, 200 ms at ten
  // thousand articles.
  const known = new LRUCache<string, Promise<Finding[]>>({
    max: PERIODS_REMEMBERED,
    ttl: FIVE_MINUTES,
  });
  function remembered(range: DayRange): Promise<Finding[]> {
    const key = `${range.from} ${range.to}`;
    const found = known.get(key);
    if (found) return found;
    const asked = inputOf(sources, range).then(everyFinding);
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  }

  return {
    async ofSite(reader, period) {
      const found = await remembered(rangeOf(period));
      const readable = found.filter(
        (finding) => !('article' in finding) || reader.mayRead(finding.article),
      );
      return { period, findings: strongest(readable) };
    },
    async ofArticle(reader, article, range) {
      const key = formatArticleKey(article);
      if (!reader.mayRead(article)) return [];
      return (await remembered(range)).filter(
        (finding) => 'article' in finding && formatArticleKey(finding.article) === key,
      );
    },
  };
}
