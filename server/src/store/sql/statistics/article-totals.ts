import type { Knex } from 'knex';
import { SOURCES, type ArticleSort } from '../../../../../core';
import type { DayRange } from '../../calendar';
import type { ArticleTotals, ArticleTotalsQuery } from '../../statistics';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';

const VISIT_SOURCES = SOURCES.filter((source) => source !== 'internal');

/** Columns that a page may sort by; nothing from a request reaches the statement but these names. */
const SORT_COLUMNS: Readonly<Record<ArticleSort, string>> = {
  visits: 'visits',
  private: 's_private',
  privateShare: 'private_share',
  public: 's_public',
  search: 's_search',
  other: 'other',
  shares: 'shares',
};

interface TotalsRow extends Record<string, string | number | null> {
  article: number;
  uid: string;
  document_id: string;
  locale: string;
}

const when = (knex: Knex, condition: string, values: string[], as: string): Knex.Raw =>
  knex.raw(`sum(case when ${condition} then count else 0 end) as ??`, [...values, as]);

/** Counts per article in a range of days, one row per article. */
function totals({ knex, from }: Dialect, range: DayRange): Knex.QueryBuilder {
  return from(TABLES.articleDays)
    .whereBetween('day', [range.from, range.to])
    .groupBy('article')
    .select(
      'article',
      when(knex, 'kind = ?', ['visit'], 'visits'),
      when(knex, 'kind = ?', ['share'], 'shares'),
      when(knex, 'kind = ? and evidence = ?', ['visit', 'inferred'], 'inferred'),
      ...VISIT_SOURCES.map((source) =>
        when(knex, 'kind = ? and source = ?', ['visit', source], `s_${source}`),
      ),
    );
}

/** The private channel that brought most visits to each of these articles. */
async function bestChannels(
  { from }: Dialect,
  range: DayRange,
  articles: readonly number[],
): Promise<Map<number, string>> {
  const rows: { article: number; channel: string }[] = await from(TABLES.articleDays)
    .whereIn('article', articles)
    .whereBetween('day', [range.from, range.to])
    .where({ kind: 'visit', source: 'private' })
    .whereNotIn('channel', ['', 'unknown'])
    .groupBy('article', 'channel')
    .select('article', 'channel')
    .sum({ total: 'count' })
    .orderBy([{ column: 'total', order: 'desc' }, 'channel']);
  const best = new Map<number, string>();
  for (const { article, channel } of rows) {
    if (!best.has(Number(article))) best.set(Number(article), channel);
  }
  return best;
}

/** The link previews of each of these articles, by the channel that fetched them, most first. */
async function previewsOf(
  { from }: Dialect,
  range: DayRange,
  articles: readonly number[],
): Promise<Map<number, ArticleTotals['previews']>> {
  const rows: { article: number; channel: string; total: string | number }[] = await from(
    TABLES.articleDays,
  )
    .whereIn('article', articles)
    .whereBetween('day', [range.from, range.to])
    .where({ kind: 'preview' })
    .groupBy('article', 'channel')
    .select('article', 'channel')
    .sum({ total: 'count' })
    .orderBy([{ column: 'total', order: 'desc' }, 'channel']);
  const previews = new Map<number, ArticleTotals['previews']>();
  for (const { article, channel, total } of rows) {
    const known = previews.get(Number(article)) ?? [];
    previews.set(Number(article), [...known, { channel, count: Number(total) }]);
  }
  return previews;
}

async function visitorsOf(
  { from }: Dialect,
  range: DayRange,
  articles: readonly number[],
): Promise<Map<number, number>> {
  const rows: { article: number; total: string | number }[] = await from(TABLES.visitorDays)
    .whereIn('article', articles)
    .whereBetween('day', [range.from, range.to])
    .groupBy('article')
    .select('article')
    .sum({ total: 'count' });
  return new Map(rows.map(({ article, total }) => [Number(article), Number(total)]));
}

/** One page of articles with any event in the range, sorted by the database. */
export async function articleTotals(
  dialect: Dialect,
  { sort, order, offset, limit, ...range }: ArticleTotalsQuery,
): Promise<{ rows: ArticleTotals[]; total: number }> {
  const { knex, schema } = dialect;
  const counted: { total: string | number } | undefined = await dialect
    .from(TABLES.articleDays)
    .whereBetween('day', [range.from, range.to])
    .countDistinct({ total: 'article' })
    .first();
  const articlesTable = schema ? `${schema}.${TABLES.articles}` : TABLES.articles;
  const page: TotalsRow[] = await knex
    .from(totals(dialect, range).as('t'))
    .join({ a: articlesTable }, 'a.id', 't.article')
    .select('t.*', 'a.uid', 'a.document_id', 'a.locale')
    // 1.0 *: whole numbers would divide to whole numbers. No visits: behind every share of visits.
    .select(
      knex.raw('(case when visits > 0 then 1.0 * s_private / visits else -1 end) as private_share'),
      knex.raw('(visits - s_private - s_public - s_search) as other'),
    )
    .orderBy([{ column: SORT_COLUMNS[sort], order }, { column: 'article' }])
    .offset(offset)
    .limit(limit);

  const ids = page.map(({ article }) => Number(article));
  const best = await bestChannels(dialect, range, ids);
  const visitors = await visitorsOf(dialect, range, ids);
  const previews = await previewsOf(dialect, range, ids);
  const rows = page.map((row): ArticleTotals => {
    const bySource = Object.fromEntries(
      VISIT_SOURCES.map((source) => [source, Number(row[`s_${source}`])]),
    );
    return {
      uid: row.uid,
      documentId: row.document_id,
      locale: row.locale === '' ? null : row.locale,
      visits: Number(row['visits']),
      bySource: bySource as ArticleTotals['bySource'],
      inferredVisits: Number(row['inferred']),
      bestChannel: best.get(Number(row.article)) ?? null,
      shares: Number(row['shares']),
      visitors: visitors.get(Number(row.article)) ?? 0,
      previews: previews.get(Number(row.article)) ?? [],
    };
  });
  return { rows, total: Number(counted?.total ?? 0) };
}
