/** The store on whatever SQL database Strapi has, by knex. */
import type { Calendar } from '../calendar';
import type { EventStore } from '../event-store';
import type { Dialect } from './dialect';
import { changeFact, readFact, setFact } from './facts';
import { createAppend } from './log/append';
import { addMisses } from './log/misses';
import { createSalts } from './log/salts';
import { prune } from './prune';
import { createArrivalNumbers } from './registry/arrivals';
import { createArticleNumbers } from './registry/articles';
import { createDayRules } from './day-rules';
import { createRevise } from './revisions/revise';
import { views } from './revisions/views';
import { migrate } from './schema/migrate';
import { articleTotals } from './statistics/article-totals';
import { channels } from './statistics/channels';
import { generationCounts } from './statistics/generations';
import { misses } from './statistics/misses';
import { siteCounts, siteVisitors } from './statistics/site-counts';
import { TABLES } from './tables';

export { createDialect, type Client, type Dialect } from './dialect';

export function createSqlStore(dialect: Dialect, calendar: Calendar): EventStore {
  const articles = createArticleNumbers(dialect);
  const arrivals = createArrivalNumbers(dialect);
  const dayRules = createDayRules(dialect);
  const salts = createSalts(dialect);

  return {
    migrate: () => migrate(dialect),

    async noteTimeZone() {
      await setFact(dialect, 'time-zone', calendar.timeZone);
      const noted = await readFact(dialect, 'time-zone');
      if (noted === undefined || noted === calendar.timeZone) return undefined;
      await changeFact(dialect, 'time-zone', calendar.timeZone);
      return noted;
    },

    log: {
      append: createAppend(dialect, calendar, { articles, arrivals }, dayRules),
      addMisses: (counts) => addMisses(dialect, counts),
      salt: (day) => salts.of(day),
    },

    statistics: {
      siteCounts: (range, by) => siteCounts(dialect, range, by),
      siteVisitors: (range) => siteVisitors(dialect, range),
      generations: (range) => generationCounts(dialect, range),
      channels: (range) => channels(dialect, range),
      articleTotals: (query) => articleTotals(dialect, query),
      misses: (range) => misses(dialect, range),
      rulesOf: (range) => dayRules.of(range),
      async contents() {
        const any: unknown = await dialect.from(TABLES.siteHours).first('day');
        const sample = await readFact(dialect, 'sample');
        return { any: any !== undefined, sample: sample !== undefined };
      },
    },

    revisions: {
      async oldestDay() {
        const oldest: { day: number | null } | undefined = await dialect
          .from(TABLES.events)
          .min({ day: 'day' })
          .first();
        return oldest?.day === null || oldest?.day === undefined ? undefined : Number(oldest.day);
      },
      views: (after, limit) => views(dialect, after, limit),
      revise: createRevise(dialect, calendar, arrivals),
      replaceRules: (days, rules) => dayRules.replace(days, rules),
    },

    retention: {
      async prune(before) {
        await prune(dialect, before);
        salts.forget();
      },
    },
  };
}
