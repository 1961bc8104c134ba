/**
 * Deletes on demand. Raw events go one by one, with what they were counted as: every statistic agrees
 * after each transaction, also of days and months that keep other events. What then remains are
 * counts whose raw events are no longer kept, and unique visitors.
 */
import type { Knex } from 'knex';
import {
  addDays,
  lastDayOf,
  monthOf,
  splitRange,
  type Calendar,
  type DayRange,
} from '../../calendar';
import { CutMonthError, type Erasure, type Forgettable, type ForgetPreview } from '../../erasure';
import { MEASURES } from '../../measures';
import type { Dialect } from '../dialect';
import type { Registry } from '../registry';
import { articleNumbers } from '../registry/articles';
import { inTransaction } from '../in-transaction';
import { retried } from '../retried';
import { inWritingOrder, keyColumns, ROLLUPS, type Addition, type Rollup } from '../rollups';
import { TABLES } from '../tables';
import { createEventRemoval, type Which } from './events';
import { contentOf, takeOut, type RollupRow } from './subtract';

const has = (column: 'day' | 'month' | 'article') => (rollup: Rollup) =>
  keyColumns(rollup).includes(column);
const BY_DAY = ROLLUPS.filter(has('day'));
const BY_MONTH = ROLLUPS.filter(has('month'));

/** Tables with rows of days that are no rollups. */
const OF_DAYS = [
  ...[TABLES.events, TABLES.visitors, TABLES.tokens, TABLES.misses],
  ...[TABLES.arrivals, TABLES.dayRules, TABLES.taggedGroups],
];

/** Rows that a transaction has locked. */
interface Held {
  rollup: Rollup;
  rows: readonly Addition[];
}

const SUM = MEASURES.join(' + ');

