/** Writes an article's share links. Pure: the same article and options give the same links. */
import {
  channelById,
  channelLabel,
  encodeTag,
  formatArticleKey,
  tagUrl,
  type ChannelId,
  type PathTemplate,
  type Placement,
  type Sharing,
  type SharingLink,
} from '../../../core';
import type { Article } from './article';

export interface LinkOptions {
  parameter: string;
  placement: Placement;
  utm: boolean;
  channels: readonly ChannelId[];
}

/** Where an article lives; `undefined` where the site has no origin for its locale or a path value is missing. */
export function articleUrl(
  article: Article,
  path: PathTemplate,
  origin: string | undefined,
): string | undefined {
  const pathname = origin === undefined ? undefined : path.format(article.pathValues);
  return pathname === undefined ? undefined : `${origin}${pathname}`;
}

/** The campaign that other tools see: the editor's, or the last piece of the address. */
const campaignOf = (article: Article, url: string): string =>
  article.buttons.campaign ?? decodeURIComponent(url.split('/').filter(Boolean).at(-1) ?? '');

/** `null` for drafts, where sharing is off, and while the article has no address. */
export function sharingOf(
  article: Article,
  url: string | undefined,
  { parameter, placement, utm, channels }: LinkOptions,
): Sharing | null {
  if (!article.published || !article.buttons.enabled || url === undefined) return null;
  const { title, locale, buttons } = article;
  const campaign = campaignOf(article, url);
  const chosen = buttons.channels.length ? buttons.channels : channels;

  const links = chosen.flatMap((id): SharingLink[] => {
    const channel = channelById(id);
    if (!channel) return [];
    const tagged = tagUrl(url, {
      parameter,
      placement,
      tag: encodeTag({ channel: id }),
      ...(utm && {
        utm: { source: id, medium: channel.private ? 'dark_social' : 'social', campaign },
      }),
    });
    return [
      {
        channel: id,
        label: channelLabel(channel, locale),
        private: channel.private,
        url: tagged,
        href: channel.href?.({ url: tagged, title, text: buttons.message ?? title }) ?? null,
      },
    ];
  });
  return { article: formatArticleKey(article), url, title, message: buttons.message, links };
}
