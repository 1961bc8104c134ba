/** What a report may be asked. Wrong values are answered with 400 and what is allowed. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import {
  ARTICLE_SORTS,
  MAX_PERIOD_DAYS,
  MAX_SEARCH,
  SOURCES,
  type ArticleKey,
  type ArticlesQuery,
  type OverviewQuery,
  type Period,
} from '../../../core';
import type { ArticlePeriod } from './article';

const DAY = 24 * 3600 * 1000;
const MAX_IDS = 100;

/** Days are numbers such as 20260131, and the periods before them are asked for, too. */
const FIRST_DAY = '1970-01-01';
const LAST_DAY = '2999-12-31';
const day = z.iso
  .date('a day such as 2026-01-31')
  .refine((value) => FIRST_DAY <= value && value <= LAST_DAY, 'a day from 1970 to 2999');

const period = z
  .object({ from: day, to: day })
  .refine(({ from, to }) => from <= to, { path: ['from'], message: 'a day that is not after "to"' })
  .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < MAX_PERIOD_DAYS * DAY, {
    path: ['from'],
    message: `a period of at most ${MAX_PERIOD_DAYS} days`,
  });

const whole = (rule: string, most: number) =>
  z.coerce.number(rule).int(rule).min(1, rule).max(most, rule);

// PostgreSQL takes no NUL in a text.
const text = (rule: string, most: number) =>
  z
    .string(rule)
    .max(most, rule)
    .refine((value) => !value.includes('\0'), 'a text without NUL');
const optional = (rule: string, most: number) =>
  text(rule, most)
    .transform((value) => value.trim() || undefined)
    .optional();

const VISIT_SOURCES = SOURCES.filter((source) => source !== 'internal');

const ofContent = z.object({
  type: optional('the UID of a content type', 120),
  locale: optional('a locale such as fr', 20),
});
const filter = ofContent.extend({
  source: z.enum(VISIT_SOURCES, `one of ${VISIT_SOURCES.join(', ')}`).optional(),
  channel: optional('the id of a channel', 100),
});

const table = ofContent.extend({
  search: optional(`a text of at most ${MAX_SEARCH} characters`, MAX_SEARCH),
  sort: z.enum(ARTICLE_SORTS, `one of ${ARTICLE_SORTS.join(', ')}`).default('private'),
  order: z.enum(['asc', 'desc'], '"asc" or "desc"').default('desc'),
  page: whole('a whole number from 1 to 100000', 100_000).default(1),
  pageSize: whole('a whole number from 1 to 100', 100).default(10),
});

const locale = optional('a locale such as fr', 20);
const since = z.object({ since: z.literal('publication', '"publication", or left out') });

const ofArticle = z.object({
  uid: text('the UID of a content type', 255).default(''),
  documentId: text('the id of a document', 255).default(''),
});

const list = z.object({
  uid: text('the UID of a content type', 120),
  locale,
  ids: text('document ids, separated by commas', MAX_IDS * 65)
    .transform((value) => value.split(',').filter((id) => /^[A-Za-z0-9_-]{1,64}$/.test(id)))
    .refine((ids) => ids.length <= MAX_IDS, `at most ${MAX_IDS} document ids`),
  days: whole('a whole number from 1 to 90', 90).default(7),
});

function parse<T>(schema: z.ZodType<T>, query: unknown): T {
  const result = schema.safeParse(query);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new errors.ValidationError(`The report cannot be read: ${problems.join('; ')}`, {
    problems,
  });
}

export const overviewQueryOf = (query: unknown): OverviewQuery => parse(period.and(filter), query);
export const periodOf = (query: unknown): Period => parse(period, query);
export const articlesQueryOf = (query: unknown): ArticlesQuery => parse(period.and(table), query);
export const referrersQueryOf = (query: unknown): Period & z.infer<typeof ofContent> =>
  parse(period.and(ofContent), query);

/** One article, by the route's parameters, and the days that are asked for. */
export function articleQueryOf(
  params: { uid?: string; documentId?: string },
  query: unknown,
): { key: ArticleKey; period: ArticlePeriod } {
  const { uid, documentId } = parse(ofArticle, params);
  const given = new Set(Object.keys(query ?? {}));
  const days = given.has('since') ? since : period;
  const asked = parse(z.object({ locale }).and(days), query);
  return {
    key: { uid, documentId, locale: asked.locale ?? null },
    period: 'since' in asked ? 'publication' : { from: asked.from, to: asked.to },
  };
}

const someArticle = z.object({
  uid: optional('the UID of a content type', 255),
  documentId: optional('the id of a document', 255),
  locale,
});

/** Days, and the article that is asked for, if one is. */
export function suspiciousQueryOf(query: unknown): { period: Period; article?: ArticleKey } {
  const { uid, documentId, locale: of, from, to } = parse(period.and(someArticle), query);
  return {
    period: { from, to },
    ...(uid && documentId && { article: { uid, documentId, locale: of ?? null } }),
  };
}

/** Articles of one type and locale, and the days that are asked for. */
export function listQueryOf(query: unknown): { articles: ArticleKey[]; days: number } {
  const { uid, locale: of, ids, days } = parse(list, query);
  return {
    articles: ids.map((documentId) => ({ uid, documentId, locale: of ?? null })),
    days,
  };
}
