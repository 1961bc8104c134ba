/** Reports as files: rows of a table, for spreadsheets and scripts. Pure. */
import { stringify } from 'csv-stringify/sync';
import type { ArticleRow, OverviewReport } from '../../../core';

type Cell = string | number | null;

export interface ExportTable {
  columns: readonly string[];
  rows: readonly Readonly<Record<string, Cell>>[];
}

const seriesRow = (point: OverviewReport['series'][number]) => ({
  at: point.at,
  visits: point.taggedVisits + point.appVisits + point.inferredVisits + point.otherVisits,
  private_visits: point.taggedVisits + point.appVisits + point.inferredVisits,
  certain: point.taggedVisits,
  recognised: point.appVisits,
  likely: point.inferredVisits,
  other_visits: point.otherVisits,
  private_shares: point.shares,
});

/** The site, a row per day or hour (ISO 8601). */
export function overviewTable({ series }: Pick<OverviewReport, 'series'>): ExportTable {
  const rows = series.map(seriesRow);
  return {
    columns: [
      ...['at', 'visits', 'private_visits', 'certain', 'recognised', 'likely'],
      ...['other_visits', 'private_shares'],
    ],
    rows,
  };
}

const articleRow = (row: ArticleRow): Record<string, Cell> => ({
  type: row.uid,
  document_id: row.documentId,
  locale: row.locale,
  title: row.title,
  visits: row.visits,
  private_visits: row.bySource.private,
  certain: row.taggedVisits,
  recognised: row.appVisits,
  likely: row.inferredVisits,
  private_visits_before: row.previousPrivate,
  public: row.bySource.public,
  search: row.bySource.search,
  assistant: row.bySource.assistant,
  campaign: row.bySource.campaign,
  referral: row.bySource.referral,
  direct: row.bySource.direct,
  private_shares: row.shares,
  public_shares: row.publicShares,
  copies: row.copies,
  previews: row.previews,
  visitors: row.visitors,
  best_channel: row.bestChannel,
});

const ARTICLE_COLUMNS = [
  ...['type', 'document_id', 'locale', 'title', 'visits', 'private_visits', 'certain'],
  ...['recognised', 'likely', 'private_visits_before', 'public', 'search', 'assistant'],
  ...['campaign', 'referral', 'direct', 'private_shares', 'public_shares', 'copies', 'previews'],
  ...['visitors', 'best_channel'],
];

/** Articles, a row each. */
export const articlesTable = (rows: readonly ArticleRow[]): ExportTable => ({
  columns: ARTICLE_COLUMNS,
  rows: rows.map(articleRow),
});

/**
 * The table as CSV: RFC 4180, UTF-8 with a byte order mark, by which Excel knows it. Cells that a
 * spreadsheet would run as a formula are escaped.
 *
 * @param head whether the names of the columns and the mark come first
 */
export const csvOf = ({ columns, rows }: ExportTable, head = true): string =>
  stringify([...rows], {
    columns: [...columns],
    header: head,
    bom: head,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
