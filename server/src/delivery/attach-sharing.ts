import type { Core } from '@strapi/types';
import type { Sharing } from '../../../core';
import type { Articles } from '../content/articles';
import { withPageToken, type PageTokens } from '../content/page-tokens';
import { createArticleFinder } from './find-articles';

/** Puts `sharing` on the articles of this value, nested ones too; at most one query for all. */
export type AttachSharing = <Value>(uid: string, value: Value) => Promise<Value>;

/** Whoever gets a response may change it; what is remembered stays as it is. */
const copyOf = (sharing: Sharing): Sharing => ({
  ...sharing,
  links: sharing.links.map((link) => ({ ...link })),
});

export function createAttachSharing(
  strapi: Core.Strapi,
  articles: Articles,
  pageTokens: PageTokens | undefined,
): AttachSharing {
  const find = createArticleFinder(strapi, articles.isEnabled);
  return async (uid, value) => {
    const found = find(uid, value);
    const recalled = found.length > 0 ? await articles.byRows(found) : [];
    for (const [index, { entity }] of found.entries()) {
      const sharing = recalled[index]?.sharing;
      entity['sharing'] = sharing ? withPageToken(copyOf(sharing), pageTokens) : null;
    }
    return value;
  };
}
