/** The questions that reports ask; each answer counts what was written before it was asked, or a moment before. */
import type { DayRange } from '../../calendar';
import type { Statistics } from '../../statistics';
import { TABLES } from '../../sql/tables';
import type { Connection } from '../connection';
import type { Counting } from '../counting';
import { ofArticles } from '../event-rows';
import { articleDays, channelsOf, generationsOf, referrersOf, suspicious } from './article';
import {
  articleChannels,
  articleCounts,
  articlePage,
  articleSteps,
  firstDaysOfType,
  movements,
  totalsOfType,
} from './articles';
import {
  addressGroups,
  channels,
  generations,
  publicLinks,
  referrers,
  siteSteps,
  siteVisitors,
} from './site';

type Beside = Pick<Statistics, 'misses' | 'rulesOf' | 'hasSample' | 'convertingUpTo'>;

/** Answered from Strapi's database. */
interface InDatabase extends Beside {
  /** How many groups of views were tagged, each day that was noted; the least of a day. */
  taggedNotes(range: DayRange): Promise<ReadonlyMap<number, number>>;
}

export function createClickHouseStatistics(
  connection: Connection,
  counting: Counting,
  { taggedNotes, ...beside }: InDatabase,
): Statistics {
  const asked: Omit<Statistics, keyof Beside> = {
    siteSteps: (query, by) => siteSteps(connection, query, by),
    siteVisitors: (range) => siteVisitors(connection, range),
    generations: (range) => generations(connection, range),
    channels: (query) => channels(connection, query),
    referrers: (query, limit) => referrers(connection, query, limit),
    articlePage: (query) => articlePage(connection, query),
    articleCounts: (articles, range) => articleCounts(connection, articles, range),
    articleDays: (article, range) => articleDays(connection, article, range),
    articleSteps: (articles, days) => articleSteps(connection, articles, { days }),
    articleMonths: (articles, months) => articleSteps(connection, articles, { months }),
    articleChannels: (articles, months) => articleChannels(connection, articles, months),
    channelsOf: (article, months) => channelsOf(connection, article, months),
    referrersOf: (article, months) => referrersOf(connection, article, months),
    generationsOf: (article, months) => generationsOf(connection, article, months),
    totalsOfType: (uid, range) => totalsOfType(connection, uid, range),
    firstDaysOfType: (uid, limit, days) => firstDaysOfType(connection, uid, limit, days),
    movements: (recent, earlier, limit) => movements(connection, recent, earlier, limit),
    suspicious: (range, article) => suspicious(connection, range, article),
    publicLinks: (range) => publicLinks(connection, range),
    addressGroups: (range, article) => addressGroups(connection, range, article),
    async taggedGroups(range) {
      const noted = await taggedNotes(range);
      const counted = await siteSteps(connection, range, 'day');
      if (counted.some(({ at }) => !noted.has(at))) return 0;
      return noted.size === 0 ? 0 : Math.min(...noted.values());
    },

    async localesOf({ uid, documentId }) {
      const rows = await connection.rows<{ locale: string }>(
        `SELECT DISTINCT locale FROM ${TABLES.articleDays}
          WHERE document_id = {documentId:String} AND uid = {uid:String} ORDER BY locale`,
        { uid, documentId },
      );
      return rows.map(({ locale }) => ({ uid, documentId, locale: locale || null }));
    },
    async firstDay(article) {
      const own = article && ofArticles([article]);
      const [row] = await connection.rows<{ first: number; rows: number }>(
        `SELECT min(day) AS first, count() AS rows
          FROM ${article ? TABLES.articleDays : TABLES.siteDays} ${own ? `WHERE ${own.sql}` : ''}`,
        own?.params,
      );
      return row && row.rows > 0 ? row.first : undefined;
    },
    async collections() {
      const rows = await connection.rows<{ uid: string; locale: string }>(
        `SELECT DISTINCT uid, locale FROM ${TABLES.siteDays} ORDER BY uid, locale`,
      );
      return rows.map(({ uid, locale }) => ({ uid, locale: locale || null }));
    },
  };
  const fresh = Object.fromEntries(
    Object.entries(asked).map(([name, ask]) => [
      name,
      async (...args: unknown[]) => {
        await counting.fresh();
        return (ask as (...args: unknown[]) => unknown)(...args);
      },
    ]),
  ) as typeof asked;
  return { ...fresh, ...beside };
}
