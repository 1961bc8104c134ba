import { formatArticleKey, type ArticleKey } from '../../../../../core';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { createNumbers, type NumbersOf } from './numbers';

/** An article as our table has it; an empty locale means that its type is not translated. */
interface ArticleRow {
  uid: string;
  document_id: string;
  locale: string;
}

export const articleKeyOf = ({ uid, document_id, locale }: ArticleRow): ArticleKey => ({
  uid,
  documentId: document_id,
  locale: locale || null,
});

/** The small numbers that stand for articles. */
export const createArticleNumbers = (dialect: Dialect): NumbersOf<ArticleKey> =>
  createNumbers<ArticleKey>(dialect, {
    table: TABLES.articles,
    columns: ['uid', 'document_id', 'locale'],
    keyOf: formatArticleKey,
    rowOf: ({ uid, documentId, locale }) => [uid, documentId, locale ?? ''],
    async read(articles) {
      const documents = [...new Set(articles.map(({ documentId }) => documentId))];
      const rows: (ArticleRow & { id: number })[] = await dialect
        .from(TABLES.articles)
        .select('*')
        .whereIn('document_id', documents);
      return new Map(rows.map((row) => [formatArticleKey(articleKeyOf(row)), Number(row.id)]));
    },
  });
