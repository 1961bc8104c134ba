import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import type { ArticleReport } from '../../../core';
import { darkSocial } from '../plugin';
import { article } from '../report/article';
import { inKnownLocale } from '../report/article-locale';
import { articles } from '../report/articles';
import { channels } from '../report/channels';
import { articleFigures, movers, myArticles } from '../report/lists';
import { overview } from '../report/overview';
import {
  articleQueryOf,
  articlesQueryOf,
  listQueryOf,
  overviewQueryOf,
  periodOf,
  referrersQueryOf,
  suspiciousQueryOf,
} from '../report/query';
import { referrers } from '../report/referrers';
import { suspicious } from '../report/suspicious';
import { readerOf } from './reader';

/** Articles that a widget shows. */
const MY_ARTICLES = 5;

/**
 * Whether nothing is known of the article. Of one that the reader may not read, only what was counted
 * is: whether there is such an entry is not theirs to learn.
 */
const isNone = ({ title, locales }: ArticleReport['article']): boolean =>
  title === null && locales.length === 0;

/** Reports, for the admin pages and for machines alike: `{ data }`, as in core/contracts/reports. */
export const reports = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `?from=2026-01-01&to=2026-01-31&type&locale&source&channel` → `OverviewReport` */
  async overview(context: Context): Promise<void> {
    context.body = { data: await overview(darkSocial(strapi), overviewQueryOf(context.query)) };
  },

  /** `?from&to&type&locale&source&channel` → `ChannelsReport` */
  async channels(context: Context): Promise<void> {
    context.body = { data: await channels(darkSocial(strapi), overviewQueryOf(context.query)) };
  },

  /** `?from&to` → `FindingsReport` */
  async findings(context: Context): Promise<void> {
    const { findings } = darkSocial(strapi);
    const reader = readerOf(strapi, context, darkSocial(strapi).titleAttribute);
    context.body = { data: await findings.ofSite(reader, periodOf(context.query)) };
  },

  /** `?from&to&type&locale` → `ReferrersReport` */
  async referrers(context: Context): Promise<void> {
    context.body = { data: await referrers(darkSocial(strapi), referrersQueryOf(context.query)) };
  },

  /** `?from&to&type&locale&search&sort&order&page&pageSize` → `ArticlesReport` */
  async articles(context: Context): Promise<void> {
    const query = articlesQueryOf(context.query);
    const reader = readerOf(strapi, context, darkSocial(strapi).titleAttribute);
    context.body = { data: await articles(darkSocial(strapi), reader, query) };
  },

  /** `/articles/:uid/:documentId?locale&from&to`, or `?locale&since=publication` → `ArticleReport`; 404 */
  async article(context: Context): Promise<void> {
    const { key, period } = articleQueryOf(context.params, context.query);
    const reader = readerOf(strapi, context, darkSocial(strapi).titleAttribute);
    const instance = darkSocial(strapi);
    const known = await inKnownLocale(instance, reader, key);
    const report = known && (await article(instance, reader, known, period));
    if (!report || isNone(report.article)) {
      throw new errors.NotFoundError('There is no such article, and none was ever counted');
    }
    context.body = { data: report };
  },

  /** `?uid&locale&ids=a,b&days=7` → `ArticleFiguresReport` */
  async articleFigures(context: Context): Promise<void> {
    const query = listQueryOf(context.query);
    context.body = { data: await articleFigures(darkSocial(strapi), query.articles, query.days) };
  },

  /** `?from&to`, `&uid&documentId&locale` of one article → `SuspiciousReport` */
  async suspicious(context: Context): Promise<void> {
    const instance = darkSocial(strapi);
    const { period, article: only } = suspiciousQueryOf(context.query);
    const reader = readerOf(strapi, context, instance.titleAttribute);
    context.body = { data: await suspicious(instance, reader, period, only) };
  },

  /** → `MoversReport` */
  async movers(context: Context): Promise<void> {
    const instance = darkSocial(strapi);
    context.body = {
      data: await movers(instance, readerOf(strapi, context, instance.titleAttribute)),
    };
  },

  /** → `MyArticlesReport`, of the admin who asks */
  async myArticles(context: Context): Promise<void> {
    const instance = darkSocial(strapi);
    const { user } = context.state as { user: { id: number } };
    const written = await instance.entries.createdBy(user.id, MY_ARTICLES);
    // Whoever wrote an entry knows its title.
    context.body = { data: await myArticles(instance, { mayRead: () => true }, written) };
  },
});
