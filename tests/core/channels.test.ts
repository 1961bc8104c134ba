import {
  channelByCode,
  channelById,
  channelLabel,
  LANGUAGES,
  CHANNELS,
  isOfferedChannel,
  OFFERED_CHANNELS,
  type Channel,
} from '../../core';

/**
 * Links with these codes are in other people's chats. A row is added for a new channel; no row is
 * ever changed or taken away.
 */
const CODES_IN_THE_WILD = {
  native: 'n',
  copy: 'c',
  whatsapp: 'w',
  telegram: 't',
  messenger: 'm',
  email: 'e',
  sms: 's',
  threema: 'h',
  viber: 'v',
  line: 'l',
  teams: 'T',
  wechat: 'W',
  qr: 'q',
  signal: 'g',
  slack: 'k',
  discord: 'd',
  facebook: 'f',
  x: 'x',
  bluesky: 'b',
  threads: 'r',
  mastodon: 'M',
  linkedin: 'i',
  reddit: 'R',
  pinterest: 'p',
  address: 'a',
};

const PUBLIC = [
  'facebook',
  'x',
  'bluesky',
  'threads',
  'mastodon',
  'linkedin',
  'reddit',
  'pinterest',
];

const all: readonly Channel[] = CHANNELS;

describe('codes', () => {
  it('never change, since links live for years', () => {
    expect(Object.fromEntries(all.map(({ id, code }) => [id, code]))).toEqual(CODES_IN_THE_WILD);
  });

  it.each(all.map(({ id, code }) => [id, code]))('of %s is one base62 character: %s', (_, code) => {
    expect(code).toMatch(/^[0-9A-Za-z]$/);
  });

  it('belong to one channel each, upper and lower case apart', () => {
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(channelByCode('w')?.id).toBe('whatsapp');
    expect(channelByCode('W')?.id).toBe('wechat');
  });

  it.each(['', '0', 'ww', '%', 'é', '__proto__', 'constructor'])('%j is no code', (code) => {
    expect(channelByCode(code)).toBeUndefined();
  });
});

describe('kinds', () => {
  it.each(Object.keys(CODES_IN_THE_WILD).map((id) => [id, !PUBLIC.includes(id)]))(
    '%s is private: %s',
    (id, isPrivate) => {
      expect(channelById(String(id))?.private).toBe(isPrivate);
    },
  );

  it.each([
    ['native', 'sheet'],
    ['copy', 'clipboard'],
    ['wechat', 'code'],
    ['qr', 'code'],
    ['signal', 'paste'],
    ['slack', 'paste'],
    ['discord', 'paste'],
    ['mastodon', 'server'],
    ['address', 'none'],
    ['whatsapp', 'link'],
  ])('%s is carried out as %s', (id, delivery) => {
    expect(channelById(id)?.delivery).toBe(delivery);
  });

  it.each(all.map((channel) => [channel.id, channel]))(
    '%s has an address exactly where one is followed',
    (_, { delivery, href }) => {
      expect(href !== undefined).toBe(delivery === 'link' || delivery === 'server');
    },
  );

  it('keeps channels that need a phone’s app off the desktop', () => {
    expect(all.filter(({ device }) => device === 'mobile').map(({ id }) => id)).toEqual([
      'messenger',
      'sms',
      'threema',
      'viber',
    ]);
  });

  it.each(['', 'WhatsApp', 'fax', '__proto__', 'constructor', 'toString'])(
    '%j is no channel',
    (id) => {
      expect(channelById(id)).toBeUndefined();
      expect(isOfferedChannel(id)).toBe(false);
    },
  );

  it('offers a visitor every channel but copies of the address bar', () => {
    expect(OFFERED_CHANNELS.map(({ id }) => id)).toEqual(
      all.map(({ id }) => id).filter((id) => id !== 'address'),
    );
    expect(isOfferedChannel('address')).toBe(false);
    expect(isOfferedChannel('copy')).toBe(true);
  });
});

describe('labels', () => {
  const labelOf = (id: string, locale?: string | null): string | undefined => {
    const channel = channelById(id);
    return channel && channelLabel(channel, locale);
  };

  it.each([
    ['copy', 'fr', 'Copier le lien'],
    ['copy', 'fr-CA', 'Copier le lien'],
    ['copy', 'FR-ca', 'Copier le lien'],
    ['copy', 'en', 'Copy link'],
    ['copy', 'de', 'Link kopieren'],
    ['copy', 'ja', 'Copy link'],
    ['copy', 'frr', 'Copy link'],
    ['copy', '', 'Copy link'],
    ['copy', null, 'Copy link'],
    ['copy', undefined, 'Copy link'],
    ['email', 'fr', 'E-mail'],
    ['whatsapp', 'fr', 'WhatsApp'],
    ['whatsapp', 'ar', 'WhatsApp'],
  ])('of %s for a reader of %j is %j', (id, locale, label) => {
    expect(labelOf(id, locale)).toBe(label);
  });

  it('are never empty', () => {
    for (const channel of all) {
      for (const language of LANGUAGES) expect(channelLabel(channel, language)).not.toBe('');
    }
  });
});
