/** What an article is shared with. Pure: the same article and options give the same links. */
import {
  filledMessage,
  formatArticleKey,
  messageOfLocale,
  pageUrl,
  shareLinks,
  type ChannelId,
  type DefaultMessage,
  type LinkOptions as Tagging,
  type Sharing,
} from '../../../core';
import type { Article } from './article';
import type { TypePath } from './type-path';

export interface LinkOptions extends Tagging {
  /** What an article has whose editor chose none. */
  channels: readonly ChannelId[];
  /** What one has whose editor wrote no message. */
  message: DefaultMessage;
  /** Whether every share gets a token of its own. */
  chains: boolean;
}

/** Where an article lives; `undefined` where the site has no origin for its locale or a path value is missing. */
export function articleUrl(
  { locale, pathValues }: Article,
  path: TypePath,
  origin: string | undefined,
  { hashRouter }: { hashRouter: boolean },
): string | undefined {
  const pathname = origin === undefined ? undefined : path.format(locale, pathValues);
  return origin === undefined || pathname === undefined
    ? undefined
    : pageUrl(origin, pathname, hashRouter);
}

/** `null` for drafts, where sharing is off, and while the article has no address. */
export function sharingOf(
  article: Article,
  url: string | undefined,
  { channels, message: byDefault, chains, ...options }: LinkOptions,
): Sharing | null {
  if (!article.published || !article.buttons.enabled || url === undefined) return null;
  const { documentId, title, locale, buttons } = article;
  const { campaign } = buttons;
  const message = buttons.message ?? filledMessage(messageOfLocale(byDefault, locale), title);
  const chosen = buttons.channels.length ? buttons.channels : channels;
  const links = shareLinks({ url, title, message, locale, campaign, documentId }, chosen, options);
  return {
    article: formatArticleKey(article),
    url,
    title,
    message,
    links,
    ...(chains && { chains: { parameter: options.parameter } }),
  };
}
