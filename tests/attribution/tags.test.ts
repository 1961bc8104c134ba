import fc from 'fast-check';
import { CHANNELS } from '../../core';
import type { Arrival } from '../../server/src/attribution';
import { arrive, DEEP, SAFARI, SITE } from './arrivals';

const INSTAGRAM = `${SAFARI} Instagram 321.0.3`;

describe('a link with our tag', () => {
  it.each(CHANNELS.map(({ id, code, private: dark }) => [id, code, dark ? 'private' : 'public']))(
    'of %s (%s) is a visit, %s',
    (channel, code, source) => {
      expect(arrive({ url: `${DEEP}?dsl=${code}` })).toEqual({
        kind: 'visit',
        source,
        evidence: 'tagged',
        channel,
        reason: 'our-tag',
      });
    },
  );

  it.each([
    ['in the query', `${DEEP}?dsl=w`, 'whatsapp'],
    ['among other parameters', `${DEEP}?a=b&dsl=w&c=d`, 'whatsapp'],
    ['in the fragment', `${DEEP}#dsl=w`, 'whatsapp'],
    ['behind a heading', `${DEEP}#part-2&dsl=w`, 'whatsapp'],
    ['with a group of views', `${DEEP}?dsl=a7`, 'address'],
    ['with a token', `${DEEP}?dsl=eZk3pQ81sX`, 'email'],
    ['on the home page', 'https://www.example.com/?dsl=t', 'telegram'],
    ['on a section page', 'https://www.example.com/culture?dsl=t', 'telegram'],
  ])('%s', (_, url, channel) => {
    expect(arrive({ url })).toMatchObject({ source: 'private', evidence: 'tagged', channel });
  });

  it.each([
    ['a public network', 'https://www.facebook.com/'],
    ['a search engine', 'https://www.google.com/'],
    ['another messenger', 'https://web.telegram.org/'],
    ['a damaged referrer', 'nonsense'],
  ])('says more than %s as referrer', (_, referrer) => {
    expect(arrive({ url: `${DEEP}?dsl=w`, referrer })).toMatchObject({
      source: 'private',
      channel: 'whatsapp',
      evidence: 'tagged',
    });
  });

  it('says more than campaign fields', () => {
    const url = `${DEEP}?utm_source=newsletter&utm_medium=email&gclid=x&dsl=w`;
    expect(arrive({ url })).toMatchObject({ channel: 'whatsapp', reason: 'our-tag' });
  });
});

describe('a tag that says nothing', () => {
  it.each(['', '0', '%20', '---', 'é', '<!>', '(!)', '__proto__', '%E0%A4%A'])(
    'is an estimate, not a certainty: %j',
    (tag) => {
      expect(arrive({ url: `${DEEP}?dsl=${tag}` })).toEqual({
        kind: 'visit',
        source: 'private',
        evidence: 'inferred',
        channel: 'unknown',
        reason: 'unknown-tag',
      });
    },
  );

  it.each<[string, Partial<Arrival>, object]>([
    ['a referrer', { referrer: 'https://www.google.com/' }, { channel: 'google' }],
    ['an app', { userAgent: INSTAGRAM }, { channel: 'instagram' }],
    ['a campaign', { url: `${DEEP}?dsl=!&utm_source=letter` }, { channel: 'letter' }],
    ['a network’s click id', { url: `${DEEP}?dsl=!&fbclid=1` }, { channel: 'facebook' }],
  ])('yields to %s', (_, changes, verdict) => {
    expect(arrive({ url: `${DEEP}?dsl=!`, ...changes })).toMatchObject(verdict);
  });
});

