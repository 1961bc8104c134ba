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

/** The same of a row that has these columns among others. */
export const articleKeyIn = (row: Readonly<Record<string, unknown>>): ArticleKey =>
  articleKeyOf({
    uid: String(row['uid']),
    document_id: String(row['document_id']),
    locale: String(row['locale']),
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

const KEYS_PER_QUERY = 500;

/** These articles by their numbers; those that were never counted are left out. */
export async function articleNumbers(
  dialect: Dialect,
  articles: readonly ArticleKey[],
): Promise<Map<number, ArticleKey>> {
  const wanted = new Set(articles.map(formatArticleKey));
  const documents = [...new Set(articles.map(({ documentId }) => documentId))];
  const found = new Map<number, ArticleKey>();
  for (let from = 0; from < documents.length; from += KEYS_PER_QUERY) {
    const rows: (ArticleRow & { id: number })[] = await dialect
      .from(TABLES.articles)
      .select('*')
      .whereIn('document_id', documents.slice(from, from + KEYS_PER_QUERY));
    for (const row of rows) {
      const key = articleKeyOf(row);
      if (wanted.has(formatArticleKey(key))) found.set(Number(row.id), key);
    }
  }
  return found;
}

/** The articles that these numbers stand for. */
export async function articleKeys(
  dialect: Dialect,
  numbers: readonly number[],
): Promise<Map<number, ArticleKey>> {
  const wanted = [...new Set(numbers)];
  const found = new Map<number, ArticleKey>();
  for (let from = 0; from < wanted.length; from += KEYS_PER_QUERY) {
    const rows: (ArticleRow & { id: number })[] = await dialect
      .from(TABLES.articles)
      .select('*')
      .whereIn('id', wanted.slice(from, from + KEYS_PER_QUERY));
    for (const row of rows) found.set(Number(row.id), articleKeyOf(row));
  }
  return found;
}

/** The articles under which a document was counted: one for each locale. */
export async function localesOf(
  dialect: Dialect,
  { uid, documentId }: Pick<ArticleKey, 'uid' | 'documentId'>,
): Promise<ArticleKey[]> {
  const rows: ArticleRow[] = await dialect
    .from(TABLES.articles)
    .where({ uid, document_id: documentId })
    .orderBy('locale');
  return rows.map(articleKeyOf);
}
