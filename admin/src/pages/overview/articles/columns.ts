import type { ArticleRow, ArticleSort } from '../../../../../core';

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
