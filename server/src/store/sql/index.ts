/** The store on whatever SQL database Strapi has, by knex. */
import { formatArticleKey } from '../../../../core';
import type { Calendar } from '../calendar';
import type { EventStore } from '../event-store';
import { createAppend, distinct } from './append';
import { createArticleNumbers } from './article-numbers';
import { articleTotals } from './article-totals';
import { createChangeViews } from './change-views';
import type { NumberedEvent } from './counts';
import { createDayRules } from './day-rules';
import type { Dialect } from './dialect';
import { changeFact, readFact, setFact } from './facts';
import { keptViews } from './kept-views';
import { migrate } from './migrate';
import { prune } from './prune';
import { createSalts } from './salts';
import { siteCounts, siteVisitors } from './site-counts';
import { TABLES } from './tables';

export { createDialect, type Client, type Dialect } from './dialect';

export function createSqlStore(dialect: Dialect, calendar: Calendar): EventStore {
  const numbers = createArticleNumbers(dialect);
  const salts = createSalts(dialect);
  const append = createAppend(dialect);
  const changeViews = createChangeViews(dialect, calendar);
  const dayRules = createDayRules(dialect);

  return {
    migrate: () => migrate(dialect),

    async append(events, rules) {
      const numberOf = await numbers.of(events.map(({ article }) => article));
      const numbered = distinct(events).map((event): NumberedEvent => {
        const article = numberOf.get(formatArticleKey(event.article));
        if (article === undefined) throw new Error('dark-social: an article got no number');
        return { event, article, day: calendar.dayOf(event.at), hour: calendar.hourOf(event.at) };
      });
      await dayRules.note(
        numbered.map(({ day }) => day),
        rules,
      );
      return append(numbered);
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
