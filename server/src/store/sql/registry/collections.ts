import type { ArticleKey } from '../../../../../core';
import type { Dialect } from '../dialect';
import { TABLES } from '../tables';
import { createNumbers, type NumbersOf } from './numbers';

/** A content type in one locale: what the site's statistics can be filtered by. */
export type Collection = Pick<ArticleKey, 'uid' | 'locale'>;

const keyOf = ({ uid, locale }: Collection): string => `${uid} ${locale ?? ''}`;

/** The small numbers that stand for collections. */
export const createCollectionNumbers = (dialect: Dialect): NumbersOf<Collection> =>
  createNumbers<Collection>(dialect, {
    table: TABLES.collections,
    columns: ['uid', 'locale'],
    keyOf,
    rowOf: ({ uid, locale }) => [uid, locale ?? ''],
    async read() {
      const rows: { id: number; uid: string; locale: string }[] = await dialect
        .from(TABLES.collections)
        .select('*');
      return new Map(rows.map((row) => [keyOf(row), Number(row.id)]));
    },
  });
