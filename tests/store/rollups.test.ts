import { placeOfGroup } from '../../core';
import type { CountedEvent } from '../../server/src/store/sql/counted-event';
import { countsOf } from '../../server/src/store/sql/log/batch';
import type { KeptArrival } from '../../server/src/store/sql/registry/arrivals';
import { addUp, ROLLUPS, type Addition, type Count } from '../../server/src/store/sql/rollups';
import { seededRandom } from '../core/seeded-random';
import { signals } from '../store-contract/stored-events';

const counted = (
  arrival: Partial<KeptArrival> = {},
  changes: Partial<CountedEvent> = {},
): CountedEvent => ({
  id: '00'.repeat(16),
  at: 1769860800000,
  ...{ day: 20260131, month: 202601, hour: 1769860800 },
  ...{ article: 7, collection: 1, channel: 3, articleChannel: 4 },
  ...{ siteHost: '', articleHost: '', generation: arrival.generation ?? 0, suspicion: '' },
  tagGroup: placeOfGroup(arrival.tagGroup ?? ''),
  arrivalNumber: 1,
  arrival: {
    ...{ day: 20260131, kind: 'visit', generation: 0, sample: false },
    ...{ source: 'private', channel: 'whatsapp', evidence: 'tagged', reason: 'our-tag' },
    ...{ provider: '', sharedBy: '', paid: false, excluded: false },
    ...signals(),
    ...arrival,
  },
  visitor: undefined,
  ...changes,
});

/** What these events add to the rollup of this table. */
function additions(table: string, events: readonly CountedEvent[]): Addition[] {
  const rollup = ROLLUPS.find((each) => each.table === `dark_social_stats_${table}`);
  if (!rollup) throw new Error(`There is no rollup ${table}`);
  return addUp(countsOf(rollup, events, []));
}

const one = (key: Count['key'], column: Count['column'] = 'tagged'): Count => ({
  key,
  column,
  count: 1,
});

describe('sums', () => {
  it('add up by key and column, and keep letter case apart', () => {
    expect(addUp([])).toEqual([]);
    expect(addUp([one([1, 'a']), one([1, 'A']), one([1, 'a']), one([1, 'a'], 'app')])).toEqual([
      { key: [1, 'A'], counts: { tagged: 1 } },
      { key: [1, 'a'], counts: { tagged: 2, app: 1 } },
    ]);
  });

  it('lose no event', () => {
    const random = seededRandom(5);
    const counts = Array.from({ length: 1000 }, () =>
      one([random.below(5), random.pick(['', 'x', 'lemonde.fr'])], random.pick(['tagged', 'app'])),
    );
    const total = addUp(counts)
      .flatMap((row) => Object.values(row.counts))
      .reduce((sum, count) => sum + count, 0);
    expect(total).toBe(1000);
  });

  it('come in the order of their keys, whatever came first, so that writers cannot block one another', () => {
    const keys: Count['key'][] = [
      [10, 'a'],
      [9, 'b'],
      [100, 'a'],
      [9, 'a'],
    ];
    const order = [
      [9, 'a'],
      [9, 'b'],
      [10, 'a'],
      [100, 'a'],
    ];
    expect(addUp(keys.map((key) => one(key))).map(({ key }) => key)).toEqual(order);
    expect(addUp(keys.toReversed().map((key) => one(key))).map(({ key }) => key)).toEqual(order);
  });
});

describe('rows', () => {
  it('of the site tell days and collections apart, not articles', () => {
    const events = [
      counted(),
      counted({}, { article: 8 }),
      counted({}, { collection: 2 }),
      counted({ kind: 'share', evidence: 'none' }),
      counted({ source: 'public', evidence: 'tagged' }),
    ];
    expect(additions('site_days', events)).toEqual([
      { key: [20260131, 1], counts: { tagged: 2, shares: 1, public_tagged: 1 } },
      { key: [20260131, 2], counts: { tagged: 1 } },
    ]);
  });

  it('of an article tell days or months apart, not hours', () => {
    const events = [counted(), counted({}, { hour: 1769864400 }), counted({}, { day: 20260130 })];
    expect(additions('article_days', events)).toEqual([
      { key: [20260130, 7], counts: { tagged: 1 } },
      { key: [20260131, 7], counts: { tagged: 2 } },
    ]);
    expect(additions('article_months', events)).toEqual([
      { key: [202601, 7], counts: { tagged: 3 } },
    ]);
  });

  it('of referrers count visits that had one', () => {
    const referred = { referrerHost: 'a.example' };
    const events = [
      counted(referred, { siteHost: 'a.example' }),
      counted({ ...referred, kind: 'share' }, { siteHost: 'a.example' }),
      counted(),
    ];
    expect(additions('referrer_days', events)).toEqual([
      { key: [20260131, 1, 'a.example'], counts: { visits: 1 } },
    ]);
  });

  it('of generations count only what is in a chain', () => {
    const events = [
      counted(),
      counted({ generation: 2 }),
      counted({ generation: 2, kind: 'share' }),
      counted({ generation: 2, kind: 'internal' }),
    ];
    expect(additions('generation_days', events)).toEqual([
      { key: [20260131, 2], counts: { visits: 1, shares: 1 } },
    ]);
  });
});
