import type { ChannelId, ShareText } from '../../core';
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
/** Networks with limits of their own. */
const LIMITED = ['bluesky', 'mastodon', 'pinterest', 'threads', 'x'];
const withText = PLACES.filter(
  ({ channel, together, text }) => !LIMITED.includes(channel) && (together ?? text) !== undefined,
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
  const empty = hrefOf('telegram', { url: URL, text: '', title: '' });
  const text = 'a'.repeat(2000 - empty.length);
  const href = hrefOf('telegram', { url: URL, text, title: '' });
  expect(href).toHaveLength(2000);
  expect(parameterOf(href, 'text')).toBe(text);
});

it('shortens half emoji with the rest, and never throws', () => {
  const href = hrefOf('whatsapp', { url: URL, text: '\uD83D'.repeat(1000), title: '' });
  expect(href.length).toBeLessThanOrEqual(2000);
  expect(parameterOf(href, 'text')).toMatch(/^\uFFFD+…\n/);
});

/** What a post holds of a text, with the link where that is part of it. */
const postOf = (channel: ChannelId, text: string, url = URL): string => {
  const place = PLACES.find((each) => each.channel === channel);
  const name = place?.together?.name ?? place?.text ?? place?.title ?? '';
  return parameterOf(hrefOf(channel, { url, text, title: text }), name) ?? '';
};

/** Texts of `count` characters that a network counts as `weight` each. */
const UNITS: [string, string, number][] = [
  ['Latin letters', 'a', 1],
  ['letters with accents', 'é', 1],
  ['Thai', 'ก', 1],
  ['Arabic', 'م', 1],
  ['Hindi', 'क', 1],
  ['Chinese', '汉', 2],
  ['Japanese', 'ひ', 2],
  ['Korean', '한', 2],
  ['emoji', '😀', 2],
  ['an emoji with a skin tone', '👍🏽', 2],
  ['flags', '🇫🇷', 2],
  ['emoji made of several', FAMILY, 2],
  ['a keycap', '1️⃣', 2],
];

describe('X', () => {
  /** 280, less a space and a link of 23. */
  const ROOM = 280 - 24;

  it.each(UNITS)('takes %s up to its limit, and marks the cut of more', (_, unit, weight) => {
    const most = ROOM / weight;
    const whole = unit.repeat(most);
    // Families of emoji fill an address before they fill a post.
    if (encodeURIComponent(whole).length > 1800) return;
    expect(postOf('x', whole)).toBe(whole);
    // The mark weighs two.
    expect(postOf('x', `${whole}${unit}`)).toBe(`${unit.repeat((ROOM - 2) / weight)}…`);
  });

  it('counts a letter with a mark of its own as one', () => {
    const text = 'e\u0301'.repeat(ROOM);
    expect(postOf('x', text.slice(0, 2 * 200))).toBe(text.slice(0, 2 * 200));
  });

  it.each([
    ['a long link', `https://e.com/${'x'.repeat(200)}`, ''],
    ['a short link', 'https://e.co', ''],
    ['a link at the end of a sentence', 'https://e.com/page', '.'],
    ['a bare domain', 'example.com', ''],
  ])('counts %s as 23, wherever it stands', (_, link, after) => {
    const text = `${'a'.repeat(ROOM - 24 - after.length)} ${link}${after}`;
    expect(postOf('x', text)).toBe(text);
    expect(postOf('x', `b${text}`)).toMatch(/…$/);
  });

  it('counts the shared link as 23, however long it is', () => {
    const text = 'a'.repeat(ROOM);
    expect(postOf('x', text, `https://e.com/${'x'.repeat(900)}`)).toBe(text);
    expect(postOf('x', text, 'https://e.co')).toBe(text);
  });
});

describe('Bluesky', () => {
  const SHORT = 'www.example.com/articles/hel...';
  const ROOM = 300 - `\n${SHORT}`.length;

  it.each([
    ['Latin letters', 'a'],
    ['letters with marks of their own', 'e\u0301'],
    ['joined emoji', '👍🏽'],
  ])('takes %s up to 300 characters with the link as its composer shortens it', (_, unit) => {
    // As many as an address takes.
    const most = Math.min(ROOM, Math.floor(1800 / encodeURIComponent(unit).length));
    const whole = unit.repeat(most);
    expect(postOf('bluesky', whole)).toBe(`${whole}\n${URL}`);
    if (most === ROOM) {
      expect(postOf('bluesky', `${whole}${unit}`)).toBe(`${unit.repeat(ROOM - 1)}…\n${URL}`);
    }
  });

  it.each([
    ['Thai', 'การเดินทางอันยาวนานของเรือไม้ลำสุดท้ายในทะเลอันดามันและผู้คนที่รอคอย'],
    ['Arabic', 'رحلة آخر مركب خشبي في البحر والناس الذين ينتظرون عودته كل مساء عند المرفأ القديم'],
  ])('keeps a title in %s whole beside the link to its slug', (_, title) => {
    const slug = encodeURIComponent(title.replaceAll(' ', '-'));
    const url = `https://www.example.com/articles/${slug}?dsl=b`;
    expect(postOf('bluesky', title, url)).toBe(`${title}\n${url}`);
  });

  it('shortens links in the message, too', () => {
    const link = `https://e.com/${'x'.repeat(100)}`;
    const text = `${'a'.repeat(ROOM - 'e.com/xxxxxxxxxxxx... '.length)} ${link}`;
    expect(postOf('bluesky', text)).toBe(`${text}\n${URL}`);
    expect(postOf('bluesky', `b${text}`)).toContain('…\n');
  });

  it('keeps the address within the limit too, where characters are long', () => {
    const href = hrefOf('bluesky', { url: URL, text: FAMILY.repeat(200), title: '' });
    expect(href.length).toBeLessThanOrEqual(2000);
    expect(parameterOf(href, 'text')?.startsWith(FAMILY)).toBe(true);
  });
});

it.each([
  ['mastodon', 500 - 24],
  ['threads', 500],
  ['pinterest', 500],
  ['reddit', 300],
] as const)('takes at most what %s does', (channel, room) => {
  const whole = 'a'.repeat(room);
  expect(postOf(channel, whole).split('\n')[0]).toBe(whole);
  expect(postOf(channel, `${whole}a`).split('\n')[0]).toBe(`${'a'.repeat(room - 1)}…`);
});
