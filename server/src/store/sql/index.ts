/** The store on whatever SQL database Strapi has, by knex. */
import type { Calendar } from '../calendar';
import type { EventStore } from '../event-store';
import { createClaims } from './claims';
import { convertEvents } from './conversion/events';
import { createStatisticsConversion } from './conversion/statistics';
import { createDayNotes } from './day-notes';
import { createDayRules } from './day-rules';
import type { Dialect } from './dialect';
import { createErasure } from './erasure';
import { changeFact, readFact, setFact } from './facts';
import { createAppend } from './log/append';
import { addMisses } from './log/misses';
import { createSalts } from './log/salts';
import { createPortability } from './portability';
import { prune } from './prune';
import { createRegistry } from './registry';
import { createRevise } from './revisions/revise';
import { views } from './revisions/views';
import { migrate } from './schema/migrate';
import { createStatistics } from './statistics';
import { TABLES } from './tables';

export { createDialect, type Client, type Dialect } from './dialect';
export { TABLES } from './tables';

export function createSqlStore(dialect: Dialect, calendar: Calendar): EventStore {
  const registry = createRegistry(dialect);
  const dayRules = createDayRules(dialect);
  const taggedGroups = createDayNotes<number>(dialect, TABLES.taggedGroups, 'tagged');
  const salts = createSalts(dialect);
  const conversion = createStatisticsConversion(dialect, registry);

  return {
    async migrate(said = () => undefined) {
      await migrate(dialect);
      await convertEvents(dialect, registry, said);
    },
    convertStatistics: (stopped, said) => conversion.run(calendar.dayOf(Date.now()), stopped, said),

    async answers(ms) {
      await dialect.from(TABLES.facts).select('name').limit(1).timeout(ms);
    },

    async noteTimeZone() {
      await setFact(dialect, 'time-zone', calendar.timeZone);
      const noted = await readFact(dialect, 'time-zone');
      if (noted === undefined || noted === calendar.timeZone) return undefined;
      await changeFact(dialect, 'time-zone', calendar.timeZone);
      return noted;
    },

    log: {
      append: createAppend(dialect, calendar, registry, dayRules, taggedGroups),
      addMisses: (counts) => addMisses(dialect, counts),
      salt: (day) => salts.of(day),
    },

    statistics: createStatistics(dialect, calendar, dayRules, conversion),

    revisions: {
      async oldestDay() {
        const oldest: { day: number | null } | undefined = await dialect
          .from(TABLES.events)
          .min({ day: 'day' })
          .first();
        return oldest?.day === null || oldest?.day === undefined ? undefined : Number(oldest.day);
      },
      views: (after, limit) => views(dialect, after, limit),
      revise: createRevise(dialect, calendar, registry),
      replaceRules: (days, rules) => dayRules.replace(days, rules),
    },

    retention: {
      async prune(before) {
        await prune(dialect, before);
        salts.forget();
      },
    },

    erasure: createErasure(dialect, calendar, registry),

    portability: createPortability(dialect, registry),

    claims: createClaims(dialect),
  };
}