describe('a tag that was glued to something or cut', () => {
  const GLUED = [
    ...['w.', 'w)', 'w,', 'w;', 'w>', 'w%22', 'w%3E', 'w%2E', 'w%252E', 'w%25252E', 'w…', 'w😀'],
    ...['w\u200b', 'w%E2%80%8B', 'w%20', 'w+', 'w*', 'w**', 'w)**', 'w]', 'w%5D', 'w/', 'w!', "w'"],
    ...['w%0A%0AHello', 'w%C2%A0', 'w%E0%A4%A', 'w%', 'w\u0000', 'w»', '%22w%22', '%20w'],
    ...['(w)', '[w]', '<w>', '{w}', '%3Cw%3E'],
    ...[
      'wab',
      'wZk3p',
      'wZk3pQ81s',
      'w1234567890',
      'wZk3pQ81sX.',
      'w?',
      'w%3F',
      'w?x=1',
      'w=',
      'w%7C',
    ],
  ];

  it.each(GLUED)('names its channel, as an estimate: %j', (tag) => {
    expect(arrive({ url: `${DEEP}?dsl=${tag}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'inferred',
      channel: 'whatsapp',
      reason: 'damaged-tag',
    });
  });

  it.each(['f.', 'f)', 'f?fbclid=IwAR0', 'f%3Ffbclid%3DIwAR0', 'f/', 'fab'])(
    'of a public channel is public: %j',
    (tag) => {
      expect(arrive({ url: `${DEEP}?dsl=${tag}` })).toMatchObject({
        source: 'public',
        channel: 'facebook',
        evidence: 'none',
      });
    },
  );

  it.each<[string, Partial<Arrival>, object]>([
    [
      'our public utm fields',
      { url: `${DEEP}?utm_source=facebook&utm_medium=social&utm_campaign=h&dsl=f.` },
      { source: 'public', channel: 'facebook', reason: 'our-utm' },
    ],
    [
      'our private utm fields',
      { url: `${DEEP}?utm_source=whatsapp&utm_medium=dark_social&dsl=w.` },
      { source: 'private', channel: 'whatsapp', evidence: 'tagged', reason: 'our-utm' },
    ],
    [
      'our utm fields that say something else',
      { url: `${DEEP}?utm_source=telegram&utm_medium=dark_social&dsl=f.` },
      { source: 'private', channel: 'telegram', reason: 'our-utm' },
    ],
    [
      'a network’s referrer',
      { url: `${DEEP}?dsl=w.`, referrer: 'https://l.facebook.com/' },
      { source: 'public', channel: 'facebook' },
    ],
    [
      'a messenger’s referrer',
      { url: `${DEEP}?dsl=f.`, referrer: 'https://web.whatsapp.com/' },
      { source: 'private', channel: 'whatsapp', evidence: 'app' },
    ],
    [
      'an in-app browser',
      { url: `${DEEP}?dsl=w.`, userAgent: INSTAGRAM },
      { source: 'public', channel: 'instagram' },
    ],
    [
      'a campaign of others',
      { url: `${DEEP}?dsl=w.&utm_source=letter&utm_medium=email` },
      { source: 'campaign', channel: 'letter' },
    ],
  ])('yields to %s', (_, changes, verdict) => {
    expect(arrive(changes)).toMatchObject(verdict);
  });

  it.each<[string, Partial<Arrival>, string]>([
    ['a damaged referrer', { url: `${DEEP}?dsl=w.`, referrer: 'nonsense' }, 'whatsapp'],
    ['a network’s click id', { url: `${DEEP}?dsl=w?fbclid=IwAR0` }, 'whatsapp'],
    [
      'utm fields that name no channel',
      { url: `${DEEP}?utm_medium=dark_social&dsl=w.` },
      'whatsapp',
    ],
    ['a visitor who was here', { url: `${DEEP}?dsl=w.`, visitor: 'returning' }, 'whatsapp'],
  ])('says more than %s', (_, changes, channel) => {
    expect(arrive(changes)).toMatchObject({ source: 'private', channel });
  });

  it('is not exact whatever it is glued to', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CHANNELS),
        fc.stringMatching(/^[^0-9A-Za-z&#]$/),
        fc.string({ unit: 'grapheme', maxLength: 12 }),
        fc.boolean(),
        ({ id, code, private: dark }, first, rest, encoded) => {
          const glued = `${first}${rest}`.replace(/[&#=%]/g, '');
          fc.pre(/^[^0-9A-Za-z\r\n\t]/.test(glued));
          const url = `${DEEP}?dsl=${code}${encoded ? encodeURIComponent(glued) : glued}`;
          const verdict = arrive({ url });
          expect(verdict).toMatchObject({ source: dark ? 'private' : 'public', channel: id });
          expect(verdict.evidence).not.toBe('tagged');
        },
      ),
      { numRuns: 1000, seed: 1912 },
    );
  });
});

describe('utm fields of ours that were damaged', () => {
  it.each([
    ...['d', 'da', 'dar', 'dark_soc', 'dark_', 'dark_social.', 'dark%0A_social.', 'dark%20social'],
    ...['dark_social)', 'dark_social%20', 'dark_social%E2%80%8B', '(dark_social)'],
  ])('utm_medium=%s is an estimate', (medium) => {
    expect(arrive({ url: `${DEEP}?utm_source=whatsapp&utm_medium=${medium}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'inferred',
      channel: 'whatsapp',
      reason: 'damaged-tag',
    });
  });
});

describe('utm fields of our public links that were damaged', () => {
  it.each([
    'dsl=f%20&utm_source=facebook%20&utm_medium=social%20',
    'dsl=f+&utm_source=facebook+&utm_medium=social+&utm_campaign=hello',
    'utm_source=facebook%E2%80%8B&utm_medium=social%E2%80%8B',
    'dsl=f?utm_source=facebook?utm_medium=social?utm_campaign=hello',
    'utm_source=facebook&utm_medium=socia',
    'utm_source=facebook&utm_medium=social).',
    'DSL=F&UTM_SOURCE=FACEBOOK&UTM_MEDIUM=SOCIAL',
    'dsl=f.&utm_source=facebook.&utm_medium=social.',
  ])('%s is public, and not exact', (query) => {
    for (const referrer of [undefined, 'https://l.facebook.com/', 'https://other.org/']) {
      expect(arrive({ url: `${DEEP}?${query}`, referrer })).toEqual({
        kind: 'visit',
        source: 'public',
        evidence: 'none',
        channel: 'facebook',
        reason: 'damaged-tag',
      });
    }
  });

  it.each([
    'utm_source=facebook&utm_medium=so',
    'utm_source=facebook&utm_medium=socia&utm_campaign=hello',
    'UTM_SOURCE=FACEBOOK&UTM_MEDIUM=SOCIAL',
    'utm_source=facebook.&utm_medium=social.&utm_content=a',
  ])('%s may as well be a campaign of others', (query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).source).toBe('campaign');
  });

  it('yield to a messenger', () => {
    const url = `${DEEP}?utm_source=facebook&utm_medium=social.`;
    expect(arrive({ url, referrer: 'https://app.slack.com/' })).toMatchObject({ channel: 'slack' });
  });
});

