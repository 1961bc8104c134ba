/** What questions have in common: days, sums, and no rows in which nothing is left to count. */
import type { ReportFilter } from '../../../../../core';
import type { DayRange, MonthRange } from '../../calendar';

export const IN_DAYS = 'day BETWEEN {from:UInt32} AND {to:UInt32}';

/** The days of months. */
export const daysOf = ({ from, to }: MonthRange): DayRange => ({
  from: from * 100 + 1,
  to: to * 100 + 31,
});

/** Sums of columns of `t`, under their own names. */
export const sums = (columns: readonly string[]): string =>
  columns.map((column) => `sum(t.${column}) AS ${column}`).join(', ');

/** Leaves out groups in which all has been taken back. */
export const ANY = (columns: readonly string[]): string =>
  `HAVING ${columns.map((column) => `${column} != 0`).join(' OR ')}`;

/** Narrows rows that have a type and a locale; values are `type` and `locale`. */
export function ofCollections({ type, locale }: Pick<ReportFilter, 'type' | 'locale'>): string {
  return [
    ...(type === undefined ? [] : ['AND uid = {type:String}']),
    ...(locale === undefined ? [] : ['AND locale = {locale:String}']),
  ].join(' ');
}

/** The values of a filter that is given. */
export const given = (filter: ReportFilter): Record<string, string> =>
  Object.fromEntries(
    (['type', 'locale', 'source', 'channel'] as const).flatMap((name) => {
      const value = filter[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
