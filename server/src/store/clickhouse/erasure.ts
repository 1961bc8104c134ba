/**
 * Deletes on demand: the raw events, after which their days are counted again, and then what statistics
 * hold beyond raw events.
 */
import type { ArticleKey } from '../../../../core';
import { addDays, lastDayOf, monthOf, splitRange, type Calendar, type DayRange } from '../calendar';
import { CutMonthError, type Erasure, type Forgettable, type ForgetPreview } from '../erasure';
import { MEASURES } from '../measures';
import { TABLES } from '../sql/tables';
import type { Release } from './carried';
import type { Connection, Params } from './connection';
import type { Counting } from './counting';
import { ofArticles } from './event-rows';
import { ROLLUP_TABLES } from './rollup-tables';
import { EVENTS, VISITORS, type Tables } from './tables';

const SUM = MEASURES.join(' + ');
const IN_DAYS = 'day BETWEEN {from:UInt32} AND {to:UInt32}';

interface Needs {
  connection: Connection;
  tables: Tables;
  calendar: Calendar;
  counting: Counting;
  release: Release;
  /** Forgets in Strapi's database: what is kept beside events and rollups, and what a move left there. */
  inDatabase: Erasure;
}

export function createErasure(needs: Needs): Erasure {
  const { connection, tables, calendar, counting, release, inDatabase } = needs;

  const one = async (sql: string, params: Params): Promise<number> => {
    const [row] = await connection.rows<{ total: number }>(sql, params);
    return row?.total ?? 0;
  };
  const countEvents = (where: string, params: Params): Promise<number> =>
    one(`SELECT count() AS total FROM ${EVENTS} FINAL WHERE ${where}`, params);

  const exist = async (table: string, where: string, params: Params): Promise<boolean> =>
    (await connection.rows(`SELECT 1 FROM ${table} WHERE ${where} LIMIT 1`, params)).length > 0;

  /** Rewrites parts of the table, so only where there is something to delete. */
  async function remove(table: string, where: string, params: Params): Promise<void> {
    if (!(await exist(table, where, params))) return;
    await connection.run(
      `DELETE FROM ${tables.local(table)}${tables.onCluster} WHERE ${where}`,
      params,
    );
  }

  /** Deletes whole days of a table that has a partition for each. */
  async function dropDays(table: string, range: DayRange): Promise<void> {
    const days = await connection.rows<{ day: number }>(
      `SELECT DISTINCT day FROM ${table} WHERE ${IN_DAYS}`,
      { ...range },
    );
    for (const { day } of days) await connection.run(tables.dropPartition(table, day));
  }

  /**
   * Days at the edges of a range of which counts were carried here without their raw events, in months
   * that keep other days: by channel and host they are known for the whole month alone.
   */
  async function refusedBy(range: DayRange): Promise<ForgetPreview['refused']> {
    const edges = splitRange(range, calendar.dayOf(Date.now())).days;
    const cut: number[] = [];
    for (const edge of edges) cut.push(...(await withoutEvents(edge)));
    if (cut.length === 0) return undefined;
    const months = cut.map(monthOf);
    const last = (await withoutEvents({ from: 0, to: calendar.dayOf(Date.now()) })).at(-1);
    return {
      wholeMonths: {
        from: months.includes(monthOf(range.from)) ? monthOf(range.from) * 100 + 1 : range.from,
        to: months.includes(monthOf(range.to)) ? lastDayOf(monthOf(range.to)) : range.to,
      },
      singleDaysFrom: last === undefined ? undefined : addDays(last, 1),
    };
  }

  /** Days of which more was carried here than its raw events say, in their order. */
  async function withoutEvents({ from, to }: DayRange): Promise<number[]> {
    const rows = await connection.rows<{ day: number }>(
      `SELECT day FROM (
          SELECT day, sum(${SUM}) AS counts FROM ${TABLES.siteDays} WHERE carried AND ${IN_DAYS} GROUP BY day
          UNION ALL
          SELECT day, -toInt64(count()) FROM ${EVENTS} FINAL
            WHERE carried AND NOT excluded AND ${IN_DAYS} GROUP BY day)
        GROUP BY day HAVING sum(counts) > 0 ORDER BY day`,
      { from, to },
    );
    return rows.map(({ day }) => day);
  }

  async function preview(what: Forgettable): Promise<ForgetPreview> {
    await counting.count();
    if ('days' in what) {
      const { from, to } = what.days;
      return {
        rawEvents: await countEvents(IN_DAYS, { from, to }),
        counted: await one(`SELECT sum(${SUM}) AS total FROM ${TABLES.siteDays} WHERE ${IN_DAYS}`, {
          from,
          to,
        }),
        staysInTotals: 0,
        refused: (await refusedBy(what.days)) ?? (await inDatabase.preview(what)).refused,
      };
    }
    const { sql, params } = ofArticles(what.articles);
    const counted = await one(
      `SELECT sum(${SUM}) AS total FROM ${TABLES.articleDays} WHERE ${sql}`,
      params,
    );
    const kept = await countEvents(`${sql} AND NOT excluded`, params);
    return {
      rawEvents: await countEvents(sql, params),
      counted,
      staysInTotals: Math.max(0, counted - kept),
    };
  }

  /** Deletes raw events, whose days are to be counted again then. */
  async function removeEvents(
    where: string,
    params: Params,
    removal: () => Promise<void>,
  ): Promise<number> {
    await release(where, params);
    const days = await connection.rows<{ day: number; events: number }>(
      `SELECT day, count() AS events FROM ${EVENTS} FINAL WHERE ${where} GROUP BY day`,
      params,
    );
    if (days.length > 0) {
      // First: an interruption must not leave a day that nobody counts again.
      await counting.touch(days.map(({ day }) => day));
      await removal();
    }
    return days.reduce((sum, { events }) => sum + events, 0);
  }

  async function forgetArticles(articles: readonly ArticleKey[]): Promise<number> {
    const { sql, params } = ofArticles(articles);
    const removed = await removeEvents(sql, params, () => remove(EVENTS, sql, params));
    await remove(VISITORS, sql, params);
    await counting.countChanges();
    const eventsFrom = await counting.prunedBefore('events');
    const visitorsFrom = await counting.prunedBefore('visitors');
    for (const { table, key, visitors } of ROLLUP_TABLES) {
      if (!key.includes('article')) continue;
      const from = visitors ? Math.max(eventsFrom, visitorsFrom) : eventsFrom;
      await remove(table, `${sql} AND (carried OR day < {from:UInt32})`, { ...params, from });
    }
    return removed;
  }

  async function forgetDays({ from, to }: DayRange): Promise<number> {
    const removed = await removeEvents(IN_DAYS, { from, to }, () => dropDays(EVENTS, { from, to }));
    await dropDays(VISITORS, { from, to });
    await counting.countChanges();
    const [eventsFrom, visitorsFrom] = await Promise.all(
      ['events', 'visitors'].map(counting.prunedBefore),
    );
    const { months } = splitRange({ from, to }, calendar.dayOf(Date.now()));
    // What arrived since stays, and is counted: only what no event stands behind is deleted.
    for (const { table, key, visitors } of ROLLUP_TABLES) {
      const before = visitors ? Math.max(eventsFrom ?? 0, visitorsFrom ?? 0) : (eventsFrom ?? 0);
      // A month's first day stands for what was carried of all of it.
      const carried = key.includes('month')
        ? 'carried AND intDiv(day, 100) BETWEEN {first:UInt32} AND {last:UInt32}'
        : 'carried';
      await remove(table, `${IN_DAYS} AND (${carried} OR NOT carried AND day < {before:UInt32})`, {
        ...{ from, to, before, first: months?.from ?? 0, last: months?.to ?? 0 },
      });
    }
    return removed;
  }

  return {
    preview,
    async forget(what) {
      const { counted, refused } = await preview(what);
      if (refused) throw new CutMonthError(refused);
      const rawEvents = await counting.alone(() => {
        if ('days' in what) return forgetDays(what.days);
        return what.articles.length > 0 ? forgetArticles(what.articles) : Promise.resolve(0);
      });
      await inDatabase.forget(what);
      return { rawEvents, counted };
    },
  };
}
