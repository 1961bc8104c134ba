/** Who reads a report, and what may be said of each article to them. */
import type { ArticleFacts, ArticleKey } from '../../../core';
import { formatArticleKey } from '../../../core';

export interface Reader {
  /** Whether they may read the entry itself; its title is part of it. */
  mayRead(article: ArticleKey): boolean;
}

export interface FactsSources {
  /** Current titles by `formatArticleKey`; deleted articles are left out. */
  titles(keys: readonly ArticleKey[]): Promise<Map<string, string>>;
  isSingleType(uid: string): boolean;
}

/** What is known of these articles, by `formatArticleKey`. */
export async function factsOf(
  { titles, isSingleType }: FactsSources,
  reader: Reader,
  articles: readonly ArticleKey[],
): Promise<(article: ArticleKey) => ArticleFacts> {
  const readable = articles.filter((article) => reader.mayRead(article));
  const found = await titles(readable);
  const mayRead = new Set(readable.map(formatArticleKey));
  return ({ uid, documentId, locale }) => {
    const key = formatArticleKey({ uid, documentId, locale });
    return {
      ...{ uid, documentId, locale },
      singleType: isSingleType(uid),
      title: found.get(key) ?? null,
      hidden: !mayRead.has(key),
    };
  };
}
