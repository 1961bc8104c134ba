import fc from 'fast-check';
import { classify, decide } from '../../server/src/attribution';
import { arrive, DEEP, SAFARI, SITE } from './arrivals';

const NAMES = ['ref', 'source', 'via', 'referrer', 'referer', 'REF'];

it.each(NAMES)('%s with a domain is a referral', (name) => {
  expect(arrive({ url: `${DEEP}?${name}=blog.other.org` })).toEqual({
    kind: 'visit',
    source: 'referral',
    evidence: 'none',
    channel: 'other.org',
    reason: 'ref-parameter',
  });
});

it.each(NAMES)('%s with a word is a campaign', (name) => {
  expect(arrive({ url: `${DEEP}?${name}=Weekly%20Digest` })).toEqual({
    kind: 'visit',
    source: 'campaign',
    evidence: 'none',
    channel: 'weekly-digest',
    paid: false,
    reason: 'ref-parameter',
  });
});

it.each([
  ['www.other.org', 'referral', 'other.org'],
  ['https://www.other.org/a/b?c=d', 'referral', 'other.org'],
  ['https%3A%2F%2Fwww.other.org%2F', 'referral', 'other.org'],
  ['//other.org/', 'referral', 'other.org'],
  ['other.org/page', 'referral', 'other.org'],
  ['Other.ORG', 'referral', 'other.org'],
  ['other.org).', 'referral', 'other.org'],
  ['someone.github.io', 'referral', 'someone.github.io'],
  ['https%253A%252F%252Fwww.other.org%252Fpage', 'referral', 'other.org'],
  ['mysite.ghost.io', 'referral', 'mysite.ghost.io'],
  ['ghost.io', 'campaign', 'ghost'],
  ['ghost', 'campaign', 'ghost'],
  ['mail.other-letter.org', 'referral', 'other-letter.org'],
  [`${'a'.repeat(30)}.${'b'.repeat(30)}.org`, 'referral', `${'b'.repeat(30)}.org`],
  ['news.ycombinator.com', 'public', 'hackernews'],
  ['hn', 'public', 'hackernews'],
  ['hackernews', 'public', 'hackernews'],
  ['producthunt', 'public', 'producthunt'],
  ['product-hunt', 'public', 'producthunt'],
  ['producthunt.com', 'public', 'producthunt'],
  ['twitter', 'public', 'x'],
  ['t.co', 'public', 'x'],
  ['facebook', 'public', 'facebook'],
  ['linkedin', 'public', 'linkedin'],
  ['reddit', 'public', 'reddit'],
  ['bluesky', 'public', 'bluesky'],
  ['chatgpt.com', 'assistant', 'chatgpt'],
  ['chatgpt', 'assistant', 'chatgpt'],
  ['perplexity', 'assistant', 'perplexity'],
  ['copilot.com', 'assistant', 'copilot'],
  ['gemini', 'assistant', 'gemini'],
  ['duckduckgo.com', 'search', 'duckduckgo'],
  ['google', 'search', 'google'],
  ['newsletter', 'campaign', 'newsletter'],
  ['tern-newsletter', 'campaign', 'tern-newsletter'],
  ['web3daily', 'campaign', 'web3daily'],
  ['weekly-2024-31', 'campaign', 'weekly-2024-31'],
  ['john', 'campaign', 'john'],
  ['email', 'campaign', 'email'],
  ['mail', 'campaign', 'mail'],
  ['rss', 'campaign', 'rss'],
  ['whatsapp', 'private', 'whatsapp'],
  ['web.telegram.org', 'private', 'telegram'],
])('ref=%s is %s by %s', (value, source, channel) => {
  expect(arrive({ url: `${DEEP}?ref=${value}` })).toMatchObject({ source, channel });
});

it('of X’s embedded posts is X', () => {
  expect(arrive({ url: `${DEEP}?ref_src=twsrc%5Etfw` })).toMatchObject({
    source: 'public',
    channel: 'x',
  });
});

