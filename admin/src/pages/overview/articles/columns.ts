import type { ArticleRow, ArticleSort } from '../../../../../core';

/** The columns of counts, in order. Each can be sorted by on the server. */
export const COUNT_COLUMNS = [
  'visits',
  'private',
  'search',
  'public',
  'other',
  'privateShare',
] as const satisfies readonly ArticleSort[];

/** Class of a text column after right-aligned numbers, which needs extra space on its left. */
export const AFTER_NUMBERS = 'after-numbers';

/** Visits that are neither private nor public nor from a search engine. */
export const otherVisits = ({ visits, bySource }: ArticleRow): number =>
  visits - bySource.private - bySource.public - bySource.search;

/** Link previews of an article, whoever fetched them. */
export const previewCount = (previews: ArticleRow['previews']): number =>
  previews.reduce((sum, { count }) => sum + count, 0);

/** Where an editor finds the article, in the language that was read. */
export function articleEditor({ uid, documentId, locale, singleType }: ArticleRow): string {
  const query = locale === null ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return singleType
    ? `/content-manager/single-types/${uid}${query}`
    : `/content-manager/collection-types/${uid}/${documentId}${query}`;
}