describe('a tag and utm fields of ours that disagree', () => {
  it.each([
    ['dsl=m&utm_source=mastodon&utm_medium=social&utm_campaign=hello', 'public', 'mastodon'],
    ['dsl=r&utm_source=reddit&utm_medium=social', 'public', 'reddit'],
    ['dsl=t&utm_source=teams&utm_medium=dark_social', 'private', 'teams'],
    ['dsl=w&utm_source=wechat&utm_medium=dark_social', 'private', 'wechat'],
  ])('%s is what the fields say in full', (query, source, channel) => {
    for (const referrer of [undefined, 'https://mastodon.social/']) {
      expect(arrive({ url: `${DEEP}?${query}`, referrer })).toEqual({
        kind: 'visit',
        source,
        evidence: 'tagged',
        channel,
        reason: 'our-utm',
      });
    }
  });

  it.each([
    ['fields that are damaged', 'dsl=w&utm_source=telegram&utm_medium=dark_social.', 'whatsapp'],
    ['fields of others', 'dsl=m&utm_source=Mastodon&utm_medium=social', 'messenger'],
    ['fields that name no channel', 'dsl=w&utm_source=fax&utm_medium=dark_social', 'whatsapp'],
    [
      'the link that the address bar was opened by',
      'utm_source=facebook&utm_medium=social&dsl=a',
      'address',
    ],
  ])('is what the tag says beside %s', (_, query, channel) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toMatchObject({
      source: 'private',
      evidence: 'tagged',
      channel,
      reason: 'our-tag',
    });
  });
});

it.each([
  ['utm_source=facebook&utm_medium=social&utm_campaign=hello', 'public', 'facebook'],
  ['utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello', 'private', 'whatsapp'],
])('a visitor’s own tag leaves what else the link says: %s', (query, source, channel) => {
  const own = arrive({ url: `${DEEP}?${query}&dsl=a7`, ownGroups: '7' });
  expect(own).toEqual(arrive({ url: `${DEEP}?${query}` }));
  expect(own).toMatchObject({ source, channel, evidence: 'tagged', reason: 'our-utm' });
});

