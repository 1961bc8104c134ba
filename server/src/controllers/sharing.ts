import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isOfferedChannel, type ChannelId } from '../../../core';
import { sharingOf } from '../content/sharing';
import { darkSocial } from '../plugin';
import { answerPublic, openToAll } from './public-answer';

const MAX_AGE_SECONDS = 60;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined;

/** Channels of the page's choice, `whatsapp,email copy`; throws a ValidationError for others than ours. */
function channelsOf(value: unknown): ChannelId[] | undefined {
  const names = (textOf(value) ?? '').split(/[\s,]+/).filter(Boolean);
  const unknown = names.filter((name) => !isOfferedChannel(name));
  if (unknown.length) {
    throw new errors.ValidationError(
      `channels: expected channels of the catalogue, got ${unknown.slice(0, 5).join(', ')}`,
    );
  }
  return names.length ? [...new Set(names.filter(isOfferedChannel))] : undefined;
}

/** Share links for pages that do not read Strapi's REST API. */
export const sharing = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /api/dark-social/sharing?article=uid:documentId:locale` or `?url=https://…` → `Sharing`.
   * With `channels=whatsapp,email` for those of the page's choice, where the article's editor chose
   * none. 404 for anything that is not published, or has sharing off. Public, with ETag.
   */
  async find(context: Context): Promise<void> {
    openToAll(context);
    const { articles, options } = darkSocial(strapi);
    const channels = channelsOf(context.query['channels']);
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
    const answer = channels
      ? sharingOf(found, found.sharing.url, { ...options, channels })
      : found.sharing;
    answerPublic(context, 'application/json', JSON.stringify(answer), MAX_AGE_SECONDS);
  },
});
