/** The rows of articles that make up a range of days: whole months, and the days at its edges. */
import type { Knex } from 'knex';
import { eachMonth, splitRange, type DayRange } from '../../calendar';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

/**
 * A query for each part of the range.
 *
 * @param today the site's day; nothing is later
 * @param narrow adds what the rows have to be and what is read of them
 */
export function articleParts(
  dialect: Dialect,
  range: DayRange,
  today: number,
  narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Knex.QueryBuilder[] {
  const { months, days } = splitRange(range, today);
  return [
    ...(months ? [dialect.from(TABLES.articleMonths).whereIn('month', eachMonth(months))] : []),
    ...days.map(({ from, to }) => dialect.from(TABLES.articleDays).whereBetween('day', [from, to])),
  ].map(narrow);
}

/** All rows of these queries, as a table to read from. */
export function together(
  { knex }: Dialect,
  [first, ...rest]: readonly Knex.QueryBuilder[],
  as: string,
): Knex.QueryBuilder | undefined {
  if (!first) return undefined;
  const queries = rest.length ? first.unionAll([...rest]) : first;
  return knex.from(queries.as(as));
}
