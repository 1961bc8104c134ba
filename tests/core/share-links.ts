import { channelById, type Channel, type ChannelId, type ShareText } from '../../core';

/** The address that a channel opens. */
export function hrefOf(id: ChannelId, share: ShareText): string {
  const channel: Channel | undefined = channelById(id);
  if (!channel?.href) throw new Error(`${id} opens no address`);
  return channel.href(share);
}

/**
 * A parameter as the receiving app decodes it. Percent-decoding only, as in `mailto:` and `sms:`,
 * where a `+` is a `+`.
 */
export function parameterOf(href: string, name: string): string | undefined {
  const pair = href
    .slice(href.indexOf('?') + 1)
    .split('&')
    .find((each) => each.startsWith(`${name}=`));
  return pair === undefined ? undefined : decodeURIComponent(pair.slice(name.length + 1));
}

/** Where each channel puts the link, the words and the title; `gap` stands between words and link. */
interface Places {
  channel: ChannelId;
  start: string;
  /** Parameter that holds words and link together. */
  together?: { name: string; gap: string };
  url?: string;
  text?: string;
  title?: string;
}

export const PLACES: readonly Places[] = [
  { channel: 'whatsapp', start: 'https://wa.me/?', together: { name: 'text', gap: '\n' } },
  { channel: 'telegram', start: 'https://t.me/share/url?', url: 'url', text: 'text' },
  { channel: 'messenger', start: 'fb-messenger://share?', url: 'link' },
  {
    channel: 'email',
    start: 'mailto:?',
    together: { name: 'body', gap: '\r\n\r\n' },
    title: 'subject',
  },
  { channel: 'sms', start: 'sms:?&', together: { name: 'body', gap: ' ' } },
  { channel: 'threema', start: 'threema://compose?', together: { name: 'text', gap: '\n' } },
  { channel: 'viber', start: 'viber://forward?', together: { name: 'text', gap: '\n' } },
  { channel: 'line', start: 'https://line.me/R/share?', together: { name: 'text', gap: '\n' } },
  { channel: 'teams', start: 'https://teams.microsoft.com/share?', url: 'href', text: 'msgText' },
  { channel: 'facebook', start: 'https://www.facebook.com/sharer/sharer.php?', url: 'u' },
  { channel: 'x', start: 'https://x.com/intent/tweet?', url: 'url', text: 'text' },
  {
    channel: 'bluesky',
    start: 'https://bsky.app/intent/compose?',
    together: { name: 'text', gap: '\n' },
  },
  { channel: 'threads', start: 'https://www.threads.com/intent/post?', url: 'url', text: 'text' },
  {
    channel: 'mastodon',
    start: 'https://{instance}/share?',
    together: { name: 'text', gap: '\n' },
  },
  { channel: 'linkedin', start: 'https://www.linkedin.com/sharing/share-offsite/?', url: 'url' },
  { channel: 'reddit', start: 'https://www.reddit.com/submit?', url: 'url', title: 'title' },
  {
    channel: 'pinterest',
    start: 'https://www.pinterest.com/pin/create/button/?',
    url: 'url',
    text: 'description',
  },
];
