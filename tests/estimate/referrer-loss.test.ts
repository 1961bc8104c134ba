import { lostReferrers, type NetworkVisits } from '../../server/src/estimate/referrer-loss';

const network = (channel: string, seen: number, traced = 0, untraced = 0): NetworkVisits => ({
  channel,
  seen,
  links: { traced, untraced },
});

const lost = (...networks: NetworkVisits[]): number => lostReferrers(networks).visits;

describe('visits that lost their referrer', () => {
  it('are those of the published experiment as long as no link of ours tells', () => {
    // 14 % lost: 14 for 86 seen, and a little more, since the share is not known exactly.
    expect(lost(network('linkedin', 860))).toBeGreaterThan(140);
    expect(lost(network('linkedin', 860))).toBeLessThan(155);
    expect(lost(network('facebook', 1000))).toBeLessThan(15);
  });

  it('follow our own links the more, the more there are', () => {
    const few = lost(network('facebook', 1000, 8, 2));
    // Lost 200.2 and kept 819.8 of 1,020: 1,000 × 200.2 / 818.8.
    const many = lost(network('facebook', 1000, 800, 200));
    expect(few).toBeGreaterThan(lost(network('facebook', 1000)));
    expect(many).toBeGreaterThan(few);
    expect(many).toBeCloseTo(244.5, 1);
  });

  it('add up over networks', () => {
    const facebook = network('facebook', 1000, 90, 10);
    const linkedin = network('linkedin', 300, 40, 10);
    expect(lost(facebook, linkedin)).toBeCloseTo(lost(facebook) + lost(linkedin), 9);
  });

  it.each([
    ['mostly lose it', network('tiktok', 500)],
    ['mostly lose it on this site', network('facebook', 500, 10, 90)],
    ['no experiment nor enough links tell of', network('reddit', 500, 20, 2)],
    ['sent nobody', network('linkedin', 0, 40, 10)],
  ])('are not estimated for networks that %s', (_, of) => {
    expect(lostReferrers([of])).toEqual({ visits: 0, low: 0, high: 0 });
  });

  it('are told by our links alone where there is no experiment', () => {
    expect(lost(network('reddit', 500, 90, 10))).toBeGreaterThan(50);
  });

  it('have a narrower interval the more links tell of them', () => {
    const width = (links: number): number => {
      const { low, high } = lostReferrers([network('linkedin', 5000, links * 0.86, links * 0.14)]);
      return high / low;
    };
    expect(width(1000)).toBeLessThan(width(100));
    expect(width(100)).toBeLessThan(width(0));
  });

  it.each([
    [network('x', -1), 'Visits from a network must be a finite number of at least 0, not -1.'],
    [network('x', 1, -2), 'Visits with a referrer must be a finite number of at least 0, not -2.'],
    [
      network('x', 1, 2, NaN),
      'Visits without a referrer must be a finite number of at least 0, not NaN.',
    ],
  ])('are refused of a wrong count', (of, message) => {
    expect(() => lostReferrers([of])).toThrow(new RangeError(message));
  });
});
