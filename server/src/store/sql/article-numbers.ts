import { formatArticleKey, type ArticleKey } from '../../../../core';
import type { Dialect } from './dialect';
import { createNumbers, type NumbersOf } from './numbers';
import { TABLES } from './tables';

interface Row {
  id: number;
  uid: string;
  document_id: string;
  locale: string;
}

/** The small numbers that stand for articles. */
export const createArticleNumbers = (dialect: Dialect): NumbersOf<ArticleKey> =>
  createNumbers<ArticleKey>(dialect, {
    table: TABLES.articles,
    columns: ['uid', 'document_id', 'locale'],
    keyOf: formatArticleKey,
    rowOf: ({ uid, documentId, locale }) => [uid, documentId, locale ?? ''],
    async read(articles) {
      const documents = [...new Set(articles.map(({ documentId }) => documentId))];
      const rows: Row[] = await dialect
        .from(TABLES.articles)
        .select('*')
        .whereIn('document_id', documents);
      return new Map(
        rows.map(({ id, uid, document_id: documentId, locale }) => [
          formatArticleKey({ uid, documentId, locale: locale || null }),
          Number(id),
        ]),
      );
    },
  });
