import type { Core } from '@strapi/types';
import type { ChannelId, Sharing } from '../../../core';
import { findSharing, type SharedArticle } from '../delivery/find-sharing';
import { darkSocial } from '../plugin';

/**
 * Share links for code of the app: `strapi.plugin('dark-social').service('sharing')`. For GraphQL
 * resolvers, sitemaps, feeds, and routes of the app's own.
 */
export const sharing = ({ strapi }: { strapi: Core.Strapi }) => ({
  /**
   * The share links of a published article, by `{ article: 'uid:documentId:locale' }`, or by
   * `{ url, canonical }`: the address of its page and, if it differs, its canonical one. `undefined`
   * where there is none, or sharing is off.
   *
   * @param channels channels and their order where the article's editor chose none
   */
  find: (shared: SharedArticle, channels?: readonly ChannelId[]): Promise<Sharing | undefined> =>
    findSharing(darkSocial(strapi), shared, channels),

  /**
   * Puts `sharing` on the articles of what the Document Service returned, nested ones too, and
   * returns the same value. At most one query for all of them. `null` for drafts and where sharing
   * is off.
   *
   * @param uid content type of the value, such as `api::article.article`
   */
  attach: <Value>(uid: string, value: Value): Promise<Value> =>
    darkSocial(strapi).attachSharing(uid, value),
});
