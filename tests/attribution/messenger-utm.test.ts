import { messengerNamed } from '../../server/src/attribution/messenger-utm';
import { MESSENGERS } from '../../server/src/attribution/tables/messengers';
import { NETWORKS } from '../../server/src/attribution/tables/networks';
import { arrive, DEEP } from './arrivals';

const by = (source: string, medium?: string): string =>
  `${DEEP}?utm_source=${source}${medium === undefined ? '' : `&utm_medium=${medium}`}`;

const SHARING = [
  ...[
    undefined,
    '',
    'social',
    'Social',
    'social-media',
    'social_share',
    'share',
    'sharing',
    'shared',
  ],
  ...[
    'share-button',
    'sharebutton',
    'messenger',
    'messaging',
    'message',
    'im',
    'instant-message',
    'chat',
  ],
  ...['dm', 'copy', 'none', '(none)', '(not%20set)', 'link', 'group', 'web_share', 'referral'],
];
const SENDING = [
  ...[
    'newsletter',
    'broadcast',
    'email',
    'e-mail',
    'push',
    'cpc',
    'ads',
    'ad',
    'paid',
    'paid-social',
  ],
  ...[
    'notification',
    'push-notification',
    'channel',
    'bot',
    'bulk',
    'campaign',
    'marketing',
    'promo',
  ],
  ...['cpm', 'display', 'crm', 'sms', 'social-ads', 'messenger-ads', 'broadcast-message'],
];

it.each(SHARING)('a messenger with the medium %j is a private visit by it', (medium) => {
  expect(arrive({ url: by('whatsapp', medium) })).toEqual({
    kind: 'visit',
    source: 'private',
    evidence: 'tagged',
    channel: 'whatsapp',
    reason: 'messenger-utm',
  });
});

it('a messenger that is known by its host is known by its name', () => {
  const networks = new Set(NETWORKS.map(([, { channel }]) => channel));
  for (const [, { channel }] of MESSENGERS) {
    if (!networks.has(channel)) expect(messengerNamed(channel)).toBe(channel);
  }
});

it.each(SENDING)('a messenger with the medium %j is a campaign', (medium) => {
  expect(arrive({ url: by('whatsapp', medium) })).toMatchObject({
    source: 'campaign',
    channel: 'whatsapp',
  });
});

it.each([
  ['WhatsApp wa whatsapp.com wa.me web.whatsapp.com WhatsApp%20Web', 'whatsapp'],
  ['whatsapp_share_button whatsapp-group', 'whatsapp'],
  ['Telegram tg t.me telegram.org telegram-group', 'telegram'],
  ['messenger fb-messenger fb_messenger facebook_messenger m.me messenger.com', 'messenger'],
  ['signal', 'signal'],
  ['sms iMessage text-message', 'sms'],
  ['viber', 'viber'],
  ['line line.me', 'line'],
  ['wechat weixin', 'wechat'],
  ['discord discord.com', 'discord'],
  ['slack', 'slack'],
  ['teams ms-teams Microsoft%20Teams', 'teams'],
  ['skype', 'skype'],
  ['kakaotalk', 'kakaotalk'],
  ['google-chat hangouts', 'google-chat'],
  ['qq', 'qq'],
  ['wecom', 'wecom'],
  ['dingtalk', 'dingtalk'],
  ['lark feishu', 'lark'],
  ['zoom', 'zoom'],
  ['band', 'band'],
  ['wire', 'wire'],
  ['olvid', 'olvid'],
  ['element', 'matrix'],
  ['max', 'max'],
])('%s: %s', (sources, channel) => {
  for (const source of sources.split(' ')) {
    for (const medium of ['im', 'chat', 'social', 'share', undefined]) {
      expect(arrive({ url: by(source, medium) })).toMatchObject({ source: 'private', channel });
    }
    expect(arrive({ url: by(source, 'broadcast') }).source).toBe('campaign');
  }
});

it.each([
  'addtoany',
  'market-share&utm_medium=email',
  'telegram_channel',
  'whatsapp-newsletter',
  'whatsapp_bot',
  'facebook',
  'snapchat',
  'email',
  'newsline',
])('%s is no messenger', (source) => {
  expect(arrive({ url: by(source) }).source).toBe('campaign');
});

it.each([
  ['email', 'share', 'email'],
  ['email', 'social-sharing', 'email'],
  ['copy_link', 'share', 'copy'],
  ['copy_link', 'social', 'copy'],
  ['addtoany', 'whatsapp', 'whatsapp'],
  ['addthis', 'email', 'email'],
  ['sharethis', 'email', 'email'],
  ['AddToAny', 'copy_link', 'copy'],
  ['share', 'whatsapp', 'whatsapp'],
  ['share-button', 'fb-messenger', 'messenger'],
])('a share button that writes %s and %s is private by %s', (source, medium, channel) => {
  expect(arrive({ url: by(source, medium) })).toMatchObject({ source: 'private', channel });
});

it.each<[string, Parameters<typeof arrive>[0], object]>([
  [
    'a campaign’s name',
    { url: `${by('whatsapp', 'social')}&utm_campaign=spring` },
    { source: 'private' },
  ],
  [
    'a search engine',
    { url: by('whatsapp'), referrer: 'https://www.google.com/' },
    { source: 'private' },
  ],
])('stays private beside %s', (_, changes, verdict) => {
  expect(arrive(changes)).toMatchObject(verdict);
});

it.each<[string, Parameters<typeof arrive>[0], object]>([
  ['our tag', { url: `${by('whatsapp')}&dsl=t` }, { channel: 'telegram', reason: 'our-tag' }],
  [
    'a messenger’s referrer',
    { url: by('whatsapp'), referrer: 'https://app.slack.com/' },
    { channel: 'slack' },
  ],
  ['an ad', { url: `${by('whatsapp', 'social')}&gclid=1` }, { source: 'campaign', paid: true }],
  ['a letter', { url: `${by('whatsapp', 'social')}&mc_eid=1` }, { source: 'campaign' }],
])('yields to %s', (_, changes, verdict) => {
  expect(arrive(changes)).toMatchObject(verdict);
});
