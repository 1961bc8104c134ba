/**
 * Notes the address that an article had before a write, where it has another one after. A write may
 * change the article itself, or an entry that its path names, such as its category.
 */
import { formatArticleKey } from '../../../core';
import type { Article } from './article';
import type { ArticleRows } from './article-rows';
import type { EnabledType } from './enabled-types';
import type { FormerAddresses } from './former-addresses';
import { pathKey } from './path-key';
import type { Selection } from './selection';

/** A write of the Document Service. */
export interface Write {
  uid: string;
  documentId: string;
}

export interface AddressHistory {
  /**
   * Call before a write. Returns what to call after it, which notes what has changed; `undefined`
   * where the write can change no address.
   */
  watch(write: Write): Promise<(() => Promise<void>) | undefined>;
}

export function createAddressHistory(
  rows: ArticleRows,
  types: readonly EnabledType[],
  former: FormerAddresses,
  now: () => number = Date.now,
): AddressHistory {
  const typeOf = new Map(types.map((type) => [type.uid, type]));

  const pathOf = ({ uid, locale, pathValues }: Article): string | undefined => {
    const path = typeOf.get(uid)?.path.format(locale, pathValues);
    return path === undefined ? undefined : pathKey(path);
  };

  /** Rows of the entry that is written, and of those whose path names it. */
  const affected = ({ uid, documentId }: Write): Selection[] =>
    types.flatMap((type): Selection[] => [
      ...(type.uid === uid ? [{ uid, documentIds: [documentId] }] : []),
      ...(type.related.includes(uid) ? [{ uid: type.uid, relatedTo: { uid, documentId } }] : []),
    ]);

  const sameRows = (articles: readonly Article[]): Selection[] =>
    types.flatMap(({ uid }): Selection[] => {
      const own = articles.filter((article) => article.uid === uid);
      const documentIds = [...new Set(own.map(({ documentId }) => documentId))];
      return documentIds.length > 0 ? [{ uid, documentIds }] : [];
    });

  const byKey = (articles: readonly Article[]): Map<string, Article> =>
    new Map(articles.map((article) => [formatArticleKey(article), article]));

  const published = (articles: readonly Article[]): Article[] =>
    articles.filter((article) => article.published);

  return {
    async watch(write) {
      const selections = affected(write);
      if (selections.length === 0) return undefined;
      const before = await rows.read(selections);
      return async () => {
        const after = await rows.read(sameRows(before));
        const [left, shown] = [byKey(after), byKey(published(after))];
        for (const [key, article] of byKey(before)) {
          // A deleted article is gone; one that is unpublished may come back under a new address.
          if (!left.has(key)) await former.remove(article);
        }
        for (const [key, article] of byKey(published(before))) {
          const [path, current] = [pathOf(article), shown.get(key)];
          if (path === undefined || !left.has(key)) continue;
          if (current === undefined || pathOf(current) !== path) {
            await former.add(article, path, now());
          }
        }
      };
    },
  };
}
