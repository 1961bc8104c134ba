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
  /** `utm_campaign`; by default the last path segment, or else `documentId`. */
  campaign?: string | null;
  /** Names the page in `utm_campaign` where its last path segment is long or not plain ASCII. */
  documentId?: string | null;
}

/** In characters. Every link carries the campaign, and a QR code has to stay scannable. */
const MAX_CAMPAIGN = 80;

function lastSegment(url: string): string {
  // A router may keep the path in the fragment: `/#/articles/hello`.
  const path = /#!?(\/[^?#]+)/.exec(url)?.[1] ?? url.split(/[?#]/, 1)[0] ?? '';
  const segment = path.split('/').filter(Boolean).at(-1) ?? '';
  try {
    return decodeURIComponent(segment);
  } catch {
    // A malformed escape: use the segment as it is.
    return segment;
  }
}

/** The default campaign: short, and the same when it is encoded. */
function defaultCampaign(url: string, documentId: string | null | undefined): string {
  const segment = lastSegment(url);
  if (/^[\w.~-]+$/.test(segment) && segment.length <= MAX_CAMPAIGN) return segment;
  if (documentId) return documentId;
  const ascii = segment.replace(/[^\w.~]+/g, '-').replace(/^-|-$/g, '');
  return ascii.slice(0, MAX_CAMPAIGN) || 'page';
}

/** Returns a page's share links, one per channel, in the given order. */
export function shareLinks(
  { url, title, message, locale = null, campaign, documentId }: SharedPage,
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
          campaign: campaign ?? defaultCampaign(url, documentId),
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
