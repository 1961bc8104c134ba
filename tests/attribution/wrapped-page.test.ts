import fc from 'fast-check';
import { readUrl } from '../../core';
import {
  lookupAddresses,
  originMayRecord,
  unwrapAddress,
} from '../../server/src/attribution/wrapped-page';
import { arrive } from './arrivals';

const ORIGINS = ['https://www.example.com', 'https://my-site.co.uk', 'https://en-gb.example.com'];
const HELLO = 'https://www.example.com/articles/hello';

const WRAPPED = [
  'https://www-example-com.translate.goog/articles/hello',
  'https://example-com.translate.goog/articles/hello',
  'https://www-example-com.cdn.ampproject.org/c/s/www.example.com/articles/hello',
  'https://www-example-com.cdn.ampproject.org/v/s/www.example.com/articles/hello',
  'https://cdn.ampproject.org/c/s/www.example.com/articles/hello',
  'https://www.google.com/amp/s/www.example.com/articles/hello',
  'https://www.google.co.uk/amp/s/www.example.com/articles/hello',
  'https://www.google.fr/amp/www.example.com/articles/hello',
  'https://www.bing.com/amp/s/www.example.com/articles/hello',
  'https://www-example-com.bing-amp.com/c/s/www.example.com/articles/hello',
  'https://12ft.io/https://www.example.com/articles/hello',
  'https://12ft.io/www.example.com/articles/hello',
  'https://12ft.io/proxy?q=https%3A%2F%2Fwww.example.com%2Farticles%2Fhello',
  'https://r.jina.ai/https://www.example.com/articles/hello',
  'https://r.jina.ai/https%3A%2F%2Fwww.example.com%2Farticles%2Fhello',
  'https://web.archive.org/web/20240131120000/https://www.example.com/articles/hello',
  'https://web.archive.org/web/20240131120000if_/http://www.example.com/articles/hello',
  'https://web.archive.org/web/2024/www.example.com/articles/hello',
  'https://archive.ph/newest/https://www.example.com/articles/hello',
  'https://archive.today/2024.01.31-120000/https://www.example.com/articles/hello',
  'https://webcache.googleusercontent.com/search?q=cache:aB-1:www.example.com/articles/hello+words',
  'https://translate.google.com/translate?sl=en&tl=fr&u=https://www.example.com/articles/hello',
];

it.each(WRAPPED)('%s is the page behind it', (address) => {
  expect(unwrapAddress(address, ORIGINS).split('?')[0]).toBe(HELLO);
});

it('keeps the tag of the page', () => {
  const query = 'dsl=w&utm_source=whatsapp';
  for (const address of [
    `https://www-example-com.translate.goog/articles/hello?${query}`,
    `https://www.google.com/amp/s/www.example.com/articles/hello?${query}`,
    `https://12ft.io/https://www.example.com/articles/hello?${query}`,
  ]) {
    expect(unwrapAddress(address, ORIGINS)).toBe(`${HELLO}?${query}`);
    expect(arrive({ url: address })).toMatchObject({ channel: 'whatsapp', reason: 'our-tag' });
  }
});

it('is repaired where it was escaped on its way', () => {
  expect(unwrapAddress(`${HELLO}%3Fdsl%3Dw`, ORIGINS)).toBe(`${HELLO}?dsl=w`);
});

it.each([
  [HELLO, [HELLO]],
  [`${HELLO}&a=b`, [`${HELLO}&a=b`, `${HELLO}?a=b`]],
  [
    'https://12ft.io/https://www.example.com/articles/hello&amp;a=b',
    [`${HELLO}&amp;a=b`, `${HELLO}?a=b`],
  ],
  ['nonsense', ['nonsense']],
])('is looked up as written first, then repaired: %s', (address, pages) => {
  expect(lookupAddresses(address, ORIGINS)).toEqual(pages);
});

it.each([
  HELLO,
  `${HELLO}?u=https://www.example.com/articles/other`,
  'https://other-org.translate.goog/articles/hello',
  'https://12ft.io/https://other.org/articles/hello',
  'https://12ft.io/',
  'https://www.facebook.com/sharer.php?u=https://www.example.com/articles/hello',
  'https://evil.com/https://www.example.com/articles/hello',
  'https://www.google.com/search?q=https://www.example.com/articles/hello',
  'https://www-example-com.translate.goog.evil.com/articles/hello',
  'nonsense',
  '',
])('leaves %j as it is', (address) => {
  expect(unwrapAddress(address, ORIGINS)).toBe(address);
});

it('tells the kind of the page behind it', () => {
  expect(arrive({ url: 'https://12ft.io/https://www.example.com/' }).source).toBe('direct');
  expect(arrive({ url: 'https://12ft.io/https://www.example.com/culture' }).source).toBe('direct');
  expect(arrive({ url: `https://12ft.io/${HELLO}` }).source).toBe('private');
});

describe('as referrers', () => {
  it.each([...WRAPPED, 'https://www-example-com.cdn.ampproject.org/'])(
    '%s is the site',
    (referrer) => {
      expect(arrive({ referrer }).kind).toBe('internal');
    },
  );

  it.each([
    ['https://other-org.translate.goog/a', 'referral', 'other.org'],
    ['https://web.archive.org/web/2024/https://other.org/a', 'referral', 'other.org'],
    ['https://other-org.cdn.ampproject.org/', 'search', 'google'],
    ['https://www.google.com/amp/s/other.org/a', 'search', 'google'],
    ['https://www.google.com/', 'search', 'google'],
  ])('%s is %s', (referrer, source, channel) => {
    expect(arrive({ referrer })).toMatchObject({ kind: 'visit', source, channel });
  });
});

describe('the origins that may record', () => {
  it.each([
    ...ORIGINS,
    'https://www-example-com.translate.goog',
    'https://my--site-co-uk.translate.goog',
    'https://0-en--gb-example-com-0.translate.goog',
    'https://www-example-com.cdn.ampproject.org',
    'https://my--site-co-uk.cdn.ampproject.org',
    'https://www-example-com.bing-amp.com',
    'https://12ft.io',
    'https://web.archive.org',
  ])('are the site’s and those of its wrappers: %s', (origin) => {
    expect(originMayRecord(origin, ORIGINS)).toBe(true);
  });

  it.each([
    'https://other-org.translate.goog',
    'https://www-example-com.evil.com',
    'https://www-example-com.translate.goog.evil.com',
    'https://x.www-example-com.translate.goog',
    'http://www-example-com.translate.goog',
    'https://www-example-com.translate.goog:8443',
    'https://www-example-com.translate.goog/',
    'https://translate.goog',
    'https://cdn.ampproject.org',
    'https://www.google.com',
    'https://shop.example.com',
    'https://notr.jina.ai',
    'null',
    '',
  ])('are no others: %s', (origin) => {
    expect(originMayRecord(origin, ORIGINS)).toBe(false);
  });

  it('are those of any host, as the translator writes it', () => {
    const label = fc.stringMatching(/^[a-z0-9]([a-z0-9]|-[a-z0-9]){0,8}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const host = [...labels, 'com'].join('.');
        fc.pre(readUrl(`https://${host}`) !== undefined);
        const plain = host.replace(/-/g, '--').replace(/\./g, '-');
        const written = plain.slice(2, 4) === '--' ? `0-${plain}-0` : plain;
        expect(originMayRecord(`https://${written}.translate.goog`, [`https://${host}`])).toBe(
          true,
        );
      }),
      { seed: 1912 },
    );
  });
});
