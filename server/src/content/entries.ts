/** What reports ask of Strapi's own tables. */
import type { Core } from '@strapi/types';
import type { ArticleKey } from '../../../core';
import type { EnabledType } from './enabled-types';

interface Row {
  documentId: string;
  locale?: string | null;
  publishedAt?: string | Date | null;
  updatedAt?: string | Date | null;
}

const keyOf = ({ uid, localized }: EnabledType, { documentId, locale }: Row): ArticleKey => ({
  uid,
  documentId,
  locale: localized ? (locale ?? null) : null,
});

const iso = (moment: string | Date | null | undefined): string | null =>
  moment ? new Date(moment).toISOString() : null;

export interface Entries {
  /** The articles whose title, in draft or published, contains a text, whatever its letter case. */
  search(
    text: string,
    filter: { type?: string | undefined; locale?: string | undefined },
  ): Promise<ArticleKey[]>;
  /** When an entry was published and changed last, in ISO 8601; `null` for a draft. */
  moments(article: ArticleKey): Promise<{ publishedAt: string | null; updatedAt: string | null }>;
  /** The locales that a document is written in, sorted; none where its type is not localized. */
  localesOf(article: Pick<ArticleKey, 'uid' | 'documentId'>): Promise<string[]>;
  /** The latest entries that an admin created. */
  createdBy(adminId: number, limit: number): Promise<ArticleKey[]>;
}

export function createEntries(
  strapi: Core.Strapi,
  types: readonly EnabledType[],
  titleOf: (uid: string) => string,
): Entries {
  return {
    async search(text, { type, locale }) {
      const found: ArticleKey[] = [];
      for (const each of types) {
        if (type !== undefined && each.uid !== type) continue;
        const rows: Row[] = await strapi.db.query(each.uid).findMany({
          select: each.localized ? ['documentId', 'locale'] : ['documentId'],
          where: {
            [titleOf(each.uid)]: { $containsi: text },
            ...(locale !== undefined && each.localized && { locale }),
          },
        });
        found.push(...rows.map((row) => keyOf(each, row)));
      }
      return found;
    },

    async moments({ uid, documentId, locale }) {
      const type = types.find((each) => each.uid === uid);
      if (!type) return { publishedAt: null, updatedAt: null };
      const where = { documentId, ...(type.localized && { locale }) };
      const rows: Row[] = await strapi.db.query(uid).findMany({ where });
      const published =
        rows.find((row) => row.publishedAt) ?? (type.draftAndPublish ? undefined : rows[0]);
      return {
        publishedAt: iso(published?.publishedAt),
        updatedAt: iso((published ?? rows[0])?.updatedAt),
      };
    },

    async localesOf({ uid, documentId }) {
      if (!types.some((type) => type.uid === uid && type.localized)) return [];
      const rows: Row[] = await strapi.db
        .query(uid)
        .findMany({ select: ['locale'], where: { documentId } });
      return [...new Set(rows.flatMap(({ locale }) => locale ?? []))].sort();
    },

    async createdBy(adminId, limit) {
      const found: { key: ArticleKey; at: string }[] = [];
      for (const type of types) {
        const rows: (Row & { createdAt: string | Date })[] = await strapi.db
          .query(type.uid)
          .findMany({
            where: {
              createdBy: adminId,
              ...(type.draftAndPublish && { publishedAt: null }),
            },
            orderBy: { createdAt: 'desc' },
            limit,
          });
        found.push(...rows.map((row) => ({ key: keyOf(type, row), at: iso(row.createdAt) ?? '' })));
      }
      return found
        .sort((a, b) => (a.at < b.at ? 1 : -1))
        .slice(0, limit)
        .map(({ key }) => key);
    },
  };
}
