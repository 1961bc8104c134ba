import { shareLinks, tagUrl, untagUrl, type ChannelId, type LinkOptions } from '../../../../core';

/** What an editor makes a link for. */
export const PURPOSES = ['whatsapp', 'newsletter', 'slack', 'print'] as const;
export type Purpose = (typeof PURPOSES)[number];

const CHANNEL: Record<Exclude<Purpose, 'newsletter'>, ChannelId> = {
  whatsapp: 'whatsapp',
  slack: 'slack',
  print: 'qr',
};

export interface EditorPage {
  /** Untagged. */
  url: string;
  documentId: string;
}

function taggedFor(channel: ChannelId, page: EditorPage, campaign: string, options: LinkOptions) {
  const shared = { ...page, title: '', campaign: campaign === '' ? null : campaign };
  return shareLinks(shared, [channel], options)[0]?.url ?? page.url;
}

/** The campaign of links to which an editor gives none. */
export const defaultCampaign = (page: EditorPage, options: LinkOptions): string =>
  new URL(taggedFor('copy', page, '', { ...options, utm: true })).searchParams.get(
    'utm_campaign',
  ) ?? '';

/**
 * The link that an editor sends, tagged as the buttons on the site tag theirs. Whoever names a campaign
 * wants it in the link, even where the site's links carry none. A newsletter is no private sharing: its
 * link has a campaign and no tag of ours, so its visits are counted as the campaign's.
 */
export function editorLink(
  purpose: Purpose,
  page: EditorPage,
  campaign: string,
  options: LinkOptions,
): string {
  const named = campaign.trim();
  if (purpose !== 'newsletter') {
    const utm = options.utm || named !== '';
    return taggedFor(CHANNEL[purpose], page, named, { ...options, utm });
  }
  const { parameter, placement } = options;
  const utm = {
    source: 'newsletter',
    medium: 'email',
    campaign: named === '' ? defaultCampaign(page, options) : named,
  };
  return untagUrl(tagUrl(page.url, { parameter, placement, tag: '', utm }), parameter);
}
