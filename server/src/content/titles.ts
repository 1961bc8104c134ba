import type { Core, UID } from '@strapi/types';
import { formatArticleKey, type ArticleKey } from '../../../core';

interface Titled {
  documentId: string;
  locale?: string | null;
  [attribute: string]: unknown;
}

/**
 * The attribute that holds a type's title: the option, else the entry's main field as the content
 * manager knows it, else the first text attribute.
 */
export async function titleAttribute(
  strapi: Core.Strapi,
  uid: string,
  chosen: string | undefined,
): Promise<string> {
  if (chosen !== undefined) return chosen;
  const { attributes } = strapi.contentType(uid as UID.ContentType);
  const stored: unknown = await strapi.store?.get({
    type: 'plugin',
    name: 'content_manager',
    key: `configuration_content_types::${uid}`,
  });
  const main =
    typeof stored === 'object' && stored !== null && 'settings' in stored
      ? (stored.settings as { mainField?: string } | undefined)?.mainField
      : undefined;
  if (main !== undefined && main in attributes) return main;
  const text = Object.entries(attributes).find(([, { type }]) => type === 'string');
  return text?.[0] ?? 'documentId';
}

/** Current titles of articles, drafts included: what an editor knows them by. */
export async function currentTitles(
  strapi: Core.Strapi,
  titleOf: (uid: string) => string,
  keys: readonly ArticleKey[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>();
  for (const uid of new Set(keys.map((key) => key.uid))) {
    if (!strapi.get('content-types').get(uid)) continue;
    const attribute = titleOf(uid);
    const own = keys.filter((key) => key.uid === uid);
    const rows: Titled[] = await strapi.db.query(uid).findMany({
      select: ['documentId', 'locale', attribute],
      where: { documentId: { $in: own.map(({ documentId }) => documentId) } },
    });
    for (const key of own) {
      const row = rows.find(
        ({ documentId, locale }) =>
          documentId === key.documentId && (key.locale === null || key.locale === locale),
      );
      const title = row?.[attribute];
      if (row) titles.set(formatArticleKey(key), title ? String(title) : key.documentId);
    }
  }
  return titles;
}
