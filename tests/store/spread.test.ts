import fc from 'fast-check';
import { spread, type Share } from '../../server/src/store/sql/conversion/spread';

const shares = fc.array(
  fc.record({ kind: fc.integer({ min: 0, max: 5 }), count: fc.integer({ min: 0, max: 50 }) }),
  { maxLength: 8 },
);
const total = (all: readonly { count: number }[]): number =>
  all.reduce((sum, { count }) => sum + count, 0);
const of = (all: readonly Share<number>[], kind: number): number =>
  total(all.filter((each) => each.kind === kind));

it('matches both ways of counting in their order', () => {
  const evidence = [
    { kind: 'app', count: 3 },
    { kind: 'tagged', count: 2 },
  ];
  const providers = [
    { kind: 'gmail', count: 2 },
    { kind: '', count: 3 },
  ];
  expect(spread(evidence, providers, '')).toEqual([
    { a: 'app', b: 'gmail', count: 2 },
    { a: 'app', b: '', count: 1 },
    { a: 'tagged', b: '', count: 2 },
  ]);
});

it('keeps the totals of the first side whatever the second, and of both where they agree', () => {
  fc.assert(
    fc.property(shares, shares, (as, bs) => {
      const matched = spread(as, bs, -1);
      for (const kind of [0, 1, 2, 3, 4, 5]) {
        expect(total(matched.filter(({ a }) => a === kind))).toBe(of(as, kind));
        const found = total(matched.filter(({ b }) => b === kind));
        if (total(as) === total(bs)) expect(found).toBe(of(bs, kind));
        else expect(found).toBeLessThanOrEqual(of(bs, kind));
      }
    }),
    { numRuns: 300 },
  );
});
