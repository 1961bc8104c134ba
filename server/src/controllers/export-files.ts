import { Readable } from 'node:stream';
import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import type { ArticleRow, ArticlesQuery } from '../../../core';
import { darkSocial } from '../plugin';
import { articles } from '../report/articles';
import { articlesTable, csvOf, overviewTable } from '../report/export';
import { overview } from '../report/overview';
import { articlesQueryOf, overviewQueryOf } from '../report/query';
import { readerOf } from './reader';

const PAGE_SIZE = 100;

function download(context: Context, name: string, type: 'csv' | 'json'): void {
  context.type = type === 'csv' ? 'text/csv; charset=utf-8' : 'application/json; charset=utf-8';
  context.set('Content-Disposition', `attachment; filename="${name}.${type}"`);
  context.set('Cache-Control', 'no-store');
}

const fileName = (what: string, { from, to }: { from: string; to: string }): string =>
  `dark-social-${what}-${from}-${to}`;

/** Downloads of what the page shows, under the permission `export`. */
export const exportFiles = ({ strapi }: { strapi: Core.Strapi }) => {
  /** All pages of the table, one after the other, so that no export is held in memory. */
  async function* pages(context: Context, query: ArticlesQuery): AsyncGenerator<ArticleRow[]> {
    const reader = readerOf(strapi, context);
    for (let page = 1; ; page += 1) {
      const { rows, total } = await articles(darkSocial(strapi), reader, {
        ...query,
        page,
        pageSize: PAGE_SIZE,
      });
      yield rows;
      if (page * PAGE_SIZE >= total) return;
    }
  }

  async function* articlesCsv(context: Context, query: ArticlesQuery): AsyncGenerator<string> {
    let head = true;
    for await (const rows of pages(context, query)) {
      yield csvOf(articlesTable(rows), head);
      head = false;
    }
  }

  async function* articlesJson(context: Context, query: ArticlesQuery): AsyncGenerator<string> {
    let start = '[\n';
    for await (const rows of pages(context, query)) {
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
