import type { ChannelId, Sharing } from '../../../core';
import type { Articles } from '../content/articles';
import { sharingOf, type LinkOptions } from '../content/sharing';

/** An article by its key, `uid:documentId:locale`, or by the address of its page. */
export type SharedArticle = { article: string } | { url: string };

/**
 * The share links of a published article; `undefined` where there is none, or sharing is off.
 *
 * @param channels channels and their order where the article's editor chose none
 */
export async function findSharing(
  { articles, options }: { articles: Articles; options: LinkOptions },
  shared: SharedArticle,
  channels?: readonly ChannelId[],
): Promise<Sharing | undefined> {
  const found =
    'article' in shared
      ? (await articles.byKeys([shared.article])).get(shared.article)
      : (await articles.byUrls([shared.url])).get(shared.url);
  if (!found?.sharing) return undefined;
  if (!channels) return structuredClone(found.sharing);
  return sharingOf(found, found.sharing.url, { ...options, channels }) ?? undefined;
}
