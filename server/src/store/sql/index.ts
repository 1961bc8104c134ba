/** The store on whatever SQL database Strapi has, by knex. */
import type { Calendar } from '../calendar';
import type { EventStore } from '../event-store';
import { createAppend, distinct } from './append';
import { createArrivalNumbers } from './arrivals';
import { createArticleNumbers } from './article-numbers';
import { articleTotals } from './article-totals';
import { createChangeViews } from './change-views';
import { createDayRules } from './day-rules';
import type { Dialect } from './dialect';
import { changeFact, readFact, setFact } from './facts';
import { createGenerations, generationCounts } from './generations';
import { keptViews } from './kept-views';
import { migrate } from './migrate';
import { prune } from './prune';
import { createSalts } from './salts';
import { siteCounts, siteVisitors } from './site-counts';
import { TABLES } from './tables';

export { createDialect, type Client, type Dialect } from './dialect';

export function createSqlStore(dialect: Dialect, calendar: Calendar): EventStore {
  const articleNumbers = createArticleNumbers(dialect);
  const arrivalNumbers = createArrivalNumbers(dialect);
  const generationsOf = createGenerations(dialect, calendar);
  const salts = createSalts(dialect);
  const append = createAppend(dialect);
  const changeViews = createChangeViews(dialect, calendar, arrivalNumbers);
  const dayRules = createDayRules(dialect);

  return {
    migrate: () => migrate(dialect),

    async append(events, rules) {
      const once = distinct(events);
      const generations = await generationsOf(once);
      const dated = once.map((event, index) => ({
        event,
        day: calendar.dayOf(event.at),
        generation: generations[index] ?? 0,
      }));
      const articles = await articleNumbers(dated.map(({ event }) => event.article));
      const arrivals = await arrivalNumbers(dated);
      await dayRules.note(
        dated.map(({ day }) => day),
        rules,
      );
      return append(
        dated.map(({ event, day, generation }, index) => ({
          event,
          day,
          generation,
          hour: calendar.hourOf(event.at),
          article: articles[index] ?? 0,
          arrival: arrivals[index] ?? 0,
        })),
      );
    },

    keptViews: (after, limit) => keptViews(dialect, after, limit),
    changeViews,
    rulesOf: (range) => dayRules.of(range),
    replaceRules: (days, rules) => dayRules.replace(days, rules),

    async oldestEventDay() {
      const oldest: { day: number | null } | undefined = await dialect
        .from(TABLES.events)
        .min({ day: 'day' })
        .first();
      return oldest?.day === null || oldest?.day === undefined ? undefined : Number(oldest.day);
    },

    async noteTimeZone() {
      await setFact(dialect, 'time-zone', calendar.timeZone);
      const noted = await readFact(dialect, 'time-zone');
      if (noted === undefined || noted === calendar.timeZone) return undefined;
      await changeFact(dialect, 'time-zone', calendar.timeZone);
      return noted;
    },

    salt: (day) => salts.of(day),
    siteCounts: (range, by) => siteCounts(dialect, range, by),
    generations: (range) => generationCounts(dialect, range),
    siteVisitors: (range) => siteVisitors(dialect, range),
    articleTotals: (query) => articleTotals(dialect, query),

    async contents() {
      const any: unknown = await dialect.from(TABLES.siteHours).first('day');
      return { any: any !== undefined, sample: (await readFact(dialect, 'sample')) !== undefined };
    },

    async prune(before) {
      await prune(dialect, before);
      salts.forget();
    },
  };
}
