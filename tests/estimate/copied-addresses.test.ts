import { copiedAddresses } from '../../server/src/estimate/copied-addresses';
import { groupsOf, sum } from './draws';

const TEN = Array.from({ length: 12 }, (_, index) => 8 + (index % 5));

/** How often intervals hold the truth, and how far the middle one of the estimates is off. */
function tried(world: Parameters<typeof groupsOf>[1], tagged: number, seeds = 300) {
  const errors: number[] = [];
  let shown = 0;
  let held = 0;
  for (let seed = 1; seed <= seeds; seed += 1) {
    const groups = groupsOf(seed, world);
    const rest = sum(groups.slice(tagged));
    const found = copiedAddresses({ groups: groups.slice(0, tagged), of: 62 });
    if ('withheld' in found) continue;
    shown += 1;
    if (found.low <= rest && rest <= found.high) held += 1;
    errors.push((found.visits - rest) / sum(groups));
  }
  const mean = sum(errors) / shown;
  return { shown: shown / seeds, coverage: held / shown, bias: mean };
}

describe('arrivals by copied addresses without a tag', () => {
  it('are as many per group as those with one', () => {
    const groups = Array.from({ length: 31 }, () => 10);
    expect(copiedAddresses({ groups, of: 62 })).toMatchObject({ visits: 310 });
  });

  it('are none if every address was tagged', () => {
    const groups = Array.from({ length: 62 }, () => 0);
    expect(copiedAddresses({ groups, of: 62 })).toEqual({ visits: 0, low: 0, high: 0 });
  });

  it('are without those of other groups that carried a tag, as these do on some days', () => {
    const groups = Array.from({ length: 31 }, () => 10);
    const [all, rest] = [0, 150].map((others) => copiedAddresses({ groups, others, of: 62 }));
    if (!all || !rest || 'withheld' in all || 'withheld' in rest) throw new Error('no estimate');
    expect(rest.visits).toBe(160);
    expect(rest.high).toBeCloseTo(all.high - 150, 9);
    expect(rest.low).toBeCloseTo(all.low - 150, 9);
  });

  it('are withheld if the other groups brought more than these have them expected to', () => {
    const groups = Array.from({ length: 31 }, () => 10);
    expect(copiedAddresses({ groups, others: 900, of: 62 })).toEqual({ withheld: 'uneven' });
  });

  it('are none rather than less than none', () => {
    const groups = Array.from({ length: 31 }, () => 10);
    expect(copiedAddresses({ groups, others: 330, of: 62 })).toMatchObject({ visits: 0, low: 0 });
  });

  it('have an interval around the estimate', () => {
    const found = copiedAddresses({ groups: TEN, of: 62 });
    if ('withheld' in found) throw new Error(found.withheld);
    expect(found.low).toBeLessThan(found.visits);
    expect(found.high).toBeGreaterThan(found.visits);
    // By hand: s²/x̄² = 1 / 9.75, since the groups are more even than single visits; 8.6 degrees of
    // freedom, so t = 2.28; 604.5 × exp(± 2.28 × 0.083) − 117.
    expect(found.low).toBeCloseTo(383.2, 0);
    expect(found.high).toBeCloseTo(613.5, 0);
  });

  it('are known better the more addresses are tagged', () => {
    const width = (tagged: number): number => {
      const groups = Array.from({ length: tagged }, (_, index) => 10 + 4 * (index % 3));
      const found = copiedAddresses({ groups, of: 62 });
      return 'withheld' in found ? Infinity : found.high - found.low;
    };
    expect(width(48)).toBeLessThan(width(31));
    expect(width(31)).toBeLessThan(width(12));
  });

  it('are known worse the more groups differ', () => {
    const even = copiedAddresses({ groups: Array.from({ length: 30 }, () => 10), of: 62 });
    const uneven = copiedAddresses({
      groups: Array.from({ length: 30 }, (_, index) => (index % 3 ? 4 : 22)),
      of: 62,
    });
    if ('withheld' in even || 'withheld' in uneven) throw new Error('no estimate');
    expect(uneven.visits).toBeCloseTo(even.visits, 9);
    expect(uneven.high - uneven.low).toBeGreaterThan(2 * (even.high - even.low));
  });

  it.each([
    ['not-sampled', []],
    ['few-groups', [90, 80, 85, 88, 99]],
    ['few-arrivals', [2, 3, 1, 2, 4, 5, 2, 3, 1, 6]],
    ['uneven', [0, 1, 0, 2, 0, 0, 900, 0, 1, 0, 0, 3]],
  ])('are withheld as %s', (withheld, groups) => {
    expect(copiedAddresses({ groups, of: 62 })).toEqual({ withheld });
  });

  it.each([
    [[1, -1], 62, 'The visits of a group must be a finite number of at least 0, not -1.'],
    [[1, 2, 3], 2, 'There are 2 groups, not 3.'],
  ])('are refused for %j of %i groups', (groups, of, message) => {
    expect(() => copiedAddresses({ groups, of })).toThrow(new RangeError(message));
  });

  it.each([
    [6, { shares: 1500, mean: 1.2, sigma: 1 }],
    [12, { shares: 1500, mean: 1.2, sigma: 1 }],
    [31, { shares: 1500, mean: 1.2, sigma: 1.5 }],
    [31, { shares: 600, mean: 3, sigma: 1 }],
    [48, { shares: 600, mean: 3, sigma: 1.5 }],
  ])('with %i groups tagged, hold the truth 19 times in 20 (%j)', (tagged, world) => {
    const { shown, coverage, bias } = tried(world, tagged);
    expect(shown).toBeGreaterThan(0.9);
    expect(coverage).toBeGreaterThan(0.91);
    expect(coverage).toBeLessThan(0.985);
    expect(Math.abs(bias)).toBeLessThan(0.02);
  });
});
