/** What a report may be asked. Wrong values are answered with 400 and what is allowed. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { ARTICLE_SORTS, type ArticlesQuery, type Period } from '../../../core';

/** Longest period of a report, in days: a little over two years, as long as statistics are kept. */
const MAX_DAYS = 800;
const DAY = 24 * 3600 * 1000;

const day = z.iso.date('a day such as 2026-01-31');

const period = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['from'], message: 'a day that is not after "to"' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MAX_DAYS * DAY, {
    path: ['from'],
    message: `a period of at most ${MAX_DAYS} days`,
  });

const whole = (rule: string, most: number) =>
  z.coerce.number(rule).int(rule).min(1, rule).max(most, rule);

const table = z.object({
  sort: z.enum(ARTICLE_SORTS, `one of ${ARTICLE_SORTS.join(', ')}`).default('private'),
  order: z.enum(['asc', 'desc'], '"asc" or "desc"').default('desc'),
  page: whole('a whole number from 1 to 100000', 100_000).default(1),
  pageSize: whole('a whole number from 1 to 100', 100).default(10),
});

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new errors.ValidationError(`The report cannot be read: ${problems.join('; ')}`, {
    problems,
  });
}

export const periodOf = (query: unknown): Period => parse(period, query);
export const articlesQueryOf = (query: unknown): ArticlesQuery => parse(period.and(table), query);
