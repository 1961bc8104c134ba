/**
 * The store on ClickHouse, for a site that outgrew one database. What is small stays in Strapi's database,
 * with the store that is there: salts, claims, tokens, rules, what was not recorded, former addresses.
 */
import type { Calendar } from '../calendar';
import type { EventStore } from '../event-store';
import type { Dialect } from '../sql/dialect';
import { createSqlStore } from '../sql';
import { createDayNotes } from '../sql/day-notes';
import { createDayRules } from '../sql/day-rules';
import { setFact } from '../sql/facts';
import { createGenerations } from '../sql/log/generations';
import { createPortability } from '../sql/portability';
import { createRegistry } from '../sql/registry';
import { arrivalOf, ARRIVAL_COLUMNS } from '../sql/registry/arrivals';
import { createArrivalBounds } from '../sql/registry/bounds';
import { TABLES } from '../sql/tables';
import { createAppend } from './append';
import { createRelease } from './carried';
import { connect, type ClickHouseOptions } from './connection';
import { createCounting, type Pace } from './counting';
import { createErasure } from './erasure';
import { broughtTo, createClickHousePortability } from './portability';
import { createPrune } from './retention';
import { createRevisions } from './revisions';
import { createSchema, identityOf } from './schema';
import { createClickHouseStatistics } from './statistics';
import { createTables, EVENTS } from './tables';

export type { ClickHouseOptions } from './connection';

const PACE: Pace = { settledAfterMs: 10_000, freshForMs: 5_000 };

export function createClickHouseStore(
  options: ClickHouseOptions,
  dialect: Dialect,
  calendar: Calendar,
  pace: Pace = PACE,
): EventStore {
  const sql = createSqlStore(dialect, calendar);
  const connection = connect(options);
  const tables = createTables(options);
  const counting = createCounting(connection, (work) => sql.claims.alone('statistics', work), pace);
  const release = createRelease(connection, calendar);
  const dayRules = createDayRules(dialect);
  const taggedGroups = createDayNotes<number>(dialect, TABLES.taggedGroups, 'tagged');
  const { misses, hasSample } = sql.statistics;

  return {
    async migrate(said) {
      await sql.migrate(said);
      await createSchema(connection, tables, options);
    },
    // What Strapi's database counted before is moved, not read.
    convertStatistics: sql.convertStatistics,
    async answers(ms) {
      await Promise.all([sql.answers(ms), connection.answers(ms)]);
    },
    noteTimeZone: sql.noteTimeZone,
    close: connection.close,

    log: {
      append: createAppend({
        ...{ connection, calendar },
        generationsOf: createGenerations(dialect, calendar),
        boundArrivals: createArrivalBounds(async (days) => {
          const rows = await connection.rows<Record<string, unknown>>(
            `SELECT DISTINCT ${Object.values(ARRIVAL_COLUMNS).join(', ')} FROM ${EVENTS}
              WHERE day IN {days:Array(UInt32)}`,
            { days },
          );
          return rows.map(arrivalOf);
        }),
        async note(days, { rules, tagged, sample }) {
          await dayRules.note(days, rules);
          await taggedGroups.note(days, tagged);
          if (sample) await setFact(dialect, 'sample', 'true');
        },
      }),
      addMisses: sql.log.addMisses,
      salt: sql.log.salt,
    },

    statistics: createClickHouseStatistics(connection, counting, {
      ...{ misses, hasSample },
      rulesOf: dayRules.of,
      async taggedNotes({ from, to }) {
        const rows: { day: number; tagged: number }[] = await dialect
          .from(TABLES.taggedGroups)
          .whereBetween('day', [from, to])
          .groupBy('day')
          .select('day')
          .min({ tagged: 'tagged' });
        return new Map(rows.map(({ day, tagged }) => [Number(day), Number(tagged)]));
      },
      convertingUpTo: () => undefined,
    }),

    revisions: {
      ...createRevisions(connection, calendar, { counting, release }),
      replaceRules: (days, rules) => dayRules.replace(days, rules),
    },

    retention: {
      prune: async (before) => {
        await createPrune(connection, tables, counting)(before);
        await sql.retention.prune(before);
      },
    },

    erasure: createErasure({
      ...{ connection, tables, calendar, counting, release },
      inDatabase: sql.erasure,
    }),

    portability: createClickHousePortability({
      ...{ connection, tables, calendar, counting },
      rest: createPortability(dialect, createRegistry(dialect), {
        identity: () => identityOf(connection, tables),
        brought: () => broughtTo(connection),
      }),
    }),

    claims: sql.claims,
  };
}
