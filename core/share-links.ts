import { channelById, channelLabel, type ChannelId } from './channels';
import type { SharingLink } from './contracts/sharing';
import { encodeTag } from './tag';
import { tagUrl, type Placement } from './tagged-url';

export interface LinkOptions {
  /** Name of the tag's parameter. */
  parameter: string;
  placement: Placement;
  /** Adds `utm_*` parameters for other analytics tools. */
  utm: boolean;
}

export interface SharedPage {
  /** The page's public URL, without a tag. */
  url: string;
  title: string;
  /** Text before the link; by default the title. */
  message?: string | null;
  /** Language of the labels (BCP 47); English if there are none. */
  locale?: string | null;
  /** `utm_campaign`; by default the URL's last path segment. */
  campaign?: string | null;
}

function lastPiece(url: string): string {
  const piece = url.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(piece);
  } catch {
    // A malformed escape.
    return piece;
  }
}

/** Returns a page's links, one per channel, in order. */
export function shareLinks(
  { url, title, message, locale = null, campaign }: SharedPage,
  channels: readonly ChannelId[],
  { parameter, placement, utm }: LinkOptions,
): SharingLink[] {
  return channels.flatMap((id): SharingLink[] => {
    const channel = channelById(id);
    if (!channel) return [];
    const tagged = tagUrl(url, {
      parameter,
      placement,
      tag: encodeTag({ channel: id }),
      ...(utm && {
        utm: {
          source: id,
          medium: channel.private ? 'dark_social' : 'social',
          campaign: campaign ?? lastPiece(url),
        },
      }),
    });
    return [
      {
        channel: id,
        label: channelLabel(channel, locale),
        private: channel.private,
        url: tagged,
        href: channel.href?.({ url: tagged, title, text: message ?? title }) ?? null,
      },
    ];
  });
}
