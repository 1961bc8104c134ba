/** Writes share links. Pure: the same page and options give the same links. */
import { channelById, channelLabel, type ChannelId } from './channels';
import type { SharingLink } from './contracts/sharing';
import { encodeTag } from './tag';
import { tagUrl, type Placement } from './tagged-url';

/** How links are tagged. */
export interface LinkOptions {
  /** Name of the tag's parameter. */
  parameter: string;
  placement: Placement;
  /** Whether links also carry utm fields, for other analytics tools. */
  utm: boolean;
}

/** What is passed on. */
export interface SharedPage {
  /** The page's public address, without a tag. */
  url: string;
  title: string;
  /** Words to put in front of the link; by default the title. */
  message?: string | null;
  /** Language of the labels (BCP 47); English where there are none in it. */
  locale?: string | null;
  /** `utm_campaign`; by default the last piece of the address. */
  campaign?: string | null;
}

function lastPiece(url: string): string {
  const piece = url.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(piece);
  } catch {
    // A damaged escape: the campaign is named as the address is spelled.
    return piece;
  }
}

/** A page's links, one for each of these channels, in their order. */
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
