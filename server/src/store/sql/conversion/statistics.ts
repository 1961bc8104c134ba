/**
 * Converts the statistics of version 0.1, a day at a time, each in one transaction that also deletes
 * what it converted: it may be interrupted at any time, and instances that do it at once convert each
 * day once.
 */
import type { Knex } from 'knex';
import { addDays, HOUR_DAYS, monthOf } from '../../calendar';
import { addCounts } from '../add-counts';
import type { Dialect } from '../dialect';
import type { Registry } from '../registry';
import { articleKeys } from '../registry/articles';
import { addUp, ROLLUPS, type Count } from '../rollups';
import { FORMER } from '../schema/former-tables';
import { convertedDay, type FormerDay } from './former-day';
import { convertOnce } from './taken';

const TABLES_BY_DAY = [
  FORMER.articleDays,
  FORMER.siteHours,
  FORMER.channelDays,
  FORMER.generationDays,
  FORMER.visitorDays,
] as const;

async function readDay(dialect: Dialect, day: number): Promise<FormerDay> {
  const read = async <Row>(table: string): Promise<Row[]> => dialect.from(table).where({ day });
  return {
    day,
    articles: await read(FORMER.articleDays),
    hours: await read(FORMER.siteHours),
    channels: await read(FORMER.channelDays),
    generations: await read(FORMER.generationDays),
    visitors: await read(FORMER.visitorDays),
  };
}

/** The number of the collection of each of these articles. */
async function collectionsOf(
  dialect: Dialect,
  registry: Registry,
  articles: readonly number[],
): Promise<Map<number, number>> {
  const keys = await articleKeys(dialect, articles);
  const numbers = await registry.collections([...keys.values()]);
  return new Map([...keys.keys()].map((article, index) => [article, numbers[index] ?? 0]));
}

async function convertDay(
  dialect: Dialect,
  registry: Registry,
  day: number,
  hoursFrom: number,
): Promise<void> {
  const former = await readDay(dialect, day);
  const numbers = former.articles.map(({ article }) => Number(article));
  const collections = await collectionsOf(dialect, registry, numbers);
  const converted = convertedDay(former, collections, day >= hoursFrom);

  const inChannels = converted.flatMap((each) => (each.channel ? [each.channel] : []));
  const channelNumbers = await registry.countedChannels(inChannels);
  const numberOf = new Map(inChannels.map((channel, index) => [channel, channelNumbers[index]]));
  const counts = new Map<string, Count[]>();
  for (const { table, count, channel } of converted) {
    const key = channel ? [...count.key, numberOf.get(channel) ?? 0] : count.key;
    const known = counts.get(table) ?? [];
    known.push({ ...count, key });
    counts.set(table, known);
  }

  const { day: _day, ...parts } = former;
  await convertOnce(
    dialect.knex,
    Object.values(parts).reduce((sum, { length }) => sum + length, 0),
    async (on) => {
      let deleted = 0;
      for (const table of TABLES_BY_DAY) {
        deleted += await dialect.from(table, on).where({ day }).delete();
      }
      return deleted;
    },
    async (on) => {
      for (const rollup of ROLLUPS) {
        await addCounts(dialect, on, rollup, addUp(counts.get(rollup.table) ?? []));
      }
    },
  );
}

/** The latest day that is still to be converted. */
async function latestDay(dialect: Dialect): Promise<number | undefined> {
  const days: number[] = [];
  for (const table of TABLES_BY_DAY) {
    const row: { day: number | null } | undefined = await dialect
      .from(table)
      .max({ day: 'day' })
      .first();
    if (row?.day !== null && row?.day !== undefined) days.push(Number(row.day));
  }
  return days.length ? Math.max(...days) : undefined;
}

export interface StatisticsConversion {
  /** The latest day that is still to be converted, as far as this instance knows. */
  upTo(): number | undefined;
  /**
   * Converts day after day, the latest first, and drops the former tables. Resolves when all is done
   * or `stopped` says so.
   *
   * @param said is told how far it is, once a month of days
   */
  run(today: number, stopped: () => boolean, said: (line: string) => void): Promise<void>;
}

export function createStatisticsConversion(
  dialect: Dialect,
  registry: Registry,
): StatisticsConversion {
  const { knex, schema } = dialect;
  const ddl = (): Knex.SchemaBuilder => (schema ? knex.schema.withSchema(schema) : knex.schema);
  let latest: number | undefined;

  async function dropFormer(): Promise<void> {
    for (const table of TABLES_BY_DAY) await ddl().dropTableIfExists(table);
  }

  async function days(today: number, stopped: () => boolean, said: (line: string) => void) {
    const hoursFrom = addDays(today, -HOUR_DAYS);
    let month: number | undefined;
    for (;;) {
      latest = await latestDay(dialect);
      const day = latest;
      if (day === undefined) break;
      if (stopped()) return;
      if (month !== monthOf(day)) {
        month = monthOf(day);
        said(
          `converting the statistics of ${Math.floor(month / 100)}-${day.toString().slice(4, 6)} and before`,
        );
      }
      await convertDay(dialect, registry, day, hoursFrom);
    }
    await dropFormer();
    if (month !== undefined) said('all statistics are converted');
  }

  return {
    upTo: () => latest,
    async run(today, stopped, said) {
      const isThere = (table: string): Promise<boolean> => ddl().hasTable(table);
      // The last to be dropped: without it there is nothing left to do.
      if (!(await isThere(FORMER.visitorDays))) return;
      // The first to be dropped, once all days are converted: somebody was interrupted after that.
      if (!(await isThere(FORMER.articleDays))) return dropFormer();
      try {
        await days(today, stopped, said);
      } catch (error) {
        // Another instance may have finished meanwhile, and dropped the tables, or is about to.
        if (await isThere(FORMER.articleDays)) throw error;
        latest = undefined;
      }
    },
  };
}
