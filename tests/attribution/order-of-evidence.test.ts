import { arrive, CHROME, DEEP, SAFARI } from './arrivals';

const HOME = 'https://www.example.com/';
const MESSENGER = `${SAFARI} [FBAN/MessengerForiOS;FBAV/448.0]`;
const FACEBOOK = `${SAFARI} [FBAN/FBIOS;FBAV/452.0]`;
const INSTAGRAM = `${SAFARI} Instagram 321.0.3`;

describe('a tag that says how a link left, not where it went', () => {
  it.each([
    ['referral', 'blog.org', 'https://blog.org/'],
    ['search', 'google', 'https://www.google.com/'],
    ['assistant', 'chatgpt', 'https://chatgpt.com/'],
  ])(
    'was copied from the address bar and posted in public: %s, as without a tag',
    (...expected) => {
      const [source, channel, referrer] = expected;
      const untagged = arrive({ url: DEEP, referrer });
      expect(arrive({ url: `${DEEP}?dsl=a7`, referrer })).toEqual(untagged);
      expect(untagged).toMatchObject({ source, channel, evidence: 'none' });
    },
  );

  it.each([
    ['copy', 'c', 'messenger', { userAgent: MESSENGER }],
    ['copy', 'c', 'slack', { referrer: 'https://app.slack.com/' }],
    ['copy', 'c', 'whatsapp', { referrer: 'https://web.whatsapp.com/' }],
    ['copy', 'c', 'email', { referrer: 'https://mail.google.com/' }],
    ['native', 'n', 'telegram', { referrer: 'android-app://org.telegram.messenger/' }],
    ['address', 'a7', 'discord', { referrer: 'https://discord.com/' }],
  ])('%s is private by the messenger where it arrives', (sharedBy, tag, channel, changes) => {
    expect(arrive({ url: `${DEEP}?dsl=${tag}`, ...changes })).toMatchObject({
      source: 'private',
      evidence: 'tagged',
      channel,
      sharedBy,
      reason: 'our-tag-in-a-messenger',
    });
  });

  it.each([
    ['facebook', { userAgent: FACEBOOK }],
    ['instagram', { userAgent: INSTAGRAM }],
    ['facebook', { referrer: 'https://l.facebook.com/' }],
    ['x', { referrer: 'https://t.co/x' }],
    ['reddit', { referrer: 'https://www.reddit.com/' }],
  ])('was pasted into a post on %s, and is public', (channel, changes) => {
    expect(arrive({ url: `${DEEP}?dsl=c`, ...changes })).toMatchObject({
      source: 'public',
      evidence: 'none',
      channel,
      sharedBy: 'copy',
      reason: 'our-tag-on-a-network',
    });
  });

  it.each([
    ['a search engine', { referrer: 'https://www.google.com/' }],
    ['another site', { referrer: 'https://other.org/' }],
    ['nothing', {}],
  ])('stays what it is beside %s', (_, changes) => {
    expect(arrive({ url: `${DEEP}?dsl=c`, ...changes })).toMatchObject({
      source: 'private',
      evidence: 'tagged',
      channel: 'copy',
      reason: 'our-tag',
    });
  });

  it('says the same where only our utm fields are left of it', () => {
    const url = `${DEEP}?utm_source=copy&utm_medium=dark_social`;
    expect(arrive({ url, userAgent: MESSENGER })).toMatchObject({
      channel: 'messenger',
      sharedBy: 'copy',
    });
  });
});

