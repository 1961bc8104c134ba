import { wilson } from '../../core';
import { bunchSize } from '../../server/src/insights/evidence/bunches';
import { logChanceOfHigher, type Rate } from '../../server/src/insights/evidence/chance';

describe('the interval of a share', () => {
  // Newcombe (1998), "Two-sided confidence intervals for the single proportion", table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %i in %i is as published', (part, total, low, high) => {
    expect(wilson(part, total).low).toBeCloseTo(low, 4);
    expect(wilson(part, total).high).toBeCloseTo(high, 4);
  });

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    [-1, 3, 'The part must be a finite number of at least 0, not -1.'],
    [1, NaN, 'The total must be a finite number of at least 0, not NaN.'],
    [4, 3, 'The part (4) is more than the total (3).'],
  ])('of %d in %d is refused', (part, total, message) => {
    expect(() => wilson(part, total)).toThrow(new RangeError(message));
  });
});

/** The chance of the other module's bound, summed term by term. */
function exactly(rate: Rate, other: Rate, margin: number): number {
  const p = (margin * rate.exposure) / (margin * rate.exposure + other.exposure);
  const n = rate.count + other.count;
  let term = (1 - p) ** n;
  let chance = 0;
  for (let k = 0; k <= n; k += 1) {
    if (k >= rate.count) chance += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return chance;
}

describe('the chance of a higher rate', () => {
  const counts = [0, 1, 3, 8, 20, 60, 150];
  const cases = counts
    .flatMap((count) => counts.map((other) => [count, other] as const))
    .flatMap(([count, other]) => [1, 2].map((margin) => [count, other, margin] as const));

  it.each(cases)('of %i against %i with margin %i is never too small', (count, other, margin) => {
    const rate = { count, exposure: 3 };
    const before = { count: other, exposure: 7 };
    const exact = exactly(rate, before, margin);
    const bound = Math.exp(logChanceOfHigher(rate, before, margin));
    expect(bound).toBeGreaterThanOrEqual(exact * (1 - 1e-9));
    // Where it matters, it is close.
    if (exact < 1e-4) expect(bound).toBeLessThan(exact * 1.5);
  });

  it('is certain where the rate is no higher', () => {
    expect(logChanceOfHigher({ count: 5, exposure: 10 }, { count: 5, exposure: 10 })).toBe(0);
    expect(logChanceOfHigher({ count: 0, exposure: 1 }, { count: 0, exposure: 1 })).toBe(0);
  });

  it('is certain where nothing is compared', () => {
    expect(logChanceOfHigher({ count: 90, exposure: 3 }, { count: 0, exposure: 0 })).toBe(0);
  });

  it('stays a number for the largest sites', () => {
    const chance = logChanceOfHigher(
      { count: 9_000_000, exposure: 1 },
      { count: 3_000_000, exposure: 1 },
    );
    expect(chance).toBeLessThan(-1000);
    expect(Number.isFinite(chance)).toBe(true);
  });

  it('refuses a negative count', () => {
    expect(() => logChanceOfHigher({ count: -1, exposure: 1 }, { count: 1, exposure: 1 })).toThrow(
      'The count of a rate must be a finite number of at least 0, not -1.',
    );
  });
});

describe('bunches', () => {
  it.each([
    ['three visits per share', 300, 100, 4],
    ['fewer visits than shares', 10, 100, 2],
    ['no shares', 10, 0, 2],
  ])('with %s', (_, visits, shares, size) => {
    expect(bunchSize(visits, shares)).toBe(size);
  });
});
