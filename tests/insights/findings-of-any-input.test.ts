import fc from 'fast-check';
import { formatArticleKey, type Finding } from '../../core';
import { findInsights, type InsightInput } from '../../server/src/insights';
import { everyFinding } from '../../server/src/insights/find-insights';
import { anyInput } from './any-input';
import { scaled } from './input';

/** The same input with each of its lists in another order. */
const anyOrder = (input: InsightInput): fc.Arbitrary<InsightInput> => {
  const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .tuple(shuffled(input.channels), shuffled(input.articles), shuffled(input.misses))
    .map(([channels, articles, misses]) => ({ ...input, channels, articles, misses }));
};

const nameOf = (finding: Finding): string =>
  [
    finding.kind,
    'article' in finding ? formatArticleKey(finding.article) : '',
    'channel' in finding ? finding.channel : '',
  ].join(' ');

it('are at most three, each of another kind, strongest first', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const found = findInsights(input);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found.map(({ kind }) => kind)).size).toBe(found.length);
      const strengths = found.map(({ strength }) => strength);
      expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
    }),
  );
});

it('hold nothing but finite numbers', () => {
  fc.assert(
    fc.property(anyInput, (input) => {
      const numbers = everyFinding(input)
        .flatMap((finding) => Object.values(finding))
        .filter((value) => typeof value === 'number');
      expect(numbers.filter((value) => !(value >= 0 && value < Infinity))).toEqual([]);
    }),
  );
});

it('do not depend on the order of what is given', () => {
  fc.assert(
    fc.property(
      anyInput.chain((input) => fc.tuple(fc.constant(input), anyOrder(input))),
      ([input, other]) => {
        expect(findInsights(other)).toEqual(findInsights(input));
      },
    ),
  );
});

it('are never lost when all counts grow alike', () => {
  fc.assert(
    fc.property(anyInput, fc.integer({ min: 2, max: 50 }), (input, factor) => {
      const more = everyFinding(scaled(input, factor)).map(nameOf);
      expect(more).toEqual(expect.arrayContaining(everyFinding(input).map(nameOf)));
    }),
    { numRuns: 300 },
  );
});

it('are none on any site where every count is below thirty', () => {
  const few = anyInput.map(
    ({ site, channels, articles, misses, days }): InsightInput => ({
      days,
      site,
      channels: channels.map((each) => ({
        ...each,
        shares: each.shares % 30,
        visits: each.visits % 30,
      })),
      articles: articles.map(({ daily, ...each }) => ({
        ...each,
        privateVisits: each.privateVisits % 30,
        previews: each.previews % 30,
        ...(daily ? { daily: daily.map((visits) => visits % 10) } : {}),
      })),
      misses: misses.map((each) => ({ ...each, count: each.count % 6 })),
    }),
  );
  fc.assert(
    fc.property(few, (input) => {
      expect(everyFinding(input)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
