/**
 * Identifies an article by content type, document and locale. Not by row id, which changes with every
 * publication, nor by slug, which editors may change.
 */
export interface ArticleKey {
  /** Content type, such as `api::article.article`. */
  uid: string;
  documentId: string;
  /** `null` if the content type is not localized. */
  locale: string | null;
}

const SHAPE = /^([a-z]+::[\w.-]{1,100}):([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9_-]{1,20}))?$/;

/** Returns `api::article.article:l2kq…:fr`, without the last part if there is no locale. */
export const formatArticleKey = ({ uid, documentId, locale }: ArticleKey): string =>
  locale === null ? `${uid}:${documentId}` : `${uid}:${documentId}:${locale}`;

/** Parses what `formatArticleKey` returns; `undefined` for anything else. */
export function parseArticleKey(text: string): ArticleKey | undefined {
  const match = SHAPE.exec(text);
  const [, uid, documentId, locale] = match ?? [];
  if (uid === undefined || documentId === undefined) return undefined;
  return { uid, documentId, locale: locale ?? null };
}
