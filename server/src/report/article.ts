/** One article: how it travels, beside its own past and the articles of its type. */
import type { ArticleKey, ArticleReport, Period } from '../../../core';
import { formatArticleKey, MAX_PERIOD_DAYS } from '../../../core';
import type { Options } from '../config/options';
import {
  addDays,
  daysBetween,
  lastDayOf,
  monthOf,
  monthsOf,
  numberToDay,
  type Calendar,
  type DayRange,
} from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { Counts } from '../store/statistics';
import { factsOf, type FactsSources, type Reader } from './article-facts';
import { chainsOf } from './chains';
import { estimateOf, type EstimateSources } from './estimate';
import { channelRows } from './channels';
import type { Findings } from './findings';
import { daysOf, periodOf, previousRange, rangeOf, todayIn } from './days';
import { articleFiguresOf, noCounts, pointOf, privateVisits, visits } from './figures';
import { median } from './median';
import { withApps, type AppOf } from './referrers';
import type { TypeFigures } from './type-figures';

/** Fewest articles of a type whose median says something. */
const FEWEST = 5;
/** Days since publication that are drawn. */
const FIRST_DAYS = 30;

const UNKNOWN: EntryState = { publishedAt: null, updatedAt: null, url: null };

/** What Strapi knows of an entry. */
export interface EntryState {
  publishedAt: string | null;
  updatedAt: string | null;
  /** Where visitors read it. */
  url: string | null;
}

export interface ArticleSources extends FactsSources {
  store: EstimateSources['store'] & {
    statistics: Pick<
      EventStore['statistics'],
      | 'articleCounts'
      | 'articleDays'
      | 'channelsOf'
      | 'referrersOf'
      | 'generationsOf'
      | 'localesOf'
      | 'firstDay'
    >;
  };
  typeFigures: TypeFigures;
  findings: Pick<Findings, 'ofArticle'>;
  calendar: Calendar;
  options: Pick<Options, 'chains'>;
  entryState(article: ArticleKey): Promise<EntryState>;
  appOf: AppOf;
}

/** The days that are asked for: a period, or all since the article's publication. */
export type ArticlePeriod = Period | 'publication';

export async function article(
  sources: ArticleSources,
  reader: Reader,
  key: ArticleKey,
  asked: ArticlePeriod,
  now = Date.now(),
): Promise<ArticleReport> {
  const { store, typeFigures, calendar, options } = sources;
  const { statistics } = store;
  const today = calendar.dayOf(now);
  const [state, firstDay, siteFirstDay, locales] = await Promise.all([
    sources.entryState(key),
    statistics.firstDay(key),
    statistics.firstDay(),
    statistics.localesOf(key),
  ]);
  const published = state.publishedAt === null ? undefined : Date.parse(state.publishedAt);
  const publishedDay = published === undefined ? undefined : calendar.dayOf(published);
  /** The day on which it was read first, or published, whichever came first: later ones are edits. */
  const start = Math.min(firstDay ?? today, publishedDay ?? today);
  // Of older articles, as much as a report may show.
  const from = Math.max(start, addDays(today, 1 - MAX_PERIOD_DAYS));
  const range = asked === 'publication' ? { from, to: today } : rangeOf(asked);
  const previous = previousRange(range);
  const months = monthsOf(range);

  const [facts, counts, before, days, medians, curve, findings, channels, referrers, generations] =
    await Promise.all([
      factsOf(sources, reader, [key, ...locales]),
      statistics.articleCounts(locales.length ? locales : [key], range),
      statistics.articleCounts([key], previous),
      statistics.articleDays(key, range),
      typeFigures.totals(key.uid, range),
      sincePublication(sources, key, firstDay, siteFirstDay),
      sources.findings.ofArticle(reader, key, range),
      statistics.channelsOf(key, months),
      statistics.referrersOf(key, months),
      options.chains ? statistics.generationsOf(key, months) : undefined,
    ]);
  const own = counts.find((each) => formatArticleKey(each.article) === formatArticleKey(key));
  const steps = new Map<number, Counts>(days.map((step) => [step.at, step.counts]));
  const estimate = await estimateOf(sources, {
    ...{ range, counts: own?.counts ?? noCounts() },
    of: { article: key, channels },
  });
  const of = (found: typeof own) =>
    articleFiguresOf(found?.counts ?? noCounts(), found?.counts.visitors ?? 0);

  return {
    article: {
      ...facts(key),
      // Who may not read the entry learns nothing of it: its address tells the title.
      ...(facts(key).hidden ? UNKNOWN : state),
      locales: counts.map((each) => ({
        locale: each.article.locale,
        title: facts(each.article).title,
        visits: visits(each.counts),
        private: privateVisits(each.counts),
      })),
    },
    period: periodOf(range),
    timeZone: calendar.timeZone,
    today: todayIn(range, calendar, now),
    figures: of(own),
    estimate,
    previous: { period: periodOf(previous), figures: of(before[0]) },
    series: daysOf(range).map((day) => pointOf(numberToDay(day), steps.get(day) ?? noCounts())),
    median:
      medians.length < FEWEST
        ? null
        : {
            articles: medians.length,
            visits: median(medians.map((each) => each.visits)),
            private: median(medians.map((each) => each.private)),
            privateShare: median(medians.map((each) => each.private / each.visits)),
          },
    sincePublication: curve,
    findings,
    months: {
      from: numberToDay(months.from * 100 + 1),
      to: numberToDay(lastDayOf(monthOf(range.to))),
    },
    channels: channelRows(channels),
    referrers: withApps(referrers, sources.appOf),
    chains: generations ? chainsOf(generations) : null,
  };
}

/**
 * Private visits by day since the article was read first, beside the median of its type. `null` where
 * it is older than the counting: then nobody knows when that was.
 */
async function sincePublication(
  { store, typeFigures }: Pick<ArticleSources, 'store' | 'typeFigures'>,
  key: ArticleKey,
  firstDay: number | undefined,
  siteFirstDay: number | undefined,
): Promise<ArticleReport['sincePublication']> {
  if (firstDay === undefined || siteFirstDay === undefined || firstDay <= siteFirstDay) return null;
  const range: DayRange = { from: firstDay, to: addDays(firstDay, FIRST_DAYS - 1) };
  const days = await store.statistics.articleDays(key, range);
  const own = Array.from({ length: FIRST_DAYS }, () => 0);
  for (const { at, counts } of days) own[daysBetween(firstDay, at)] = privateVisits(counts);
  const others = await typeFigures.firstDays(key.uid, FIRST_DAYS);
  return {
    firstDay: numberToDay(firstDay),
    own,
    median:
      others.length < FEWEST
        ? null
        : own.map((_, day) => median(others.map((list) => list[day] ?? 0))),
  };
}
