/**
 * Tokens that `sharing` carries and events bring back, for sites that require them: whoever sends an
 * event has at least asked for that article's links. A digest of the article and the hour under a
 * secret of the site, so it is the same for everybody, names nobody, and survives caches.
 */
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Sharing } from '../../../core';
import { DarkSocialConfigError } from '../config/errors';

const HOUR = 3600 * 1000;
/** 96 bits. */
const SIGNATURE_CHARACTERS = 16;
/** Hours since 1970 with base 36 until the year 4054. */
const TOKEN = /^([0-9a-z]{1,5})\.([A-Za-z0-9_-]{16})$/;

export interface PageTokens {
  /**
   * @param article key of the article
   * @param at ms since 1970
   */
  issue(article: string, at: number): string;
  /** Whether the token is this article's, and young enough. */
  isValid(token: string, article: string, at: number): boolean;
}

/**
 * @param appKeys Strapi's `app.keys`: the first signs, and all are accepted, so that they can be rotated
 * @param hours how old a token may be: longer than any cache keeps a page
 */
export function createPageTokens(appKeys: readonly string[], hours: number): PageTokens {
  const secrets = appKeys.map((key) =>
    Buffer.from(hkdfSync('sha256', key, '', 'dark-social page tokens', 32)),
  );
  const [current] = secrets;
  if (!current) throw new DarkSocialConfigError(['pageTokens: needs app.keys in config/server']);

  const sign = (secret: Buffer, article: string, hour: string): Buffer =>
    Buffer.from(
      createHmac('sha256', secret)
        .update(`${hour} ${article}`)
        .digest('base64url')
        .slice(0, SIGNATURE_CHARACTERS),
    );

  return {
    issue(article, at) {
      const hour = Math.floor(at / HOUR).toString(36);
      return `${hour}.${sign(current, article, hour).toString()}`;
    },
    isValid(token, article, at) {
      const [, hour, signature] = TOKEN.exec(token) ?? [];
      if (hour === undefined || signature === undefined) return false;
      const age = Math.floor(at / HOUR) - Number.parseInt(hour, 36);
      // Another instance's clock may be a little ahead.
      if (age < -1 || age > hours) return false;
      const given = Buffer.from(signature);
      return secrets.some((secret) => timingSafeEqual(given, sign(secret, article, hour)));
    },
  };
}

/** The links, with their page's token where the site requires one. */
export const withPageToken = (
  sharing: Sharing,
  tokens: Pick<PageTokens, 'issue'> | undefined,
  now = Date.now(),
): Sharing => (tokens ? { ...sharing, pageToken: tokens.issue(sharing.article, now) } : sharing);
