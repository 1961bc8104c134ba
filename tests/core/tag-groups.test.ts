import { groupAt, placeOfGroup, TAG_GROUPS, viewGroup } from '../../core';
import { seededRandom } from './seeded-random';

it('gives each of the 62 characters of base62 one place', () => {
  const characters = Array.from({ length: TAG_GROUPS }, (_, place) => groupAt(place));
  expect(characters.sort().join('')).toMatch(/^[0-9A-Za-z]{62}$/);
  expect(new Set(characters).size).toBe(62);
  expect(characters.map(placeOfGroup).map(groupAt)).toEqual(characters);
});

it.each(['', '-', 'é', 'sz'])('gives %p none', (character) => {
  expect(placeOfGroup(character)).toBe(-1);
});

it('draws each group as often as any other', () => {
  const random = seededRandom(7);
  const id = (): string =>
    Buffer.from(Array.from({ length: 16 }, () => random.below(256))).toString('base64url');
  const counts = new Map<string, number>();
  const views = 62_000;
  for (let view = 0; view < views; view += 1) {
    const group = viewGroup(id());
    counts.set(group, (counts.get(group) ?? 0) + 1);
  }
  const expected = views / TAG_GROUPS;
  const places = Array.from({ length: TAG_GROUPS }, (_, place) => groupAt(place));
  const chiSquared = places.reduce(
    (sum, group) => sum + ((counts.get(group) ?? 0) - expected) ** 2 / expected,
    0,
  );
  // 61 degrees of freedom: exceeded by chance once in a thousand, and the ids are always these.
  expect(chiSquared).toBeLessThan(100.9);
});
