import type { ArticleFacts, ArticleRow, ArticleSort } from '../../../../../core';

/** The columns that can be left out, in the table's order. Title and private visits always stand. */
export const OPTIONAL_COLUMNS = [
  'trend',
  'privateShare',
  'visits',
  'change',
  'bestChannel',
  'shares',
  'search',
  'public',
  'other',
  'visitors',
  'copies',
  'previews',
] as const;
export type OptionalColumn = (typeof OPTIONAL_COLUMNS)[number];
export type Column = OptionalColumn | 'private';

export const DEFAULT_COLUMNS: readonly OptionalColumn[] = [
  'trend',
  'privateShare',
  'visits',
  'change',
  'bestChannel',
];

/** What the server can sort by: the columns of numbers. */
export const isSortable = (column: Column): column is Column & ArticleSort =>
  column !== 'trend' && column !== 'bestChannel';

/** Visits that are neither private nor public nor from a search engine. */
export const otherVisits = ({
  visits,
  bySource,
}: Pick<ArticleRow, 'visits' | 'bySource'>): number =>
  visits - bySource.private - bySource.public - bySource.search;

type Key = Pick<ArticleFacts, 'uid' | 'documentId' | 'locale'>;

/** Where an editor finds the article, in the language that was read. */
export function articleEditor(article: Key & Pick<ArticleFacts, 'singleType'>): string {
  const { uid, documentId, locale, singleType } = article;
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return singleType
    ? `/content-manager/single-types/${uid}${query}`
    : `/content-manager/collection-types/${uid}/${documentId}${query}`;
}

/**
 * The article's own page of figures.
 *
 * @param period parameters that say of which days, as the overview's address does
 */
export function articlePage(article: Key, period: Readonly<Record<string, string>>): string {
  const { uid, documentId, locale } = article;
  const query = new URLSearchParams({ ...(locale !== null && { locale }), ...period });
  return `/plugins/dark-social/articles/${uid}/${documentId}?${query}`;
}