describe('an address that was escaped or wrapped, without loss', () => {
  const UTM = 'utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello';
  const escaped = (escape: string): string => `?a=b&dsl=w&${UTM}`.replace(/&/g, escape);

  it.each([
    ...['&amp;', '&AMP;', '&amp;amp;', '&amp%3B', '%26amp%3B', '%26', '%2526'].map(escaped),
    ...['&#38;', '&#038;', '&#x26;', '%26%2338%3B', '\\u0026', '%5Cu0026'].map(escaped),
    ...['&%20', '&+', '&%0A', '%0D%0A&', '&%09'].map(escaped),
    ...['?dsl=w&amp;fbclid=1', '?amp;dsl=w', '?&amp;dsl=w', '?a=b&ampdsl=w', '#part&amp;dsl=w'],
    ...[
      '?dsl=3Dw',
      `?dsl=3Dw&${UTM.replace(/=/g, '=3D')}`,
      '?dsl=3Dw&utm_source=3Dwhatsapp&fbclid=1',
    ],
    ...['&#x3D;', '&#61;', '&equals;', '%26%23x3D%3B', '\\=', '\\x3d', '=3d', 'u003d', '＝'].map(
      (equals) => `?dsl=w&${UTM}`.replace(/=/g, equals),
    ),
    `?dsl=w&${UTM}`.replace(/&/g, '&amp;').replace(/=/g, '&#x3D;'),
    encodeURIComponent(`?dsl=w&${UTM}`.replace(/&/g, '&amp;').replace(/=/g, '&#x3D;')),
    `?dsl=w&${UTM}`.replace(/[?&=_]/g, '\\$&'),
    `?dsl=w&${UTM}`.replace(/[?&=]/g, '%5C$&'),
    `?dsl=w&${UTM}`.replace(/=/g, 'u003d').replace(/&/g, 'u0026'),
    `=3Fdsl=3Dw=26${UTM.replace(/=/g, '=3D').replace(/&/g, '=26')}`,
    `？dsl＝w＆${UTM.replace(/=/g, '＝').replace(/&/g, '＆')}`,
    ...['&#63;dsl=w', '?dsl=3dw'],
    ...['?d=%0D%0Asl=3Dw', '?dsl=3D=%0D%0Aw', '?ds%0Al=w', '?dsl=%0D%0Aw', '?dsl=w%0D%0A'],
    ...['?dsl%3Dw', '?%64sl=w', '?dsl=%77', '?dsl=%2577', '?dsl%253Dw', '?%3Fdsl=w', '??dsl=w'],
    ...[`?${encodeURIComponent(`dsl=w&${UTM}`)}`, encodeURIComponent(`?dsl=w&${UTM}`)],
    ...['%3Fdsl%3Dw', '%3fdsl%3dw', '%253Fdsl%253Dw', '%3Fdsl=w', '%3Fdsl%3Dw?fbclid=1', '&dsl=w'],
    ...['&amp;dsl=w', '?dsl=w&dsl=w', '?dsl=&dsl=w', '?dsl=f.&dsl=w', '?dsl\\u003dw', '#dsl%3Dw'],
  ])('%s has an intact tag', (query) => {
    expect(arrive({ url: `${DEEP}${query}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'tagged',
      channel: 'whatsapp',
      reason: 'our-tag',
    });
  });

  it.each([
    ...['&amp;', '&amp%3B', '%26', '&#38;', '\\u0026', '&%0A'].map((escape) =>
      `?${UTM}`.replace(/&/g, escape),
    ),
    `?a=b&amp;${UTM.replace(/&/g, '&amp;')}`,
    `?${UTM.replace(/=/g, '=3D')}`,
    `?${encodeURIComponent(UTM)}`,
    `?${UTM.replace('_social', '%255Fsocial')}`,
    `?utm_source=whats%0Aapp&utm_me%0D%0Adium=dark_social`,
  ])('%s has our own utm fields', (query) => {
    expect(arrive({ url: `${DEEP}${query}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'tagged',
      channel: 'whatsapp',
      reason: 'our-utm',
    });
  });

  it('has the campaign of others', () => {
    const url = `${DEEP}?utm_source=letter&amp;utm_medium=email&amp;utm_campaign=week`;
    expect(arrive({ url })).toMatchObject({ source: 'campaign', channel: 'letter', paid: false });
  });

  it('leaves the address in a parameter alone', () => {
    expect(arrive({ url: `${DEEP}?next=/b?dsl=w` }).reason).toBe('no-referrer-deep-page');
    const next = encodeURIComponent('https://www.example.com/b?a=1&dsl=w');
    expect(arrive({ url: `${DEEP}?next=${next}` }).reason).toBe('no-referrer-deep-page');
  });
});

describe('the tag’s name', () => {
  it('is the site’s', () => {
    const site = { origins: [], parameter: 'via' };
    expect(arrive({ url: `${DEEP}?via=w` }, site).reason).toBe('our-tag');
    expect(arrive({ url: `${DEEP}?dsl=w` }, site).reason).toBe('no-referrer-deep-page');
  });

  it('is dsl where the site has none', () => {
    expect(arrive({ url: `${DEEP}?dsl=w` }, { origins: [] }).reason).toBe('our-tag');
  });

  it.each(['xdsl=w', 'dslx=w', 'a=dsl=w'])('is not in %s', (query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).reason).toBe('no-referrer-deep-page');
  });
});

