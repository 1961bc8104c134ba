import fc from 'fast-check';
import { encode, EVIDENCE, SOURCES } from '../../core';
import { classify, readSignals, type Arrival, type Verdict } from '../../server/src/attribution';
import { anyArrival } from './any-arrival';
import { arrive, DEEP, SAFARI, SITE } from './arrivals';

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
  expect(['visit', 'preview', 'bot', 'internal', 'ignored']).toContain(verdict.kind);
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
    const signals = readSignals(
      {
        url: `${DEEP}?utm_source=${text}&utm_medium=${text}&gclid=${text}`,
        referrer: `https://${text}/`,
        userAgent: text,
      },
      SITE,
    );
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

it('never throws, and the same arrival has the same verdict', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyArrival, (arrival) => {
      const frozen = Object.freeze({ ...arrival });
      const verdict = classify(frozen, SITE);
      expectSound(verdict);
      expect(classify(frozen, SITE)).toEqual(verdict);
      seen.add(verdict.kind).add(verdict.reason);
    }),
    { numRuns: 4000, seed: 1912 },
  );
  // The inputs reach nearly every corner.
  expect(seen.size).toBeGreaterThan(20);
});

it('never throws at what is no text at all', () => {
  fc.assert(
    fc.property(
      fc.record({
        url: fc.anything(),
        referrer: fc.anything(),
        userAgent: fc.anything(),
        method: fc.anything(),
        navigation: fc.anything(),
        headers: fc.oneof(fc.dictionary(fc.string(), fc.anything()), fc.constant(undefined)),
      }),
      (arrival) => expectSound(classify(arrival as unknown as Arrival, SITE)),
    ),
    { numRuns: 1000, seed: 1912 },
  );
});