describe('of two signs the stronger one wins', () => {
  it.each<[string, string, Parameters<typeof arrive>[0], object]>([
    [
      'a messenger’s tag',
      'another messenger’s browser',
      { url: `${DEEP}?dsl=w`, userAgent: MESSENGER },
      { source: 'private', channel: 'whatsapp', evidence: 'tagged' },
    ],
    [
      'a public channel’s tag',
      'a messenger’s browser',
      { url: `${DEEP}?dsl=f`, userAgent: MESSENGER },
      { source: 'public', channel: 'facebook', evidence: 'tagged' },
    ],
    [
      'our tag',
      'a click id of ads',
      { url: `${DEEP}?dsl=w&gclid=x` },
      { source: 'private', channel: 'whatsapp' },
    ],
    [
      'a messenger’s referrer',
      'campaign fields',
      { url: `${DEEP}?utm_source=letter&utm_medium=email`, referrer: 'https://app.slack.com/' },
      { source: 'private', channel: 'slack', evidence: 'app' },
    ],
    [
      'a messenger’s referrer',
      'a click id of ads',
      { url: `${DEEP}?gclid=x`, referrer: 'https://web.whatsapp.com/' },
      { source: 'private', channel: 'whatsapp' },
    ],
    [
      'campaign fields',
      'a webmail’s referrer',
      { url: `${DEEP}?utm_source=letter`, referrer: 'https://mail.google.com/' },
      { source: 'campaign', channel: 'letter' },
    ],
    [
      'a letter’s click id',
      'a webmail’s referrer',
      { url: `${DEEP}?mc_eid=x`, referrer: 'https://outlook.live.com/' },
      { source: 'campaign', channel: 'mailchimp' },
    ],
    [
      'a webmail’s referrer',
      'a network’s click id',
      { url: `${DEEP}?fbclid=x`, referrer: 'https://mail.google.com/' },
      { source: 'private', channel: 'email', provider: 'gmail' },
    ],
    [
      'a click id of ads',
      'a search engine’s referrer',
      { url: `${DEEP}?gclid=x`, referrer: 'https://www.google.com/' },
      { source: 'campaign', channel: 'google-ads', paid: true },
    ],
    [
      'a referrer',
      'a network’s click id',
      { url: `${DEEP}?fbclid=x`, referrer: 'https://www.google.com/' },
      { source: 'search', channel: 'google' },
    ],
    [
      'a referrer',
      'a network’s browser',
      { referrer: 'https://www.google.com/', userAgent: INSTAGRAM },
      { source: 'search', channel: 'google' },
    ],
    [
      'a network’s browser',
      'no referrer',
      { userAgent: INSTAGRAM },
      { source: 'public', channel: 'instagram' },
    ],
    [
      'a network’s browser',
      'its click id',
      { userAgent: INSTAGRAM, url: `${DEEP}?fbclid=x` },
      { source: 'public', channel: 'instagram' },
    ],
    [
      'a network’s click id',
      'no referrer',
      { url: `${DEEP}?fbclid=x` },
      { source: 'public', channel: 'facebook' },
    ],
    [
      'an assistant that names itself',
      'no referrer',
      { url: `${DEEP}?utm_source=chatgpt.com` },
      { source: 'assistant', channel: 'chatgpt' },
    ],
    [
      'a campaign',
      'the name of an assistant in it',
      { url: `${DEEP}?utm_source=chatgpt.com&utm_medium=cpc` },
      { source: 'campaign', channel: 'chatgpt.com', paid: true },
    ],
    [
      'the site itself',
      'everything else',
      { url: `${DEEP}?dsl=w&gclid=x`, referrer: HOME, userAgent: MESSENGER },
      { source: 'internal' },
    ],
    [
      'a damaged referrer',
      'nothing',
      { referrer: 'nonsense' },
      { source: 'referral', channel: 'unknown' },
    ],
  ])('%s over %s', (_, __, changes, verdict) => {
    expect(arrive(changes)).toMatchObject(verdict);
  });
});

describe('without any sign', () => {
  it.each([
    ['a first view of an article', {}, 'private', 'no-referrer-deep-page'],
    ['a first view of the home page', { url: HOME }, 'direct', 'no-referrer-entry-page'],
    ['the next view of a visit', { visitor: 'in-visit' }, 'direct', 'no-referrer-visit-goes-on'],
    [
      'a page seen before, as bookmarks are',
      { visitor: 'returning' },
      'direct',
      'no-referrer-page-seen-before',
    ],
  ] as const)('%s', (_, changes, source, reason) => {
    expect(arrive(changes)).toMatchObject({ source, reason });
  });

  it.each(['in-visit', 'returning'] as const)(
    'a sign says more than a visitor who is %s',
    (visitor) => {
      expect(arrive({ visitor, url: `${DEEP}?dsl=w` })).toMatchObject({ channel: 'whatsapp' });
      expect(arrive({ visitor, userAgent: `${CHROME} Viber/21.4` })).toMatchObject({
        channel: 'viber',
      });
    },
  );
});
