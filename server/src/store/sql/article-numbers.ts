import { formatArticleKey, type ArticleKey } from '../../../../core';
import { LRUCache } from 'lru-cache';
import type { Dialect } from './dialect';
import { insertRows } from './insert-rows';
import { TABLES } from './tables';

interface Row {
  id: number;
  uid: string;
  document_id: string;
  locale: string;
}

const KEYS_PER_QUERY = 300;
const MOST_REMEMBERED = 50_000;

/** The small numbers that stand for articles in our tables. They never change, so they are remembered. */
export function createArticleNumbers(dialect: Dialect) {
  const numbers = new LRUCache<string, number>({ max: MOST_REMEMBERED });

  async function read(keys: readonly ArticleKey[]): Promise<void> {
    const documents = [...new Set(keys.map(({ documentId }) => documentId))];
    const rows: Row[] = await dialect
      .from(TABLES.articles)
      .select('*')
      .whereIn('document_id', documents);
    for (const { id, uid, document_id: documentId, locale } of rows) {
      numbers.set(formatArticleKey({ uid, documentId, locale: locale || null }), Number(id));
    }
  }

  const unknown = (keys: readonly ArticleKey[]): ArticleKey[] => [
    ...new Map(
      keys
        .filter((key) => !numbers.has(formatArticleKey(key)))
        .map((key) => [formatArticleKey(key), key]),
    ).values(),
  ];

  return {
    /** Numbers by `formatArticleKey`, given to articles that had none. */
    async of(keys: readonly ArticleKey[]): Promise<Map<string, number>> {
      const missing = unknown(keys);
      for (let from = 0; from < missing.length; from += KEYS_PER_QUERY) {
        const part = missing.slice(from, from + KEYS_PER_QUERY);
        await read(part);
        const fresh = unknown(part);
        if (fresh.length) {
          await insertRows(dialect.knex, {
            table: dialect.table(TABLES.articles),
            columns: ['uid', 'document_id', 'locale'],
            rows: fresh.map(({ uid, documentId, locale }) => [uid, documentId, locale ?? '']),
            conflict: dialect.insertNew,
          });
          await read(part);
        }
      }
      const found = new Map<string, number>();
      for (const key of keys) {
        const text = formatArticleKey(key);
        const number = numbers.get(text);
        if (number !== undefined) found.set(text, number);
      }
      return found;
    },
  };
}
