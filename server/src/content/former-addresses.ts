/** Keeps the addresses that articles had, since links live on in chats for years. */
import type { Core } from '@strapi/types';
import type { Knex } from 'knex';
import type { ArticleKey } from '../../../core';

/** Most former addresses of an article in one language. */
const MOST_KEPT = 20;

export interface FormerAddresses {
  /** Notes that an article no longer has this address: a key by `pathKey`. */
  add(article: ArticleKey, path: string, until: number): Promise<void>;
  /** Forgets those of an article that is gone for good. */
  remove(article: ArticleKey): Promise<void>;
}

/** @param table name of the table, without its schema */
export function createFormerAddresses(strapi: Core.Strapi, table: string): FormerAddresses {
  const schema = strapi.db.getSchemaName();

  /** Inside a transaction of Strapi's, SQLite's only connection is taken: go through it. */
  async function inTransaction(run: (rows: () => Knex.QueryBuilder) => Promise<void>) {
    await strapi.db.transaction(({ trx }: { trx: Knex.Transaction }) =>
      run(() => (schema ? trx(table).withSchema(schema) : trx(table))),
    );
  }

  const keyOf = ({ uid, documentId, locale }: ArticleKey) => ({
    uid,
    document_id: documentId,
    locale: locale ?? '',
  });

  return {
    add: (article, path, until) =>
      inTransaction(async (rows) => {
        const key = keyOf(article);
        await rows()
          .insert({ ...key, path, until })
          .onConflict(['path', 'uid', 'document_id', 'locale'])
          .merge(['until']);
        const kept: { path: string }[] = await rows()
          .where(key)
          .orderBy([{ column: 'until', order: 'desc' }, 'path'])
          .select('path');
        const tooMany = kept.slice(MOST_KEPT).map((row) => row.path);
        if (tooMany.length > 0) await rows().where(key).whereIn('path', tooMany).delete();
      }),

    remove: (article) =>
      inTransaction(async (rows) => {
        await rows().where(keyOf(article)).delete();
      }),
  };
}
