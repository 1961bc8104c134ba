import type { Core } from '@strapi/types';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { isOfferedChannel, OFFERED_CHANNELS, type ChannelId } from '../../../core';
import { findSharing, type SharedArticle } from '../delivery/find-sharing';
import { HttpError } from '../http/http-error';
import { allowAnyOrigin, sendPublic } from '../http/public-response';
import { darkSocial } from '../plugin';
import { refuse } from './refuse';

const MAX_AGE_SECONDS = 60;
const RETRY_AFTER_SECONDS = 5;

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= 4096 ? value : undefined;

/** The page's channels, `whatsapp,email copy`. Throws a ValidationError for unknown ones. */
function channelsOf(value: unknown): ChannelId[] | undefined {
  const names = (textOf(value) ?? '').split(/[\s,]+/).filter(Boolean);
  const unknown = names.filter((name) => !isOfferedChannel(name));
  if (unknown.length) {
    throw new errors.ValidationError(
      `channels: got ${unknown.slice(0, 5).join(', ')}; expected some of ${OFFERED_CHANNELS.map(({ id }) => id).join(', ')}`,
    );
  }
  return names.length ? [...new Set(names.filter(isOfferedChannel))] : undefined;
}

function articleOf({ article, url, canonical }: Context['query']): SharedArticle {
  const [key, address] = [textOf(article), textOf(url)];
  if (key !== undefined && address === undefined) return { article: key };
  if (address !== undefined && key === undefined)
    return { url: address, canonical: textOf(canonical) };
  throw new errors.ValidationError('sharing: expected either "article" or "url"');
}

/** Share links for pages that do not read Strapi's REST API. */
export const sharing = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * `GET /api/dark-social/sharing?article=uid:documentId:locale` or `?url=https://…` → `Sharing`.
   * `canonical`, beside `url`: the page's canonical address, for where its own matches no article.
   * `channels=whatsapp,email` picks channels where the article's editor chose none. 404 for anything
   * that is not published, or has sharing off; 503 while the database does not answer. Public, with
   * ETag.
   */
  async find(context: Context): Promise<void> {
    allowAnyOrigin(context);
    const channels = channelsOf(context.query['channels']);
    const asked = articleOf(context.query);
    const instance = darkSocial(strapi);
    const { sharing: watch } = instance.operations;
    const found = await findSharing(instance, asked, channels).catch((error: unknown) => {
      watch.failed(error);
      return new HttpError(503, 'Share links cannot be read', { retryAfter: RETRY_AFTER_SECONDS });
    });
    if (found instanceof HttpError) {
      refuse(context, found);
      return;
    }
    watch.worked();
    if (!found) throw new errors.NotFoundError('No published article with sharing on');
    // A page token must not be a day old when it is new to the page.
    const mayBeStale = instance.pageTokens === undefined;
    sendPublic(context, 'application/json', JSON.stringify(found), MAX_AGE_SECONDS, mayBeStale);
  },
});
