import { changeOfCount, changeOfShare } from '../../core';
import { bunchSize, shareOfVisits, topMovers, type MoverRow } from '../../server/src/insights';

describe('the share of visits', () => {
  it('comes with its interval', () => {
    const share = shareOfVisits(81, 263);
    expect(share).toMatchObject({ share: 81 / 263, tooFew: false });
    expect(share.low).toBeCloseTo(0.2553, 4);
    expect(share.high).toBeCloseTo(0.3662, 4);
  });

  it.each([
    [29, true],
    [30, false],
  ])('of %i visits: too few is %s', (visits, tooFew) => {
    expect(shareOfVisits(10, visits).tooFew).toBe(tooFew);
  });

  it('of no visits is none', () => {
    expect(shareOfVisits(0, 0)).toEqual({ share: null, low: 0, high: 1, tooFew: true });
  });
});

describe('the change of a share', () => {
  it('has the published interval', () => {
    // Newcombe (1998), "Interval estimation for the difference between independent proportions",
    // table II, example (a), method 10.
    const change = changeOfShare({ part: 56, total: 70 }, { part: 48, total: 80 });
    expect(change.difference).toBeCloseTo(0.2, 10);
    expect(change.low).toBeCloseTo(0.0524, 4);
    expect(change.high).toBeCloseTo(0.3339, 4);
    expect(change.direction).toBe('up');
  });

  it.each([
    ['four points on many visits', [3400, 10_000], [3000, 10_000], 'up'],
    ['four points on few visits', [34, 100], [30, 100], 'same'],
    ['a fall', [3000, 10_000], [3400, 10_000], 'down'],
    ['nothing', [300, 1000], [300, 1000], 'same'],
    ['a period of 20 visits', [20, 20], [300, 1000], 'unknown'],
    ['a period without visits', [0, 0], [300, 1000], 'unknown'],
  ] as const)('by %s', (_, [part, total], [earlier, all], direction) => {
    const change = changeOfShare({ part, total }, { part: earlier, total: all });
    expect(change.direction).toBe(direction);
  });
});

describe('the change of a count', () => {
  it.each([
    ['half as many again', 300, 200, 1.5, 'up'],
    ['a third fewer', 200, 300, 2 / 3, 'down'],
    ['about the same', 210, 200, 1.05, 'same'],
    ['something after nothing', 40, 0, null, 'up'],
    ['nothing after something', 0, 40, 0, 'down'],
    ['few after few', 12, 3, 4, 'unknown'],
    ['nothing after nothing', 0, 0, null, 'unknown'],
  ] as const)('is %s', (_, now, before, ratio, direction) => {
    const change = changeOfCount({ count: now, days: 30 }, { count: before, days: 30 });
    expect(change.direction).toBe(direction);
    if (ratio === null) expect(change.ratio).toBeNull();
    else expect(change.ratio).toBeCloseTo(ratio, 10);
  });

  it('compares days, not periods', () => {
    const change = changeOfCount({ count: 310, days: 31 }, { count: 280, days: 28 });
    expect(change).toMatchObject({ ratio: 1, direction: 'same' });
  });

  it('has no highest multiple of nothing', () => {
    const change = changeOfCount({ count: 40, days: 30 }, { count: 0, days: 30 });
    expect(change.high).toBeNull();
    expect(change.low).toBeGreaterThan(5);
  });

  it('is less sure of visits that come in bunches', () => {
    const now = { count: 260, days: 30 };
    const before = { count: 200, days: 30 };
    expect(changeOfCount(now, before).direction).toBe('up');
    expect(changeOfCount(now, before, bunchSize(600, 200)).direction).toBe('same');
  });

  it('refuses a period without days', () => {
    expect(() => changeOfCount({ count: 1, days: 0 }, { count: 1, days: 30 })).toThrow(
      'A period has more than 0 days, not 0.',
    );
  });
});

describe('movers', () => {
  const row = (key: string, changes: Partial<MoverRow> = {}): MoverRow => ({
    key,
    privateVisits: 300,
    earlierMean: 120,
    daysSincePublication: null,
    ...changes,
  });
  const PERIODS = { days: 30, earlier: 3, bunch: 2 };

  it('put a sure rise before a steep one, and drop noise', () => {
    const rows = [
      row('three after one', { privateVisits: 3, earlierMean: 1 }),
      row('fifty after five', { privateVisits: 50, earlierMean: 5 }),
      row('a tenth more', { privateVisits: 3300, earlierMean: 3000 }),
      row('as always'),
      row('300 after 120'),
      row('fewer', { privateVisits: 100 }),
      row('many', { privateVisits: 3000, earlierMean: 1200 }),
    ].map((each) => (each.key === 'as always' ? { ...each, earlierMean: 300 } : each));
    const order = ['many', '300 after 120', 'fifty after five'];
    expect(topMovers(rows, PERIODS).map(({ key }) => key)).toEqual(order);
    expect(topMovers([...rows].reverse(), PERIODS).map(({ key }) => key)).toEqual(order);
  });

  it('say what was to be expected and how unlikely the rise is', () => {
    const [mover] = topMovers([row('a')], PERIODS);
    expect(mover).toMatchObject({ key: 'a', privateVisits: 300, expectedVisits: 120 });
    expect(mover?.score).toBeGreaterThan(5);
  });

  it('are surer after more periods', () => {
    const scoreAfter = (earlier: number): number =>
      topMovers([row('a', { privateVisits: 400 })], { ...PERIODS, earlier })[0]?.score ?? 0;
    expect(scoreAfter(6)).toBeGreaterThan(scoreAfter(1));
  });

  it('are no articles that were published in this period', () => {
    const rows = [10, 30].map((days) =>
      row(String(days), { earlierMean: 0, daysSincePublication: days }),
    );
    expect(topMovers(rows, PERIODS)).toEqual([]);
  });

  it('are measured from their publication on', () => {
    // It was there for one of the three periods, which makes its mean a third of what it had.
    const young = row('young', { earlierMean: 100, daysSincePublication: 60 });
    expect(topMovers([young], PERIODS)).toEqual([]);
    expect(topMovers([{ ...young, daysSincePublication: 400 }], PERIODS)).toHaveLength(1);
  });

  it('of one score are in the order of their keys', () => {
    const keys = topMovers([row('b'), row('a'), row('c')], PERIODS).map(({ key }) => key);
    expect(keys).toEqual(['a', 'b', 'c']);
  });

  it('refuse a count that is none', () => {
    expect(() => topMovers([row('a', { earlierMean: NaN })], PERIODS)).toThrow(
      'The earlier mean must be a finite number of at least 0, not NaN.',
    );
  });
});