export function createErasure(dialect: Dialect, calendar: Calendar, registry: Registry): Erasure {
  const { knex, from, table } = dialect;
  const events = createEventRemoval(dialect, calendar, registry);
  const today = (): number => calendar.dayOf(Date.now());

  const sumOf = async (name: string, where: (query: Knex.QueryBuilder) => unknown) => {
    const query = from(name).select(knex.raw(`sum(${SUM}) as total`));
    where(query);
    const [row]: { total: string | number | null }[] = await query;
    return Number(row?.total ?? 0);
  };

  const countEvents = async (
    where: (query: Knex.QueryBuilder) => unknown,
    only: 'all' | 'counted' = 'all',
  ): Promise<number> => {
    const query = from(TABLES.events).count({ total: '*' });
    where(query);
    if (only === 'counted') {
      query.whereNotIn('arrival', from(TABLES.arrivals).where({ excluded: true }).select('id'));
    }
    const [row]: { total: string | number }[] = await query;
    return Number(row?.total ?? 0);
  };

  /** The next day or month of these of which anything is kept. */
  async function next(
    column: 'day' | 'month',
    tables: readonly string[],
    [first, last]: readonly [number, number],
  ): Promise<number | undefined> {
    const earliest = tables.map((name) =>
      from(name).whereBetween(column, [first, last]).min({ value: column }),
    );
    const [start, ...rest] = earliest as [Knex.QueryBuilder, ...Knex.QueryBuilder[]];
    const row: { value: number | null } | undefined = await knex
      .from(start.unionAll(rest).as('earliest'))
      .min({ value: 'value' })
      .first();
    return row?.value === null || row?.value === undefined ? undefined : Number(row.value);
  }

  const nextDay = (first: number, last: number): Promise<number | undefined> =>
    first > last
      ? Promise.resolve(undefined)
      : next('day', [...OF_DAYS, ...BY_DAY.map(({ table: name }) => name)], [first, last]);

  /** Whether every event that was counted on this day is still kept as a raw event. */
  async function isKept(day: number): Promise<boolean> {
    // One statement sees one moment, while events arrive.
    const [row]: { same: boolean | number }[] = await knex
      .select(
        knex.raw(
          `(select coalesce(sum(${SUM}), 0) from ${table(TABLES.siteDays)} where day = ?) =
           (select count(*) from ${table(TABLES.events)} where day = ? and arrival not in
             (select id from ${table(TABLES.arrivals)} where excluded)) as same`,
          [day, day],
        ),
      )
      .limit(1);
    return Boolean(Number(row?.same));
  }

  async function cutMonth(range: DayRange): Promise<ForgetPreview['refused']> {
    const cut: number[] = [];
    for (const edge of splitRange(range, today()).days) {
      for (let day = await nextDay(edge.from, edge.to); day !== undefined; ) {
        if (!(await isKept(day))) cut.push(day);
        day = await nextDay(addDays(day, 1), edge.to);
      }
    }
    if (cut.length === 0) return undefined;
    const months = cut.map(monthOf);
    const singleDaysFrom = await firstKeptDay();
    return {
      wholeMonths: {
        from: months.includes(monthOf(range.from)) ? monthOf(range.from) * 100 + 1 : range.from,
        to: months.includes(monthOf(range.to)) ? lastDayOf(monthOf(range.to)) : range.to,
      },
      singleDaysFrom,
    };
  }

  /** The first day from which on all days are kept event by event. */
  async function firstKeptDay(): Promise<number | undefined> {
    const row: { day: number | null } | undefined = await from(TABLES.events)
      .min({ day: 'day' })
      .first();
    if (row?.day === null || row?.day === undefined) return undefined;
    let first: number | undefined;
    for (let day: number | undefined = Number(row.day); day !== undefined; ) {
      if (!(await isKept(day))) first = undefined;
      else first ??= day;
      day = await nextDay(addDays(day, 1), today());
    }
    return first;
  }

  /**
   * Takes what is left in these rows once no raw event stands behind them. Whoever writes meanwhile
   * waits for the locks, or is seen and removed first.
   *
   * @param where of which rows of each rollup, all of which are locked
   * @param which events have to be gone
   * @param take by default, all that the rows hold
   */
  async function takeLeftOver(
    where: (rollup: Rollup) => Record<string, number> | undefined,
    which: Which,
    take: (on: Knex.Transaction, held: readonly Held[]) => Promise<void> = takeAll,
  ): Promise<'done' | 'events arrived'> {
    return retried(() =>
      inTransaction(knex, async (on) => {
        const held: Held[] = [];
        for (const rollup of inWritingOrder(dialect.client)) {
          const own = where(rollup);
          if (!own) continue;
          const rows: RollupRow[] = await from(rollup.table, on)
            .where(own)
            .orderBy(keyColumns(rollup))
            .forUpdate();
          held.push({ rollup, rows: rows.map((row) => contentOf(rollup, row)) });
        }
        if (await events.exist(which, on)) return 'events arrived';
        await take(on, held);
        return 'done';
      }),
    );
  }

  async function takeAll(on: Knex.Transaction, held: readonly Held[]): Promise<void> {
    for (const { rollup, rows } of held) await takeOut(dialect, on, rollup, rows);
  }

  /** Of a day all, and of its month what the day held. */
  async function takeDay(on: Knex.Transaction, held: readonly Held[]): Promise<void> {
    const days = held.filter(({ rollup }) => has('day')(rollup));
    await takeAll(on, days);
    const ofDay = days.find(({ rollup }) => rollup.table === TABLES.articleDays)?.rows ?? [];
    const months = held.find(({ rollup }) => rollup.table === TABLES.articleMonths);
    if (!months) return;
    const ofMonth = ofDay.map(({ key: [day, article], counts }) => ({
      key: [monthOf(Number(day)), Number(article)],
      counts,
    }));
    await takeOut(dialect, on, months.rollup, ofMonth);
  }

  /** Removes events and what is left until none has arrived in between. */
  async function clear(which: Which, leftOver: () => Promise<'done' | 'events arrived'>) {
    let removed = 0;
    do removed += await events.remove(which);
    while ((await leftOver()) !== 'done');
    return removed;
  }

  const forgetArticle = (article: number): Promise<number> =>
    clear({ article }, () =>
      takeLeftOver((rollup) => (has('article')(rollup) ? { article } : undefined), { article }),
    );

  async function forgetDay(day: number): Promise<number> {
    const which = { days: { from: day, to: day } };
    const removed = await clear(which, () =>
      takeLeftOver(
        (rollup): Record<string, number> | undefined => {
          if (has('day')(rollup)) return { day };
          return rollup.table === TABLES.articleMonths ? { month: monthOf(day) } : undefined;
        },
        which,
        takeDay,
      ),
    );
    for (const name of [TABLES.visitors, TABLES.tokens, TABLES.misses]) {
      await from(name).where({ day }).delete();
    }
    // Processes remember what they noted of the last days, and would not note it again.
    if (day < addDays(today(), -1)) {
      for (const name of [TABLES.arrivals, TABLES.dayRules, TABLES.taggedGroups]) {
        await from(name).where({ day }).delete();
      }
    }
    return removed;
  }

  async function forgetDays(days: DayRange): Promise<number> {
    // All at once, since a few hundred go at a time, and then day by day what is left of each.
    let removed = await events.remove({ days });
    for (let day = await nextDay(days.from, days.to); day !== undefined; ) {
      removed += await forgetDay(day);
      day = await nextDay(addDays(day, 1), days.to);
    }
    return removed;
  }

  /** What an article's month counted by channel and host, of days that are forgotten. */
  async function forgetMonth(month: number): Promise<number> {
    const days: DayRange = { from: month * 100 + 1, to: lastDayOf(month) };
    let removed = 0;
    const where = (rollup: Rollup) => (has('month')(rollup) ? { month } : undefined);
    while ((await takeLeftOver(where, { days })) !== 'done') removed += await forgetDays(days);
    return removed;
  }

  async function articlesOf(what: Extract<Forgettable, { articles: unknown }>): Promise<number[]> {
    return [...(await articleNumbers(dialect, what.articles)).keys()];
  }

  async function preview(what: Forgettable): Promise<ForgetPreview> {
    if ('days' in what) {
      const { from: first, to: last } = what.days;
      const within = (query: Knex.QueryBuilder) => query.whereBetween('day', [first, last]);
      return {
        rawEvents: await countEvents(within),
        counted: await sumOf(TABLES.siteDays, within),
        staysInTotals: 0,
        refused: await cutMonth(what.days),
      };
    }
    const numbers = await articlesOf(what);
    const ofArticles = (query: Knex.QueryBuilder) => query.whereIn('article', numbers);
    const rawEvents = await countEvents(ofArticles);
    const counted = await sumOf(TABLES.articleDays, ofArticles);
    const kept = await countEvents(ofArticles, 'counted');
    return { rawEvents, counted, staysInTotals: Math.max(0, counted - kept) };
  }

  return {
    preview,
    async forget(what) {
      const { counted, refused } = await preview(what);
      if (refused) throw new CutMonthError(refused);
      let rawEvents = 0;
      if ('articles' in what) {
        for (const article of await articlesOf(what)) rawEvents += await forgetArticle(article);
        return { rawEvents, counted };
      }
      rawEvents += await forgetDays(what.days);
      const { months } = splitRange(what.days, today());
      const monthTables = BY_MONTH.map(({ table: name }) => name);
      for (let month = months?.from ?? Infinity; months && month <= months.to; month += 1) {
        const found = await next('month', monthTables, [month, months.to]);
        if (found === undefined) break;
        rawEvents += await forgetMonth(found);
        month = found;
      }
      return { rawEvents, counted };
    },
  };
}
