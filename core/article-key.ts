/**
 * What an article is known by: its content type, its document and its language. Never its row id,
 * which changes with every publication, nor its slug, which an editor may change.
 */
export interface ArticleKey {
  /** Content type, such as `api::article.article`. */
  uid: string;
  documentId: string;
  /** `null` where the content type is not translated. */
  locale: string | null;
}

const SHAPE = /^([a-z]+::[\w.-]{1,100}):([A-Za-z0-9_-]{1,64})(?::([A-Za-z0-9-]{1,20}))?$/;

/** `api::article.article:l2kq…:fr`, or without the last part where there is no locale. */
export const formatArticleKey = ({ uid, documentId, locale }: ArticleKey): string =>
  locale === null ? `${uid}:${documentId}` : `${uid}:${documentId}:${locale}`;

/** Reads what `formatArticleKey` wrote; `undefined` for anything else. */
export function parseArticleKey(text: string): ArticleKey | undefined {
  const match = SHAPE.exec(text);
  const [, uid, documentId, locale] = match ?? [];
  if (uid === undefined || documentId === undefined) return undefined;
  return { uid, documentId, locale: locale ?? null };
}
