import type { ArticleFacts } from '../../../../core';

type Place = Pick<ArticleFacts, 'uid' | 'documentId' | 'locale'>;

/** Where an editor finds the article, in the language that was read. */
export function editorPath(article: Place & Pick<ArticleFacts, 'singleType'>): string {
  const { uid, documentId, locale, singleType } = article;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return singleType
    ? `/content-manager/single-types/${uid}${query}`
    : `/content-manager/collection-types/${uid}/${documentId}${query}`;
}

/**
 * Where an article's figures are shown.
 *
 * @param query what else the page's address says, such as its period
 */
export function articlePath(
  { uid, documentId, locale }: Place,
  query: Record<string, string> = {},
): string {
  const parameters = new URLSearchParams({ ...(locale !== null && { locale }), ...query });
  const search = parameters.size === 0 ? '' : `?${parameters.toString()}`;
  return `/plugins/dark-social/articles/${uid}/${documentId}${search}`;
}
