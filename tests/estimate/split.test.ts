import { splitPrivate, type SplitInput } from '../../server/src/estimate';
import type { PrivateSplit } from '../../core';
import { seededRandom } from '../core/seeded-random';

const even = (groups: number, each: number): SplitInput['sample'] => ({
  groups: Array.from({ length: groups }, () => each),
  of: 62,
});
const counts = { tagged: 900, app: 300, inferred: 700, direct: 200 };

const total = (split: PrivateSplit): number =>
  split.certain +
  split.recognised +
  (split.basis === 'rule'
    ? split.likely + split.direct
    : split.estimated.visits + split.lost.visits + split.unexplained);

describe('the split of private visits', () => {
  it('tells certain, recognised, estimated and unexplained visits apart', () => {
    const split = splitPrivate({ counts, sample: even(31, 15), networks: [] });
    expect(split).toMatchObject({
      basis: 'experiment',
      certain: 900,
      recognised: 300,
      estimated: { visits: 465 },
      lost: { visits: 0 },
      unexplained: 435,
      groups: 31,
      of: 62,
    });
  });

  it('takes from what is unexplained what public networks lost', () => {
    const links = { traced: 80, untraced: 20 };
    const networks = [{ channel: 'facebook', seen: 400, links }];
    const split = splitPrivate({ counts, sample: even(31, 15), networks });
    if (split.basis === 'rule') throw new Error(split.reason);
    expect(split.lost.visits).toBeGreaterThan(50);
    expect(split.unexplained).toBe(435 - split.lost.visits);
  });

  it('goes by the rule of 2012, and says why, where nothing was sampled', () => {
    expect(splitPrivate({ counts, sample: even(0, 0), networks: [] })).toEqual({
      basis: 'rule',
      reason: 'not-sampled',
      certain: 900,
      recognised: 300,
      likely: 700,
      direct: 200,
    });
  });

  it('never explains more than arrived without a trace', () => {
    const split = splitPrivate({
      counts: { ...counts, inferred: 300, direct: 150 },
      sample: even(31, 15),
      networks: [{ channel: 'linkedin', seen: 400, links: { traced: 0, untraced: 0 } }],
    });
    expect(split).toMatchObject({
      estimated: { visits: 450, high: 450 },
      lost: { visits: 0, low: 0, high: 0 },
      unexplained: 0,
    });
  });

  it('believes no estimate that more than what arrived contradicts', () => {
    const few = { ...counts, inferred: 100, direct: 50 };
    const split = splitPrivate({ counts: few, sample: even(31, 15), networks: [] });
    expect(split).toMatchObject({ basis: 'rule', reason: 'contradicted', likely: 100 });
  });

  it('leaves nothing to be estimated where all addresses are tagged', () => {
    const split = splitPrivate({ counts, sample: even(62, 1), networks: [] });
    expect(split).toMatchObject({
      estimated: { visits: 0, low: 0, high: 0 },
      unexplained: 900,
    });
  });

  it('adds up, in whole visits, whatever was counted', () => {
    for (let seed = 1; seed <= 500; seed += 1) {
      const random = seededRandom(seed);
      const any = {
        tagged: random.below(3000),
        app: random.below(300),
        inferred: random.below(3000),
        direct: random.below(1000),
      };
      const groups = Array.from({ length: random.below(63) }, () => random.below(40));
      const networks = ['facebook', 'reddit', 'tiktok'].map((channel) => ({
        channel,
        seen: random.below(900),
        links: { traced: random.below(200), untraced: random.below(60) },
      }));
      const split = splitPrivate({ counts: any, sample: { groups, of: 62 }, networks });
      expect(total(split)).toBe(any.tagged + any.app + any.inferred + any.direct);
      if (split.basis === 'rule') continue;
      for (const { visits, low, high } of [split.estimated, split.lost]) {
        expect(low).toBeLessThanOrEqual(visits);
        expect(visits).toBeLessThanOrEqual(high);
        expect([visits, low, high].every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
      }
      expect(split.unexplained).toBeGreaterThanOrEqual(0);
    }
  });
});
