/** Which articles a page of the table has, sorted by the database. */
import type { Knex } from 'knex';
import type { ArticleKey, ArticleSort } from '../../../../../core';
import type { ArticlePageQuery } from '../../statistics';
import type { Dialect } from '../dialect';
import { articleKeyOf } from '../registry/articles';
import { TABLES } from '../tables';
import { articleParts, together } from './article-parts';
import { PRIVATE, PUBLIC, VISITS } from './columns';

/** What a page is sorted by: `value`, or `value` per `base`. Nothing else reaches the statement. */
export const SORTS: Readonly<Record<ArticleSort, { value: string; base?: string }>> = {
  visits: { value: VISITS },
  private: { value: PRIVATE },
  privateShare: { value: PRIVATE, base: VISITS },
  public: { value: PUBLIC },
  search: { value: 'search' },
  other: { value: 'assistant + campaign + referral + direct' },
  shares: { value: 'shares' },
  copies: { value: 'copies' },
  previews: { value: 'previews' },
  visitors: { value: 'visitors' },
  change: { value: PRIVATE },
};

/** Articles among which a page is looked for, written into the statement: they may be thousands. */
const inNumbers = (knex: Knex, numbers: readonly number[]): Knex.Raw =>
  knex.raw(numbers.length ? `article in (${numbers.map(Number).join(',')})` : '1 = 0');

/** The articles of one page, sorted by the database. */
export async function articlePage(
  dialect: Dialect,
  query: ArticlePageQuery,
  among: readonly number[] | undefined,
  today: number,
): Promise<{ articles: ArticleKey[]; total: number }> {
  const { knex, tableName } = dialect;
  const { sort, order, offset, limit, type, locale } = query;
  const { value, base = '0' } = SORTS[sort];
  const read =
    (sign: 1 | -1) =>
    (rows: Knex.QueryBuilder): Knex.QueryBuilder => {
      if (among) rows.where(inNumbers(knex, among));
      return rows.select(
        'article',
        knex.raw(`${sign} * (${value}) as value`),
        knex.raw(`${base} as base`),
        knex.raw(`${sign === 1 ? 1 : 0} as current`),
      );
    };
  const parts = [
    ...articleParts(dialect, query, today, read(1)),
    ...(sort === 'change' ? articleParts(dialect, query.previous, today, read(-1)) : []),
  ];
  const sorted = (): Knex.QueryBuilder | undefined => {
    const rows = together(
      dialect,
      parts.map((part) => part.clone()),
      't',
    )
      ?.groupBy('t.article')
      .havingRaw('sum(t.current) > 0');
    if (rows && (type !== undefined || locale !== undefined)) {
      rows.whereIn(
        't.article',
        dialect
          .from(TABLES.articles)
          .select('id')
          .where({
            ...(type !== undefined && { uid: type }),
            ...(locale !== undefined && { locale }),
          }),
      );
    }
    return rows;
  };
  // 1.0 *: whole numbers would divide to whole numbers. No visits: behind every share of visits.
  const by = SORTS[sort].base
    ? 'case when sum(t.base) > 0 then 1.0 * sum(t.value) / sum(t.base) else -1 end'
    : 'sum(t.value)';
  const rows: ({ total: string | number } & Parameters<typeof articleKeyOf>[0])[] = await knex
    .from(
      sorted()
        ?.select('t.article', knex.raw(`${by} as sorted_by`), knex.raw('count(*) over () as total'))
        .orderBy([{ column: 'sorted_by', order }, { column: 't.article' }])
        .offset(offset)
        .limit(limit)
        .as('page') ?? '',
    )
    .join({ a: tableName(TABLES.articles) }, 'a.id', 'page.article')
    .orderBy([{ column: 'sorted_by', order }, { column: 'page.article' }])
    .select('page.total', 'a.uid', 'a.document_id', 'a.locale');
  let total = Number(rows[0]?.total ?? 0);
  if (rows.length === 0 && offset > 0) {
    // A page beyond the last: how many there are is not in its rows.
    const counted: { total: string | number } | undefined = await knex
      .from(sorted()?.select('t.article').as('all_articles') ?? '')
      .count({ total: '*' })
      .first();
    total = Number(counted?.total ?? 0);
  }
  return { articles: rows.map(articleKeyOf), total };
}
