import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { ArticleRow, ArticlesQuery } from '../../../core';
import { darkSocial } from '../plugin';
import { articleRows, sortedArticles } from '../report/articles';
import { articlesTable, csvOf, overviewTable } from '../report/export';
import { overview } from '../report/overview';
import { articlesQueryOf, overviewQueryOf } from '../report/query';
import { readerOf } from './reader';

const ROWS_AT_ONCE = 100;
/** What a spreadsheet can open. */
const MOST_ROWS = 1_000_000;

function download(context: Context, name: string, type: 'csv' | 'json'): void {
  context.type = type === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
  context.set('Content-Disposition', `attachment; filename="${name}.${type}"`);
  context.set('Cache-Control', 'no-store');
}

const fileName = (what: string, { from, to }: { from: string; to: string }): string =>
  `dark-social-${what}-${from}-${to}`;

/** Downloads of what the page shows, under the permission `export`. */
export const exportFiles = ({ strapi }: { strapi: Core.Strapi }) => {
  /**
   * The whole table, some rows at a time, so that no export is held in memory. Its order is that of
   * its beginning, so that no article is missed or repeated whose figures change meanwhile.
   */
  async function* parts(context: Context, query: ArticlesQuery): AsyncGenerator<ArticleRow[]> {
    const sources = darkSocial(strapi);
    const reader = readerOf(strapi, context, sources.titleAttribute);
    const whole = { offset: 0, limit: MOST_ROWS };
    const { articles: keys } = await sortedArticles(sources, reader, query, whole);
    for (let from = 0; from < keys.length; from += ROWS_AT_ONCE) {
      yield articleRows(sources, reader, keys.slice(from, from + ROWS_AT_ONCE), query);
    }
  }

  async function* articlesCsv(context: Context, query: ArticlesQuery): AsyncGenerator<string> {
    yield csvOf(articlesTable([]));
    for await (const rows of parts(context, query)) yield csvOf(articlesTable(rows), false);
  }

  async function* articlesJson(context: Context, query: ArticlesQuery): AsyncGenerator<string> {
    let start = '[\n';
    for await (const rows of parts(context, query)) {
      for (const row of articlesTable(rows).rows) {
        yield start + JSON.stringify(row);
        start = ',\n';
      }
    }
    yield start === '[\n' ? '[]\n' : '\n]\n';
  }

  return {
    /** `/export/overview.csv?from&to&…` or `.json`: a row per day or hour. */
    async overview(context: Context): Promise<void> {
      const query = overviewQueryOf(context.query);
      const table = overviewTable(await overview(darkSocial(strapi), query));
      const format = context.path.endsWith('.json') ? 'json' : 'csv';
      download(context, fileName('days', query), format);
      context.body = format === 'csv' ? csvOf(table) : JSON.stringify(table.rows, null, 1);
    },

    /** `/export/articles.csv?from&to&…` or `.json`: a row per article, all pages. */
    articles(context: Context): void {
      const query = articlesQueryOf(context.query);
      const format = context.path.endsWith('.json') ? 'json' : 'csv';
      download(context, fileName('articles', query), format);
      context.body = Readable.from(
        format === 'csv' ? articlesCsv(context, query) : articlesJson(context, query),
      );
    },
  };
};
