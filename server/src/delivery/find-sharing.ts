import type { ChannelId, Sharing } from '../../../core';
import { pageAddresses } from '../attribution';
import type { ArticleWithSharing } from '../content/article';
import type { Articles } from '../content/articles';
import { withPageToken, type PageTokens } from '../content/page-tokens';
import { sharingOf, type LinkOptions } from '../content/sharing';

/**
 * An article by its key, `uid:documentId:locale`, or by the address of its page. `canonical` is the
 * page's `<link rel=canonical>`: it counts where the address itself matches no article.
 */
export type SharedArticle = { article: string } | { url: string; canonical?: string | undefined };

async function byAddress(
  { articles, origins }: SharingSources,
  page: Extract<SharedArticle, { url: string }>,
): Promise<ArticleWithSharing | undefined> {
  const pages = pageAddresses(page, origins);
  const found = await articles.byUrls(pages);
  return pages.map((address) => found.get(address)).find((article) => article !== undefined);
}

export interface SharingSources {
  articles: Articles;
  /** How links are written now. */
  links(): LinkOptions;
  /** Every origin of the site. */
  origins: readonly string[];
  /** Where the site requires them. */
  pageTokens: PageTokens | undefined;
}

/**
 * The share links of a published article; `undefined` where there is none, or sharing is off.
 *
 * @param channels channels and their order where the article's editor chose none
 */
export async function findSharing(
  sources: SharingSources,
  shared: SharedArticle,
  channels?: readonly ChannelId[],
): Promise<Sharing | undefined> {
  const { articles, links, pageTokens } = sources;
  const found =
    'article' in shared
      ? (await articles.byKeys([shared.article])).get(shared.article)
      : await byAddress(sources, shared);
  if (!found?.sharing) return undefined;
  const sharing = channels
    ? sharingOf(found, found.sharing.url, { ...links(), channels })
    : structuredClone(found.sharing);
  return sharing ? withPageToken(sharing, pageTokens) : undefined;
}
