/** The figures of many articles. */
import { eachMonth, type DayRange, type MonthRange } from '../../calendar';
import { MEASURES } from '../../measures';
import type { ArticleChannel, ArticleCounts, ArticleStep, Movement } from '../../statistics';
import type { Dialect } from '../dialect';
import { articleKeyOf } from '../registry/articles';
import { TABLES } from '../tables';
import { articleParts, together } from './article-parts';
import { countsOf, PRIVATE, sums, VISITS } from './columns';
import type { NumberedArticles } from './numbered-articles';

/** The counts of these articles in a range. */
export async function articleCounts(
  dialect: Dialect,
  articles: NumberedArticles,
  range: DayRange,
  today: number,
): Promise<ArticleCounts[]> {
  const columns = [...MEASURES, 'visitors'];
  const rows: ({ article: number } & Record<string, unknown>)[] | undefined = await together(
    dialect,
    articleParts(dialect, range, today, (query) =>
      query.whereIn('article', articles.numbers).select('article', ...columns),
    ),
    't',
  )
    ?.groupBy('article')
    .select('article')
    .select(sums(dialect.knex, columns));
  return (rows ?? []).map((row) => ({
    article: articles.keyOf(row.article),
    counts: { ...countsOf(row), visitors: Number(row.visitors) },
  }));
}

type StepRow = { article: number; at: number; private: string | number };

/** Private visits of these articles by day. */
export async function articleSteps(
  dialect: Dialect,
  articles: NumberedArticles,
  { from, to }: DayRange,
): Promise<ArticleStep[]> {
  const rows: StepRow[] = await dialect
    .from(TABLES.articleDays)
    .whereIn('article', articles.numbers)
    .whereBetween('day', [from, to])
    .select('article', 'day as at', dialect.knex.raw(`${PRIVATE} as private`))
    .orderBy(['article', 'day']);
  return rows.map((row) => ({
    article: articles.keyOf(row.article),
    day: Number(row.at),
    private: Number(row.private),
  }));
}

/** Private visits of these articles by month. */
export async function articleMonths(
  dialect: Dialect,
  articles: NumberedArticles,
  months: MonthRange,
): Promise<ArticleStep[]> {
  const rows: StepRow[] = await dialect
    .from(TABLES.articleMonths)
    .whereIn('article', articles.numbers)
    .whereIn('month', eachMonth(months))
    .select('article', 'month as at', dialect.knex.raw(`${PRIVATE} as private`))
    .orderBy(['article', 'month']);
  return rows.map((row) => ({
    article: articles.keyOf(row.article),
    day: Number(row.at) * 100 + 1,
    private: Number(row.private),
  }));
}

/** Channels that brought these articles private visits or previews. */
export async function articleChannels(
  dialect: Dialect,
  articles: NumberedArticles,
  months: MonthRange,
): Promise<ArticleChannel[]> {
  const rows: (Pick<ArticleChannel, 'source' | 'channel'> & {
    article: number;
    visits: string | number;
    previews: string | number;
  })[] = await dialect.knex
    .from({ t: dialect.tableName(TABLES.articleChannels) })
    .join({ c: dialect.tableName(TABLES.channels) }, 'c.id', 't.channel')
    .whereIn('t.article', articles.numbers)
    .whereIn('t.month', eachMonth(months))
    .groupBy('t.article', 'c.source', 'c.channel')
    .havingRaw(
      'sum(case when c.source = ? then tagged + app + inferred else 0 end + previews) > 0',
      ['private'],
    )
    .select('t.article', 'c.source', 'c.channel')
    .select(
      dialect.knex.raw(
        'sum(case when c.source = ? then tagged + app + inferred else 0 end) as visits',
        ['private'],
      ),
    )
    .sum({ previews: 't.previews' })
    .orderBy('c.channel');
  return rows.map(({ article, source, channel, visits, previews }) => ({
    article: articles.keyOf(article),
    source,
    channel,
    privateVisits: Number(visits),
    previews: Number(previews),
  }));
}

/** Visits and private visits of each article of a type that had any. */
export async function totalsOfType(
  dialect: Dialect,
  uid: string,
  range: DayRange,
  today: number,
): Promise<{ visits: number; private: number }[]> {
  const { knex } = dialect;
  const rows: { visits: string | number; private: string | number }[] | undefined = await together(
    dialect,
    articleParts(dialect, range, today, (query) =>
      query.select(
        'article',
        knex.raw(`${VISITS} as visits`),
        knex.raw(`${PRIVATE} as private_visits`),
      ),
    ),
    't',
  )
    ?.whereIn('article', dialect.from(TABLES.articles).select('id').where({ uid }))
    .groupBy('article')
    .havingRaw('sum(visits) > 0')
    .select(knex.raw('sum(visits) as visits'), knex.raw('sum(private_visits) as private'));
  return (rows ?? []).map((row) => ({ visits: Number(row.visits), private: Number(row.private) }));
}

/** Private visits by day since its first, of the articles of a type that were counted first lately. */
export async function firstDaysOfType(
  dialect: Dialect,
  uid: string,
  limit: number,
  daysBetween: (first: number, day: number) => number,
  days: number,
): Promise<number[][]> {
  const numbers: number[] = await dialect
    .from(TABLES.articles)
    .where({ uid })
    .orderBy('id', 'desc')
    .limit(limit)
    .pluck('id');
  const rows: StepRow[] = await dialect
    .from(TABLES.articleDays)
    .whereIn('article', numbers)
    .select('article', 'day as at', dialect.knex.raw(`${PRIVATE} as private`))
    .orderBy(['article', 'day']);
  const lists = new Map<number, { first: number; list: number[] }>();
  for (const { article, at, private: visits } of rows) {
    const known = lists.get(Number(article)) ?? {
      first: Number(at),
      list: Array.from({ length: days }, () => 0),
    };
    lists.set(Number(article), known);
    const day = daysBetween(known.first, Number(at));
    if (day < days) known.list[day] = Number(visits);
  }
  return [...lists.values()].map(({ list }) => list);
}

/** Articles with more private visits lately than their share of the days before, most first. */
export async function movements(
  dialect: Dialect,
  recent: DayRange,
  earlier: DayRange,
  days: { recent: number; earlier: number },
  limit: number,
): Promise<Movement[]> {
  const { knex, tableName } = dialect;
  const rows: (Record<'recent' | 'earlier' | 'first', string | number> &
    Parameters<typeof articleKeyOf>[0])[] = await knex
    .from(
      dialect
        .from(TABLES.articleDays)
        .whereBetween('day', [earlier.from, recent.to])
        .groupBy('article')
        .select('article')
        .min({ first: 'day' })
        .select(
          knex.raw(`sum(case when day >= ? then ${PRIVATE} else 0 end) as recent`, [recent.from]),
          knex.raw(`sum(case when day <= ? then ${PRIVATE} else 0 end) as earlier`, [earlier.to]),
        )
        .as('t'),
    )
    .join({ a: tableName(TABLES.articles) }, 'a.id', 't.article')
    .whereRaw('t.recent * ? > t.earlier * ?', [days.earlier, days.recent])
    .orderByRaw('t.recent * ? - t.earlier * ? desc, t.article', [days.earlier, days.recent])
    .limit(limit)
    .select('t.recent', 't.earlier', 't.first', 'a.uid', 'a.document_id', 'a.locale');
  return rows.map((row) => ({
    article: articleKeyOf(row),
    recent: Number(row.recent),
    earlier: Number(row.earlier),
    first: Number(row.first),
  }));
}
