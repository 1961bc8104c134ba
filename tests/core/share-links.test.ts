import { CHANNELS, encode, MAX_HREF, shareLinks, type Channel } from '../../core';
import { hrefOf, parameterOf, PLACES } from './share-links';

const URL = 'https://www.example.com/articles/hello?utm_source=whatsapp&a=%20+b&dsl=w';

const all: readonly Channel[] = CHANNELS;

it('covers every channel that opens an address', () => {
  expect(PLACES.map(({ channel }) => channel).sort()).toEqual(
    all.flatMap(({ id, href }) => (href ? [id] : [])).sort(),
  );
});

const TEXTS: [string, string][] = [
  ['plain words', 'Worth a read:'],
  ['a family of emoji', '👨‍👩‍👧‍👦 & 👍🏽 🇫🇷'],
  ['what separates parameters', 'a&b=c#d?e=f&text=g'],
  ['plus signs and percents', '1+1 = 100% %20 %zz'],
  ['quotes, brackets and a backslash', `"<b>'(x)'</b>" \\ {instance}`],
  ['Arabic', 'اقرأ هذا المقال'],
  ['Hebrew with a direction mark', '\u200Fקרא את זה\u202E!'],
  ['letters with separate marks', 'e\u0301te\u0301 नमस्ते'],
  ['a tab and a null', 'a\tb\u0000c'],
];

describe.each(PLACES)('$channel', ({ channel, start, together, url, text, title }) => {
  it.each(TEXTS)('passes on %s unchanged', (_, words) => {
    const href = hrefOf(channel, { url: URL, text: words, title: words });
    expect(href.startsWith(start)).toBe(true);
    if (together) expect(parameterOf(href, together.name)).toBe(`${words}${together.gap}${URL}`);
    if (url) expect(parameterOf(href, url)).toBe(URL);
    if (text) expect(parameterOf(href, text)).toBe(words);
    if (title) expect(parameterOf(href, title)).toBe(words);
  });

  it.each(TEXTS)('writes an address of plain ASCII, without + for a space, for %s', (_, words) => {
    const href = hrefOf(channel, { url: URL, text: words, title: words });
    expect(href.slice(start.length)).toMatch(/^[\w.!~*'()&=%-]*$/);
  });

  it('replaces half an emoji instead of throwing', () => {
    const href = hrefOf(channel, { url: URL, text: 'cut \uD83D', title: '\uDE00 cut' });
    if (together) {
      expect(parameterOf(href, together.name)).toBe(`cut \uFFFD${together.gap}${URL}`);
    }
    if (text) expect(parameterOf(href, text)).toBe('cut \uFFFD');
    if (title) expect(parameterOf(href, title)).toBe('\uFFFD cut');
  });

  it('passes on the link alone where there are no words', () => {
    const href = hrefOf(channel, { url: URL, text: '', title: '' });
    expect(parameterOf(href, together?.name ?? url ?? '')).toBe(URL);
  });
});

describe('line breaks', () => {
  const share = { url: URL, text: 'First\nSecond', title: 'A title\r\nin two\n\nlines' };

  it.each(
    PLACES.filter(({ channel, together, text }) => channel !== 'email' && (together || text)),
  )('of the message reach $channel', ({ channel, together, text }) => {
    const words = parameterOf(hrefOf(channel, share), together?.name ?? text ?? '');
    expect(words?.startsWith('First\nSecond')).toBe(true);
  });

  it.each(['First\nSecond', 'First\r\nSecond'])(
    'of the message %j are %%0D%%0A in a mail, as RFC 6068 asks',
    (text) => {
      const body = parameterOf(hrefOf('email', { ...share, text }), 'body');
      expect(body).toBe(`First\r\nSecond\r\n\r\n${URL}`);
    },
  );

  it('never stand in a mail’s subject', () => {
    expect(parameterOf(hrefOf('email', share), 'subject')).toBe('A title in two lines');
  });
});

describe('the spelling that mail and message apps ask for', () => {
  const share = { url: 'https://e.com/?a=b', title: 'My title', text: 'Read this' };

  it('writes spaces of a mail as %20 and breaks as %0D%0A', () => {
    expect(hrefOf('email', share)).toBe(
      'mailto:?subject=My%20title&body=Read%20this%0D%0A%0D%0Ahttps%3A%2F%2Fe.com%2F%3Fa%3Db',
    );
  });

  it('starts a text message with ?&body=, which iOS and Android both read', () => {
    expect(hrefOf('sms', share)).toBe('sms:?&body=Read%20this%20https%3A%2F%2Fe.com%2F%3Fa%3Db');
  });
});

describe('encode', () => {
  it.each([
    ['\uD83D', '%EF%BF%BD'],
    ['\uDE00', '%EF%BF%BD'],
    ['\uDE00\uD83D', '%EF%BF%BD%EF%BF%BD'],
    ['\uD83D\uD83D\uDE00', '%EF%BF%BD%F0%9F%98%80'],
    ['😀', '%F0%9F%98%80'],
    ['a b', 'a%20b'],
    ['', ''],
  ])('of %j is %s', (text, encoded) => {
    expect(encode(text)).toBe(encoded);
  });
});

it('states the longest address that every app passes on', () => {
  expect(MAX_HREF).toBe(2000);
});

it('names the page in the campaign where a router keeps its path in the fragment', () => {
  const [link] = shareLinks(
    { url: 'https://www.example.com/#/articles/hello', title: 'Hello' },
    ['whatsapp'],
    { parameter: 'dsl', placement: 'query', utm: true },
  );
  expect(link?.url).toContain('utm_campaign=hello');
});
