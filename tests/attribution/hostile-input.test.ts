import { encode, EVIDENCE, SOURCES } from '../../core';
import { classify, readSignals, type Arrival, type Verdict } from '../../server/src/attribution';
import { seededRandom } from '../core/seeded-random';
import { arrive, CHROME, DEEP, SAFARI, SITE } from './arrivals';

const LONG = 'a'.repeat(10_240);

const HOSTILE: [string, string][] = [
  ['10 kB', LONG],
  ['10 kB of dots', '.'.repeat(10_240)],
  ['10 kB of percents', '%'.repeat(10_240)],
  ['10 kB of hyphens', '-'.repeat(10_240)],
  ['10 kB of emoji', '😀'.repeat(2560)],
  ['control characters', '\u0000\u0001\u001f\u007f\u0085\u2028'],
  ['line breaks', 'a\r\nSet-Cookie: b=c'],
  ['SQL', `'; drop table dark_social_events; --`],
  ['HTML', '<script>alert(1)</script><img src=x onerror=alert(1)>'],
  ['a template', '${7*7}{{7*7}}%{7*7}'],
  ['a path', '../../../../etc/passwd'],
  ['half an emoji', '\uD83D'],
  ['the other half', '\uDE00'],
  ['text from right to left', '\u202Egnp.exe'],
  ['a prototype name', '__proto__'],
  ['a property of every object', 'constructor'],
  ['another one', 'toString'],
  ['JSON', '{"__proto__":{"admin":true}}'],
  ['a damaged escape', '%E0%A4%A'],
  ['a byte order mark', '\uFEFF'],
];

/** What any verdict must be, whatever was sent. */
function expectSound(verdict: Verdict): void {
  expect(['visit', 'bot', 'internal', 'ignored']).toContain(verdict.kind);
  expect(verdict.reason).toMatch(/^[a-z-]+$/);
  if (verdict.kind === 'visit') {
    expect(SOURCES).toContain(verdict.source);
    expect(EVIDENCE).toContain(verdict.evidence);
  }
  // Channels are shown on pages and written to databases: lower case, without signs or controls.
  if (verdict.channel !== undefined) {
    expect(verdict.channel).toMatch(/^[^\s<>"'`\\\p{Cc}\p{Cs}]+$/u);
    expect(verdict.channel).toBe(verdict.channel.toLowerCase());
  }
}

describe.each(HOSTILE)('%s', (_, text) => {
  it.each<[string, Partial<Arrival>]>([
    ['as the address', { url: text }],
    ['in the path', { url: `https://www.example.com/${text}` }],
    ['as a query', { url: `${DEEP}?${text}` }],
    ['as the tag', { url: `${DEEP}?dsl=${text}` }],
    ['as the fragment', { url: `${DEEP}#${text}` }],
    ['as utm_source', { url: `${DEEP}?utm_source=${text}` }],
    ['as utm_source, encoded', { url: `${DEEP}?utm_source=${encode(text)}` }],
    ['as utm_medium', { url: `${DEEP}?utm_medium=${text}` }],
    ['as a click id', { url: `${DEEP}?gclid=${text}` }],
    ['as the referrer', { referrer: text }],
    ['as the referrer’s host', { referrer: `https://${text}/` }],
    ['below a host that we know', { referrer: `https://${text}.x.com/` }],
    ['as a domain', { referrer: `https://${text}.com/` }],
    ['as the referrer’s path', { referrer: `https://blog.org/${text}` }],
    ['as an app', { referrer: `android-app://${text}/` }],
    ['as the user agent', { userAgent: text }],
    ['in the user agent', { userAgent: `${SAFARI} ${text}` }],
    ['as a method', { method: text }],
    ['as a header', { headers: { [text]: text, 'sec-purpose': text } }],
  ])('%s is answered soundly', (__, changes) => {
    const verdict = arrive(changes);
    expectSound(verdict);
    expect(arrive(changes)).toEqual(verdict);
  });

  it('leaves signals that fit their columns', () => {
    const signals = readSignals({
      url: `${DEEP}?utm_source=${text}&utm_medium=${text}&gclid=${text}`,
      referrer: `https://${text}/`,
      userAgent: text,
    });
    expect(signals.referrerHost.length).toBeLessThanOrEqual(255);
    for (const word of [signals.app, signals.utmSource, signals.utmMedium, signals.clickId]) {
      expect(word.length).toBeLessThanOrEqual(40);
    }
  });
});

it('cuts a campaign word between characters', () => {
  const source = `${'a'.repeat(39)}𝒳𝒳`;
  expectSound(arrive({ url: `${DEEP}?utm_source=${encodeURIComponent(source)}` }));
});

describe('whatever is sent', () => {
  const PIECES = [
    ...HOSTILE.map(([, text]) => text.slice(0, 60)),
    'https://',
    'http://',
    'android-app://',
    'www.example.com',
    'google.',
    'x.com',
    '.co.uk',
    'com.slack',
    '/',
    '?',
    '#',
    '&',
    '=',
    ':',
    '@',
    '.',
    ' ',
    '443',
    'dsl',
    'w',
    'utm_source',
    'utm_medium=dark_social',
    'gclid',
    CHROME,
    'FBAN',
    ' Line/',
    'bot',
    'fr',
    'articles',
  ];

  it('never throws, and the same input has the same answer', () => {
    const random = seededRandom(1912);
    const kinds = new Set<string>();
    for (let round = 0; round < 4000; round += 1) {
      const text = (): string => random.text(PIECES, 8);
      const maybe = (): string | undefined => (random.below(3) ? text() : undefined);
      const arrival: Arrival = {
        url: random.below(2) ? `https://www.example.com/${text()}` : text(),
        referrer: random.below(2) ? `https://${text()}` : maybe(),
        userAgent: maybe(),
        method: random.pick(['GET', 'GET', 'GET', 'HEAD', text()]),
        navigation: random.pick(['navigate', 'navigate', 'navigate', 'reload', 'back_forward']),
        headers: random.below(4) ? {} : { 'sec-purpose': text() },
      };
      const frozen = Object.freeze({ ...arrival });
      const verdict = classify(frozen, SITE);
      expectSound(verdict);
      expect(classify(frozen, SITE)).toEqual(verdict);
      readSignals(frozen);
      kinds.add(verdict.source ?? verdict.kind);
    }
    // The inputs reach more than one corner.
    expect(kinds.size).toBeGreaterThan(6);
  });
});