describe('the tag’s name in another letter case', () => {
  it.each([
    ['DSL=E', 'private', 'email'],
    ['Dsl=f', 'public', 'facebook'],
    ['DSL=W', 'private', 'unknown'],
  ])('may have changed that of the tag: %s', (query, source, channel) => {
    const verdict = arrive({ url: `${DEEP}?${query}` });
    expect(verdict).toMatchObject({ source, channel });
    expect(verdict.evidence).not.toBe('tagged');
  });
});

describe('our own utm fields, where a cleaner removed the tag', () => {
  it.each([
    ['utm_source=whatsapp&utm_medium=dark_social&utm_campaign=hello', 'whatsapp'],
    ['utm_source=email&utm_medium=dark_social', 'email'],
    ['utm_source=WhatsApp&utm_medium=Dark_Social', 'whatsapp'],
    ['utm_medium=dark_social', 'unknown'],
    ['utm_source=fax&utm_medium=dark_social', 'unknown'],
    ['utm_source=__proto__&utm_medium=dark_social', 'unknown'],
  ])('%s', (query, channel) => {
    expect(arrive({ url: `${DEEP}?${query}` })).toEqual({
      kind: 'visit',
      source: 'private',
      evidence: 'tagged',
      channel,
      reason: 'our-utm',
    });
  });
});

describe('our own public links, where a cleaner removed the tag', () => {
  const PUBLIC = CHANNELS.filter((channel) => !channel.private).map(({ id }) => id);

  it.each(PUBLIC.flatMap((id) => ['', '&utm_campaign=hello'].map((rest) => [id, rest] as const)))(
    'of %s are public, not a campaign: %j',
    (channel, rest) => {
      const url = `${DEEP}?utm_source=${channel}&utm_medium=social${rest}`;
      expect(arrive({ url })).toEqual({
        kind: 'visit',
        source: 'public',
        evidence: 'tagged',
        channel,
        reason: 'our-utm',
      });
    },
  );

  it.each([
    ['what a network adds', { url: '&fbclid=1' }],
    ['its referrer', { referrer: 'https://l.facebook.com/' }],
    ['its in-app browser', { userAgent: INSTAGRAM }],
    ['a damaged tag', { url: '&dsl=%22' }],
  ])('stay so beside %s', (_, { url = '', ...changes }: Partial<Arrival>) => {
    const address = `${DEEP}?utm_source=facebook&utm_medium=social&utm_campaign=h${url}`;
    expect(arrive({ ...changes, url: address })).toMatchObject({
      source: 'public',
      channel: 'facebook',
    });
  });

  it('stay so with punctuation behind', () => {
    const url = `${DEEP}?utm_source=facebook&utm_medium=social).`;
    expect(arrive({ url })).toMatchObject({ source: 'public', channel: 'facebook' });
  });

  it.each([
    ['a field that ours do not have', 'utm_source=facebook&utm_medium=social&utm_content=a'],
    ['another one', 'utm_source=facebook&utm_medium=social&utm_id=1'],
    ['another medium', 'utm_source=facebook&utm_medium=paid-social'],
    ['another spelling', 'utm_source=Facebook&utm_medium=social'],
    ['a source that is no channel', 'utm_source=instagram&utm_medium=social'],
    ['a click id of ads', 'utm_source=facebook&utm_medium=social&gclid=1'],
  ])('are no campaign of others, which has %s', (_, query) => {
    expect(arrive({ url: `${DEEP}?${query}` }).source).toBe('campaign');
  });

  it('are a campaign where the site’s own rule says so', () => {
    const rules = [
      { match: 'utm-source', value: 'facebook', source: 'campaign', channel: 'our-page' },
    ] as const;
    const url = `${DEEP}?utm_source=facebook&utm_medium=social`;
    expect(arrive({ url }, { ...SITE, rules })).toMatchObject({
      source: 'campaign',
      channel: 'our-page',
    });
  });
});
