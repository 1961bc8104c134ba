/** Builds share links. Pure. */
import { channelById, channelLabel, type ChannelId } from './channels';
import type { SharingLink } from './contracts/sharing';
import { encodeTag } from './tag';
import { tagUrl, type Placement } from './tagged-url';

/** How links are tagged. */
export interface LinkOptions {
  /** Name of the tag's parameter. */
  parameter: string;
  placement: Placement;
  /** Whether links also carry utm parameters, for other analytics tools. */
  utm: boolean;
}

/** The page to share. */
export interface SharedPage {
  /** The page's public URL, without a tag. */
  url: string;
  title: string;
  /** Text in front of the link; the title by default. */
  message?: string | null;
  /** Language of the labels (BCP 47); English if there are none in it. */
  locale?: string | null;
  /** `utm_campaign`; the last path segment by default. */
  campaign?: string | null;
}

function lastSegment(url: string): string {
  const segment = url.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed escape: use the segment as it is.
    return segment;
  }
}

/** Returns a page's share links, one per channel, in the given order. */
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
          campaign: campaign ?? lastSegment(url),
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
