/**
 * Google's default channel group of a campaign, by its source and medium: the names that a marketing
 * team knows from Google Analytics 4. From Google's help page "Default channel group".
 *
 * Two differences. Its rules by campaign name are left out, since names are not kept. And the medium
 * `newsletter`, which Google leaves unassigned and French publishers write, is `email` here.
 */
import { senderByHost } from './referrer';
import { ANDROID_APPS, BRANDS, HOSTS, type ClickId } from './tables';

export type ChannelGroup =
  | 'paid-search'
  | 'paid-social'
  | 'paid-video'
  | 'paid-shopping'
  | 'paid-other'
  | 'display'
  | 'cross-network'
  | 'organic-search'
  | 'organic-social'
  | 'organic-video'
  | 'organic-shopping'
  | 'email'
  | 'affiliates'
  | 'referral'
  | 'audio'
  | 'sms'
  | 'mobile-push'
  | 'unassigned';

type Category = 'search' | 'social' | 'video' | 'shopping';

/** Google's own pattern of a paid medium. */
const PAID = /^(?:.*cp.*|ppc|retargeting|paid.*)$/;
const DISPLAY = /^(?:display|banner|expandable|interstitial|cpm)$/;
const AFFILIATES = /^affiliates?$/;
const SOCIAL = /^(?:social(?:[-_+]?(?:network|media))?|sm)$/;
const VIDEO = /video/;
const MAIL = /^(?:e[-_]?mail|newsletters?)$/;
const PUSH = /push$|mobile|notification/;

const VIDEO_CHANNELS = new Set(
  'youtube vimeo dailymotion twitch kick rumble odysee bitchute bilibili niconico rutube peertube'.split(
    ' ',
  ),
);

const SHOPS =
  'amazon ebay etsy walmart alibaba aliexpress shopify shopping google-shopping googleshopping shopzilla mercadolibre cdiscount rakuten fnac leboncoin vinted idealo kelkoo temu shein zalando';

/** Names that people write for a sender beside its own, and the senders' names as sellers of ads. */
const NICKNAMES: readonly (readonly [Category, string])[] = [
  ['search', 'google-ads googleads adwords google-display microsoft-ads bingads bing-ads msn'],
  ['search', 'yahoo-ads yandex-direct baidu-ads'],
  [
    'social',
    'fb ig insta meta facebook-ads meta-ads instagram-ads twitter tw x-ads bsky li linked-in',
  ],
  [
    'social',
    'linkedin-ads tiktok-ads tt snapchat-ads snap pinterest-ads reddit-ads quora-ads vk-ads',
  ],
  ['social', 'whats-app tg social-network social-media'],
  ['video', 'yt you-tube youtube-ads'],
  ['shopping', SHOPS],
];

function categoryOf({
  source,
  channel,
}: {
  source: string;
  channel: string;
}): Category | undefined {
  if (source === 'search') return 'search';
  if (VIDEO_CHANNELS.has(channel)) return 'video';
  const talks = source === 'public' || source === 'private';
  return talks && channel !== 'email' && channel !== 'sms' ? 'social' : undefined;
}

/** What a source is, by its name, such as `facebook`. */
const CATEGORIES: ReadonlyMap<string, Category> = new Map([
  ...[...ANDROID_APPS.values(), ...BRANDS.values(), ...HOSTS.values()].flatMap((sender) => {
    const category = categoryOf(sender);
    return category ? [[sender.channel, category] as const] : [];
  }),
  ...NICKNAMES.flatMap(([category, names]) =>
    names.split(' ').map((name) => [name, category] as const),
  ),
]);

function category(source: string): Category | undefined {
  const known = CATEGORIES.get(source);
  if (known || !source.includes('.')) return known;
  // A host, as in `utm_source=m.facebook.com`, or a shop's, as in `amazon.fr`.
  const sender = senderByHost(source);
  return sender ? categoryOf(sender) : CATEGORIES.get(source.split('.').at(-2) ?? '');
}

const tidy = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, '-');

const paidGroup: Readonly<Record<Category, ChannelGroup>> = {
  shopping: 'paid-shopping',
  search: 'paid-search',
  social: 'paid-social',
  video: 'paid-video',
};

const organicGroup: Readonly<Record<Category, ChannelGroup>> = {
  shopping: 'organic-shopping',
  social: 'organic-social',
  video: 'organic-video',
  search: 'organic-search',
};

const isPaidMedium = (medium: string): boolean =>
  PAID.test(medium) || DISPLAY.test(medium) || AFFILIATES.test(medium);

/** Whether somebody paid for the click; a paid click's id says so whatever the medium claims. */
export const isPaid = (medium: string, clickMeans?: ClickId['means']): boolean =>
  clickMeans === 'ad' || isPaidMedium(tidy(medium));

/** What the medium says by itself, where the source says nothing. */
function groupOfMedium(source: string, medium: string): ChannelGroup | undefined {
  if (SOCIAL.test(medium)) return 'organic-social';
  if (VIDEO.test(medium)) return 'organic-video';
  if (medium === 'organic') return 'organic-search';
  if (/^(?:referral|app|link)$/.test(medium)) return 'referral';
  if (MAIL.test(source) || MAIL.test(medium)) return 'email';
  if (AFFILIATES.test(medium)) return 'affiliates';
  if (medium === 'audio') return 'audio';
  if (source === 'sms' || medium === 'sms') return 'sms';
  if (source === 'firebase' || PUSH.test(medium)) return 'mobile-push';
  return undefined;
}

/** The group, in Google's order; the first rule that fits. */
export function channelGroup(
  source: string,
  medium: string,
  clickMeans?: ClickId['means'],
): ChannelGroup {
  const from = tidy(source);
  const by = tidy(medium);
  const kind = category(from);
  if (from === 'cross-network' || by === 'cross-network') return 'cross-network';
  if (PAID.test(by) && kind) return paidGroup[kind];
  if (DISPLAY.test(by)) return 'display';
  if (PAID.test(by)) return 'paid-other';
  // The id of a paid click, where the medium names no way of paying.
  if (clickMeans === 'ad' && !AFFILIATES.test(by)) return kind ? paidGroup[kind] : 'paid-other';
  if (clickMeans === 'letter') return 'email';
  const said = groupOfMedium(from, by);
  // Google asks the source before the medium, save where the medium is a letter, a message or an ad.
  if (kind && !['email', 'sms', 'affiliates', 'mobile-push', 'audio'].includes(said ?? '')) {
    return organicGroup[kind];
  }
  if (said) return said;
  if (clickMeans === 'network') return 'organic-social';
  return clickMeans === 'search' ? 'organic-shopping' : 'unassigned';
}