it.each([
  ...['', '%20', 'www.example.com', 'example.com', 'https://www.example.com/culture', 'example'],
  ...[
    'shop.example.com',
    '/articles/other',
    '12345',
    '1',
    'a1',
    '5f3c9e1ab2',
    'Zk3pQ81sX',
    'sr_1_1',
  ],
  ...['9b2e4c1a-6f3d-4a57-9c1e-1d2f3a4b5c6d', 'sidebar', 'homepage', 'nav_top', 'related', 'pwa'],
  ...[
    'ada@example.org',
    '<b>',
    '__proto__',
    'index.html',
    'localhost',
    'true',
    'null',
    '%00',
    'a'.repeat(500),
    '%E0%A4%A',
  ],
])('ref=%j says nothing', (value) => {
  expect(arrive({ url: `${DEEP}?ref=${value}` }).reason).toBe('no-referrer-deep-page');
  expect(arrive({ url: `${DEEP}?ref=${value}&source=other.org` }).channel).toBe('other.org');
});

it.each([
  ['a referrer', { referrer: 'https://www.google.com/' }, { source: 'search' }],
  ['a referrer that is not known', { referrer: 'https://third.org/' }, { channel: 'third.org' }],
  ['the site itself', { referrer: 'https://www.example.com/' }, { source: 'internal' }],
  ['a network’s app', { userAgent: `${SAFARI} Instagram 321.0.3` }, { channel: 'instagram' }],
  ['our tag', { url: `${DEEP}?ref=other.org&dsl=w` }, { channel: 'whatsapp' }],
  ['campaign fields', { url: `${DEEP}?ref=other.org&utm_source=letter` }, { channel: 'letter' }],
  ['a click id of ads', { url: `${DEEP}?ref=other.org&gclid=1` }, { channel: 'google-ads' }],
  ['a webmail', { referrer: 'https://mail.google.com/' }, { channel: 'email' }],
])('yields to %s', (_, changes, verdict) => {
  expect(arrive({ url: `${DEEP}?ref=other.org`, ...changes })).toMatchObject(verdict);
});

it('names a newsletter that is read in a webmail', () => {
  const url = `${DEEP}?ref=tern-weekly`;
  expect(arrive({ url, referrer: 'https://mail.google.com/' })).toMatchObject({
    source: 'campaign',
    channel: 'tern-weekly',
  });
});

it('names a campaign that has no source', () => {
  expect(arrive({ url: `${DEEP}?ref=producthunt&utm_campaign=launch` })).toMatchObject({
    source: 'campaign',
    channel: 'producthunt',
  });
});

it('is found by a rule of the site for its source', () => {
  const rules = [
    { match: 'utm-source', value: 'tern-weekly', source: 'campaign', channel: 'tern' },
  ] as const;
  expect(arrive({ url: `${DEEP}?ref=tern-weekly` }, { ...SITE, rules })).toMatchObject({
    reason: 'own-rule',
    channel: 'tern',
  });
});

it('is our tag where that has this name', () => {
  const site = { ...SITE, parameter: 'via' };
  expect(arrive({ url: `${DEEP}?via=w` }, site)).toMatchObject({ channel: 'whatsapp' });
  expect(arrive({ url: `${DEEP}?via=.` }, site)).toMatchObject({ reason: 'unknown-tag' });
});

it('fits its column and is judged again as it was, whatever it holds', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,50}[a-z0-9]$/);
  const value = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    label,
    fc
      .tuple(label, label, fc.constantFrom('org', 'com', 'co.uk', 'fr'))
      .map((all) => all.join('.')),
  );
  fc.assert(
    fc.property(value, (text) => {
      const url = `${DEEP}?ref=${encodeURIComponent(text)}`;
      const { signals, ...verdict } = classify({ url }, SITE);
      expect(signals.utmSource.length).toBeLessThanOrEqual(40);
      expect(decide(signals)).toEqual(verdict);
      if (text.endsWith('.org') || text.endsWith('.fr')) expect(verdict.source).not.toBe('private');
    }),
    { numRuns: 1000, seed: 1912 },
  );
});
