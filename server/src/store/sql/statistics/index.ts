import type { ArticleKey } from '../../../../../core';
import { daysBetween, type Calendar } from '../../calendar';
import type { Statistics } from '../../statistics';
import type { StatisticsConversion } from '../conversion/statistics';
import type { DayRules } from '../day-rules';
import type { Dialect } from '../dialect';
import { readFact } from '../facts';
import { localesOf } from '../registry/articles';
import { TABLES } from '../tables';
import { addressGroups, taggedGroups } from './address-groups';
import { articlePage } from './article-page';
import { articleDays, channelsOf, generationsOf, referrersOf } from './article';
import {
  articleChannels,
  articleCounts,
  articleMonths,
  articleSteps,
  firstDaysOfType,
  movements,
  totalsOfType,
} from './articles';
import { misses } from './misses';
import { numbered } from './numbered-articles';
import { channels, generations, publicLinks, referrers, siteSteps, siteVisitors } from './site';
import { suspicious } from './suspicious';

export function createStatistics(
  dialect: Dialect,
  calendar: Pick<Calendar, 'dayOf'>,
  dayRules: DayRules,
  conversion: Pick<StatisticsConversion, 'upTo'>,
): Statistics {
  const today = (): number => calendar.dayOf(Date.now());

  /** What is read of one article; `none` where it was never counted. */
  async function ofOne<Found>(
    article: ArticleKey,
    none: Found,
    read: (number: number) => Promise<Found>,
  ): Promise<Found> {
    const [number] = (await numbered(dialect, [article])).numbers;
    return number === undefined ? none : read(number);
  }

  return {
    siteSteps: (query, by) => siteSteps(dialect, query, by),
    siteVisitors: (range) => siteVisitors(dialect, range),
    generations: (range) => generations(dialect, range),
    channels: (query) => channels(dialect, query),
    publicLinks: (range) => publicLinks(dialect, range),
    referrers: (query, limit) => referrers(dialect, query, limit),

    async articlePage({ among, ...query }) {
      const numbers = among && (await numbered(dialect, among)).numbers;
      return articlePage(dialect, query, numbers, today());
    },
    articleCounts: async (articles, range) =>
      articleCounts(dialect, await numbered(dialect, articles), range, today()),
    articleSteps: async (articles, range) =>
      articleSteps(dialect, await numbered(dialect, articles), range),
    articleMonths: async (articles, months) =>
      articleMonths(dialect, await numbered(dialect, articles), months),
    articleChannels: async (articles, months) =>
      articleChannels(dialect, await numbered(dialect, articles), months),

    articleDays: (article, range) =>
      ofOne(article, [], (number) => articleDays(dialect, number, range)),
    channelsOf: (article, months) =>
      ofOne(article, [], (number) => channelsOf(dialect, number, months)),
    referrersOf: (article, months) =>
      ofOne(article, [], (number) => referrersOf(dialect, number, months)),
    generationsOf: (article, months) =>
      ofOne(article, [], (number) => generationsOf(dialect, number, months)),
    localesOf: (article) => localesOf(dialect, article),

    totalsOfType: (uid, range) => totalsOfType(dialect, uid, range, today()),
    firstDaysOfType: (uid, articles, days) =>
      firstDaysOfType(dialect, uid, articles, daysBetween, days),
    movements(recent, earlier, limit) {
      const length = (range: typeof recent): number => daysBetween(range.from, range.to) + 1;
      const days = { recent: length(recent), earlier: length(earlier) };
      return movements(dialect, recent, earlier, days, limit);
    },

    async firstDay(article) {
      const first = async (table: string, where: object): Promise<number | undefined> => {
        const query = dialect.from(table).where(where).min({ day: 'day' });
        // Grouped, PostgreSQL reads the article's few rows, not all days until one is the article's.
        const row: { day: number | null } | undefined = await (
          article ? query.groupBy('article') : query
        ).first();
        return row?.day === null || row?.day === undefined ? undefined : Number(row.day);
      };
      return article
        ? ofOne<number | undefined>(article, undefined, (number) =>
            first(TABLES.articleDays, { article: number }),
          )
        : first(TABLES.siteDays, {});
    },
    async collections() {
      const rows: { uid: string; locale: string }[] = await dialect
        .from(TABLES.collections)
        .select('uid', 'locale')
        .orderBy(['uid', 'locale']);
      return rows.map(({ uid, locale }) => ({ uid, locale: locale || null }));
    },
    misses: (range) => misses(dialect, range),
    suspicious: (range, article) =>
      article
        ? ofOne(article, [], (number) => suspicious(dialect, range, number))
        : suspicious(dialect, range),
    addressGroups: (range, article) =>
      article
        ? ofOne(article, [], (number) => addressGroups(dialect, range, number))
        : addressGroups(dialect, range),
    taggedGroups: (range) => taggedGroups(dialect, range),
    rulesOf: (range) => dayRules.of(range),
    hasSample: async () => (await readFact(dialect, 'sample')) !== undefined,
    convertingUpTo: () => conversion.upTo(),
  };
}
