import { CHANNELS, decodeTag, encodeTag, type ChannelId, type Tag } from '../../core';
import { seededRandom } from './seeded-random';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('');

const SHAPES: [string, Tag][] = [
  ['w', { channel: 'whatsapp' }],
  ['W', { channel: 'wechat' }],
  ['a7', { channel: 'address', tagGroup: '7' }],
  ['ww', { channel: 'whatsapp', tagGroup: 'w' }],
  ['wZk3pQ81sX', { channel: 'whatsapp', token: 'Zk3pQ81sX' }],
  ['e000000000', { channel: 'email', token: '000000000' }],
];

it.each(SHAPES)('reads and writes %s', (raw, tag) => {
  expect(decodeTag(raw)).toEqual(tag);
  expect(encodeTag(tag)).toBe(raw);
});

it.each(CHANNELS.map(({ id, code }) => [id, code]))('names %s by %s', (id, code) => {
  expect(encodeTag({ channel: id })).toBe(code);
  expect(decodeTag(code)).toEqual({ channel: id });
});

it.each([
  ['empty', ''],
  ['a code of no channel', '0'],
  ['a tag group of no channel', '07'],
  ['three characters', 'wab'],
  ['a token one short', 'w12345678'],
  ['a token one long', 'w1234567890'],
  ['a very long one', 'w'.repeat(10_000)],
  ['a space', 'w '],
  ['a line break at its end', 'w\n'],
  ['a tag group with a line break', 'wa\n'],
  ['percent escapes', 'w%20'],
  ['a letter outside base62', 'wé'],
  ['an emoji', 'w😀'],
  ['a full-width letter', 'ｗ'],
  ['base64url signs', 'wZk3pQ8-s_'],
  ['HTML', '<script>'],
  ['a prototype name', '__proto__'],
  ['a property of every object', 'constructor'],
])('knows no tag in %s', (_, raw) => {
  expect(decodeTag(raw)).toBeUndefined();
});

it.each([
  undefined,
  null,
  0,
  1,
  NaN,
  true,
  Symbol('w'),
  10n,
  {},
  [],
  ['w'],
  () => 'w',
  new String('w'),
  Object.create(null),
  new Date(0),
])('knows no tag in what is no text: %p', (raw) => {
  expect(decodeTag(raw)).toBeUndefined();
});

it.each<[string, Tag]>([
  ['an unknown channel', { channel: 'fax' as ChannelId }],
  ['a prototype name for a channel', { channel: '__proto__' as ChannelId }],
  ['a tag group of two', { channel: 'copy', tagGroup: 'ab' }],
  ['a tag group outside base62', { channel: 'copy', tagGroup: '-' }],
  ['a short token', { channel: 'copy', token: 'abc' }],
  ['a token that would read as a tag group', { channel: 'copy', token: 'a' }],
  ['a tag group that would read as a token', { channel: 'copy', tagGroup: '123456789' }],
  ['both tag group and token', { channel: 'copy', tagGroup: 'a', token: '123456789' }],
])('refuses to write %s', (_, tag) => {
  expect(() => encodeTag(tag)).toThrow(RangeError);
});

it('reads back every tag that it writes', () => {
  const random = seededRandom(20260131);
  for (let round = 0; round < 2000; round += 1) {
    const { id: channel } = random.pick(CHANNELS);
    const characters = (count: number): string =>
      Array.from({ length: count }, () => random.pick(BASE62)).join('');
    const tag = random.pick<Tag>([
      { channel },
      { channel, tagGroup: characters(1) },
      { channel, token: characters(9) },
    ]);
    expect(decodeTag(encodeTag(tag))).toEqual(tag);
  }
});

it('never throws, and writes back whatever it reads', () => {
  const random = seededRandom(7);
  const pieces = [...BASE62, '%', '&', '=', '\u0000', '\uD83D', '😀', 'é', ' ', '__proto__'];
  let read = 0;
  for (let round = 0; round < 5000; round += 1) {
    const raw = random.text(pieces, 11);
    const tag = decodeTag(raw);
    if (tag === undefined) continue;
    read += 1;
    expect(encodeTag(tag)).toBe(raw);
  }
  expect(read).toBeGreaterThan(100);
});
