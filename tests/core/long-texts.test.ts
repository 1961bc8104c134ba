import type { ShareText } from '../../core';
import { hrefOf, parameterOf, PLACES } from './share-links';

const URL = 'https://www.example.com/articles/hello?utm_campaign=hello&dsl=w';
const FAMILY = '👨‍👩‍👧‍👦';

const graphemes = (text: string): string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** What was kept of `whole`, without the mark of the cut; throws where it is no start of `whole`. */
function keptOf(cut: string, whole: string): string[] {
  expect(cut.endsWith('…')).toBe(true);
  const kept = graphemes(cut.slice(0, -1));
  expect(kept).toEqual(graphemes(whole).slice(0, kept.length));
  return kept;
}

const LONG: [string, string, number][] = [
  ['Latin letters', 'a'.repeat(5000), 1],
  ['letters with accents', 'é'.repeat(2000), 6],
  ['letters with separate marks', 'e\u0301'.repeat(1500), 7],
  ['emoji made of several', FAMILY.repeat(300), 75],
  ['flags', '🇫🇷'.repeat(500), 24],
  ['Chinese', '汉'.repeat(1500), 9],
];

const withTitle = PLACES.filter(({ title }) => title !== undefined);
const withText = PLACES.filter(
  ({ channel, together, text }) => channel !== 'bluesky' && (together ?? text) !== undefined,
);

describe.each(LONG)('a message of %s', (_, text, encodedLength) => {
  const share: ShareText = { url: URL, text, title: 'Title' };

  it.each(withText)('is cut between characters for $channel, its link never', (place) => {
    const href = hrefOf(place.channel, share);
    expect(href.length).toBeLessThanOrEqual(2000);
    const { together } = place;
    const words = parameterOf(href, together?.name ?? place.text ?? '') ?? '';
    if (together) expect(words.endsWith(`…${together.gap}${URL}`)).toBe(true);
    else expect(parameterOf(href, place.url ?? '')).toBe(URL);
    keptOf(together ? words.slice(0, -`${together.gap}${URL}`.length) : words, text);
    // One character more would have been too long.
    expect(href.length + encodedLength).toBeGreaterThan(2000);
  });
});

it.each(withTitle)('cuts a long title for $channel', ({ channel, title }) => {
  const long = 'ü'.repeat(3000);
  const href = hrefOf(channel, { url: URL, text: 'Short', title: long });
  expect(href.length).toBeLessThanOrEqual(2000);
  expect(keptOf(parameterOf(href, title ?? '') ?? '', long).length).toBeGreaterThan(200);
  expect(href).toContain(encodeURIComponent(URL));
});

it('cuts message and title of a mail where both are long', () => {
  const href = hrefOf('email', { url: URL, text: 'é'.repeat(900), title: 'ü'.repeat(900) });
  expect(href.length).toBeLessThanOrEqual(2000);
  keptOf(parameterOf(href, 'subject') ?? '', 'ü'.repeat(900));
  keptOf((parameterOf(href, 'body') ?? '').replace(`\r\n\r\n${URL}`, ''), 'é'.repeat(900));
});

it('leaves no space in front of the mark of a cut', () => {
  const href = hrefOf('x', { url: URL, text: 'word '.repeat(1000), title: '' });
  expect(parameterOf(href, 'text')).toMatch(/word…$/);
});

it.each(PLACES)('keeps a link that is too long by itself whole for $channel', (place) => {
  const url = `${URL}&long=${'x'.repeat(2500)}`;
  const href = hrefOf(place.channel, { url, text: 'Read this', title: 'Title' });
  expect(parameterOf(href, place.together?.name ?? place.url ?? '')).toBe(url);
});

it('leaves a message alone that just fits', () => {
  const empty = hrefOf('x', { url: URL, text: '', title: '' });
  const text = 'a'.repeat(2000 - empty.length);
  const href = hrefOf('x', { url: URL, text, title: '' });
  expect(href).toHaveLength(2000);
  expect(parameterOf(href, 'text')).toBe(text);
});

it('shortens half emoji with the rest, and never throws', () => {
  const href = hrefOf('whatsapp', { url: URL, text: '\uD83D'.repeat(1000), title: '' });
  expect(href.length).toBeLessThanOrEqual(2000);
  expect(parameterOf(href, 'text')).toMatch(/^\uFFFD+…\n/);
});

describe('Bluesky', () => {
  const postOf = (text: string): string =>
    parameterOf(hrefOf('bluesky', { url: URL, text, title: '' }), 'text') ?? '';
  const room = 300 - graphemes(`\n${URL}`).length;

  it('posts at most 300 characters, link included', () => {
    const post = postOf('word '.repeat(100));
    expect(graphemes(post).length).toBeLessThanOrEqual(300);
    expect(graphemes(post).length).toBeGreaterThan(294);
    expect(post.endsWith(`…\n${URL}`)).toBe(true);
  });

  it('counts an accent of its own and a joined emoji as one character', () => {
    const text = 'e\u0301'.repeat(room);
    expect(postOf(text)).toBe(`${text}\n${URL}`);
  });

  it('keeps a post of exactly 300 characters and cuts one of 301', () => {
    expect(postOf('a'.repeat(room))).toBe(`${'a'.repeat(room)}\n${URL}`);
    expect(postOf('a'.repeat(room + 1))).toBe(`${'a'.repeat(room - 1)}…\n${URL}`);
  });

  it('keeps the address within the limit too, where characters are long', () => {
    const href = hrefOf('bluesky', { url: URL, text: FAMILY.repeat(200), title: '' });
    expect(href.length).toBeLessThanOrEqual(2000);
    expect(parameterOf(href, 'text')?.startsWith(FAMILY)).toBe(true);
  });
});
