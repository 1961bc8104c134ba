import type { Core } from '@strapi/types';
import type { Context } from 'koa';
import { darkSocial } from '../plugin';
import { articles } from '../report/articles';
import { channels } from '../report/channels';
import { overview } from '../report/overview';
import { articlesQueryOf, periodOf } from '../report/query';

/** Reports, for the admin page and for machines alike. */
export const reports = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `?from=2026-01-01&to=2026-01-31` → `{ data: OverviewReport }` */
  async overview(context: Context): Promise<void> {
    context.body = { data: await overview(darkSocial(strapi), periodOf(context.query)) };
  },

  /** `?from&to` → `{ data: ChannelsReport }` */
  async channels(context: Context): Promise<void> {
    context.body = { data: await channels(darkSocial(strapi), periodOf(context.query)) };
  },

  /** `?from&to&sort&order&page&pageSize` → `{ data: ArticlesReport }` */
  async articles(context: Context): Promise<void> {
    context.body = { data: await articles(darkSocial(strapi), articlesQueryOf(context.query)) };
  },
});
