/** Which articles travel in private: one page of the table, sorted by the database. */
import type { ArticleKey, ArticlesQuery, ArticlesReport } from '../../../core';
import { formatArticleKey } from '../../../core';
import { dayToNumber } from '../store/calendar';
import type { EventStore } from '../store/event-store';

export interface ArticlesSources {
  store: { statistics: Pick<EventStore['statistics'], 'articleTotals'> };
  /** Current titles by `formatArticleKey`; deleted articles are left out. */
  titles(keys: readonly ArticleKey[]): Promise<Map<string, string>>;
  isSingleType(uid: string): boolean;
}

export async function articles(
  { store, titles, isSingleType }: ArticlesSources,
  { from, to, sort, order, page, pageSize }: ArticlesQuery,
): Promise<ArticlesReport> {
  const { rows, total } = await store.statistics.articleTotals({
    from: dayToNumber(from),
    to: dayToNumber(to),
    sort,
    order,
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const titleOf = await titles(rows);
  return {
    period: { from, to },
    rows: rows.map((row) => ({
      ...row,
      singleType: isSingleType(row.uid),
      title: titleOf.get(formatArticleKey(row)) ?? null,
      privateShare: row.visits > 0 ? row.bySource.private / row.visits : null,
    })),
    page,
    pageSize,
    total,
  };
}
