import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { darkSocial } from '../plugin';
import { answerPublic, openToAll } from './public-answer';

const MAX_AGE_SECONDS = 60;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined;

/** Share links for pages that do not read Strapi's REST API. */
export const sharing = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /api/dark-social/sharing?article=uid:documentId:locale` or `?url=https://…` → `Sharing`.
   * 404 for anything that is not published, or has sharing off. Public, with ETag.
   */
  async find(context: Context): Promise<void> {
    openToAll(context);
    const { articles } = darkSocial(strapi);
    const key = textOf(context.query['article']);
    const url = textOf(context.query['url']);
    if ((key === undefined) === (url === undefined)) {
      throw new errors.ValidationError('sharing: expected either "article" or "url"');
    }
    const found =
      key !== undefined
        ? (await articles.byKeys([key])).get(key)
        : (await articles.byUrls([url ?? ''])).get(url ?? '');
    if (!found?.sharing) throw new errors.NotFoundError('No published article with sharing on');
    answerPublic(context, 'application/json', JSON.stringify(found.sharing), MAX_AGE_SECONDS);
  },
});
