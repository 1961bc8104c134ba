import { isOddRequest } from '../../server/src/attribution/odd-request';

type Headers = Record<string, string | string[] | undefined>;

const HTTPS = 'https://www.example.com/articles/hello';
const HTTP = 'http://www.example.com/articles/hello';

const chrome = (version: number, rest = '') =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36${rest}`;
const firefox = (version: number) =>
  `Mozilla/5.0 (X11; Linux x86_64; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;

const BARE: Headers = { host: 'www.example.com', accept: '*/*' };
const LANGUAGE = { 'accept-language': 'fr' };
const FETCH = { 'sec-fetch-mode': 'navigate', 'sec-fetch-site': 'none' };
const HINTS = { 'sec-ch-ua': '"Chromium";v="122"' };

const odd = (userAgent: string | undefined, headers: Headers | undefined, url = HTTPS) =>
  isOddRequest({ url, userAgent, headers });

describe('odd', () => {
  it.each<[string, string | undefined, Headers, string?]>([
    ['Chrome with nothing', chrome(122), BARE],
    ['Chrome with a language only', chrome(122), { ...BARE, ...LANGUAGE }],
    ['Chrome with hints only', chrome(122), { ...BARE, ...HINTS }],
    ['Chrome with fetch only', chrome(122), { ...BARE, ...FETCH }],
    ['the first Chrome that sends all', chrome(89), BARE],
    ['Edge', chrome(122, ' Edg/122.0.2365.66'), BARE],
    ['Firefox', firefox(121), BARE],
    ['the first Firefox that sends all', firefox(90), BARE],
    ['Safari', safari('17.4'), BARE],
    ['the first Safari that sends all', safari('16.4'), BARE],
    ['Safari of two digits', safari('16.10'), BARE],
    ['empty values', chrome(122), { ...BARE, 'accept-language': ' ', 'sec-fetch-mode': '' }],
    ['this machine', chrome(122), BARE, 'http://localhost:3000/a'],
    ['this machine by number', chrome(122), BARE, 'http://127.0.0.1/a'],
    ['a name of this machine', chrome(122), BARE, 'http://site.localhost:1337/'],
    ['only accept-encoding', chrome(122), { 'accept-encoding': 'gzip' }],
    ['only host', chrome(122), { host: 'x' }],
    ['no agent', undefined, BARE],
    ['an empty agent', '', { ...BARE, ...LANGUAGE }],
    ['a blank agent over http', '  ', BARE, HTTP],
  ])('%s', (_, userAgent, headers, url = HTTPS) => {
    expect(odd(userAgent, headers, url)).toBe(true);
  });
});

describe('not odd', () => {
  it.each<[string, string | undefined, Headers | undefined, string?]>([
    ['all of them', chrome(122), { ...BARE, ...LANGUAGE, ...FETCH, ...HINTS }],
    ['Chrome without a language', chrome(122), { ...BARE, ...FETCH, ...HINTS }],
    ['Chrome without hints', chrome(122), { ...BARE, ...LANGUAGE, ...FETCH }],
    ['Chrome without fetch', chrome(122), { ...BARE, ...LANGUAGE, ...HINTS }],
    ['Firefox without a language', firefox(121), { ...BARE, ...FETCH }],
    ['Firefox without fetch', firefox(121), { ...BARE, ...LANGUAGE }],
    ['Safari without fetch', safari('17.4'), { ...BARE, ...LANGUAGE }],
    ['values in arrays', safari('17.4'), { ...BARE, 'sec-fetch-mode': ['navigate'] }],
    ['plain http', chrome(122), BARE, HTTP],
    ['a host that only begins so', chrome(122), BARE, 'http://localhost.example.com/'],
    ['a list of headers, not a request', chrome(122), { 'sec-purpose': '' }],
    ['no headers', chrome(122), undefined],
    ['no headers and no agent', undefined, {}],
    ['the agent among the headers', undefined, { ...BARE, 'user-agent': chrome(122) }],
    ['an old Chrome', chrome(88), BARE],
    ['an old Firefox', firefox(89), BARE],
    ['an old Safari', safari('16.3'), BARE],
    ['Safari 15', safari('15.6'), BARE],
    ['a web view', chrome(122).replace('x64)', 'x64; wv)'), BARE],
    ['an in-app browser', `${chrome(122)} Instagram 312.1.0.34.111 Android`, BARE],
    ['a web view of iOS', safari('17.4').replace(' Safari/605.1.15', ''), BARE],
    ['WebKit on Linux', safari('17.4').replace('Macintosh;', 'X11;'), BARE],
    ['a bot', chrome(122, ' (compatible; Googlebot/2.1)'), BARE],
    ['Opera', chrome(122, ' OPR/107.0.0.0'), BARE],
    ['a television', chrome(122).replace('Windows NT 10.0', 'SMART-TV'), BARE],
    ['a program that says so', 'curl/8.5.0', BARE],
    ['no address', chrome(122), BARE, ''],
  ])('%s', (_, userAgent, headers, url = HTTPS) => {
    expect(odd(userAgent, headers, url)).toBe(false);
  });
});

describe('hostile input', () => {
  it.each<[unknown, unknown, unknown]>([
    [null, null, null],
    [1, 2, 3],
    [{}, [], []],
    [HTTPS, chrome(122), { accept: 1, host: null, 'accept-encoding': {} }],
    [HTTPS, chrome(122), { accept: [], host: [1], 'accept-encoding': [null] }],
    [Symbol('x'), chrome(122), BARE],
    [HTTPS, Symbol('x'), {}],
  ])('never throws (%#)', (url, userAgent, headers) => {
    const ask = () =>
      isOddRequest({ url, userAgent, headers } as Parameters<typeof isOddRequest>[0]);
    expect(ask).not.toThrow();
    expect(ask()).toBe(false);
  });

  it('is answered at once', () => {
    const start = performance.now();
    for (const piece of ['Chrome/1', ' Version/1.', 'localhost', '; ', 'http://', ' Safari/']) {
      const long = piece.repeat(10_240 / piece.length);
      expect(() => odd(`Mozilla/5.0 (${long}`, { ...BARE, accept: long }, long)).not.toThrow();
    }
    expect(performance.now() - start).toBeLessThan(200);
  });
});
