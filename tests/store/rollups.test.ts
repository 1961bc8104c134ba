import type { CountedEvent } from '../../server/src/store/sql/counted-event';
import type { KeptArrival } from '../../server/src/store/sql/registry/arrivals';
import { countKeys, ROLLUPS, rowsOf, type CountRow } from '../../server/src/store/sql/rollups';
import { seededRandom } from '../core/seeded-random';
import { signals } from '../store-contract/stored-events';

const counted = (
  arrival: Partial<KeptArrival> = {},
  { hour = 1769860800, article = 7 } = {},
): CountedEvent => ({
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  at: hour * 1000,
  hour,
  article,
  arrivalNumber: 1,
  arrival: {
    ...{ day: 20260131, kind: 'visit', generation: 0, sample: false },
    ...{ source: 'private', channel: 'whatsapp', evidence: 'tagged', reason: 'our-tag' },
    ...{ provider: '', sharedBy: '', paid: false },
    ...signals(),
    ...arrival,
  },
  visitor: undefined,
});

/** The rows that these events add to the rollup of this table. */
function rows(table: string, events: readonly CountedEvent[]): CountRow[] {
  const rollup = ROLLUPS.find((each) => each.table === `dark_social_${table}`);
  if (!rollup) throw new Error(`There is no rollup ${table}`);
  return rowsOf(rollup, events);
}

describe('sums', () => {
  it.each<[string, CountRow[], CountRow[]]>([
    ['nothing', [], []],
    ['one', [[1, 'a']], [[1, 'a', 1]]],
    [
      'equal keys together',
      [
        [1, 'a'],
        [1, 'a'],
        [1, 'b'],
      ],
      [
        [1, 'a', 2],
        [1, 'b', 1],
      ],
    ],
    [
      'an empty channel',
      [
        [1, ''],
        [1, ''],
      ],
      [[1, '', 2]],
    ],
    [
      'upper and lower case apart',
      [
        [1, 'a'],
        [1, 'A'],
      ],
      [
        [1, 'A', 1],
        [1, 'a', 1],
      ],
    ],
  ])('%s', (_, keys, sums) => {
    expect(countKeys(keys)).toEqual(sums);
  });

  it('lose no event', () => {
    const random = seededRandom(5);
    const keys = Array.from(
      { length: 1000 },
      (): CountRow => [random.below(5), random.pick(['', 'x', 'whatsapp', 'lemonde.fr'])],
    );
    const sums = countKeys(keys);
    expect(sums.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(1000);
    expect(new Set(sums.map((row) => row.slice(0, -1).join('|'))).size).toBe(sums.length);
  });
});

describe('order', () => {
  it('is by number where keys are numbers, not by text', () => {
    const keys: CountRow[] = [
      [10, 'a'],
      [9, 'b'],
      [9, 'a'],
      [100, 'a'],
    ];
    expect(countKeys(keys).map(([first, second]) => [first, second])).toEqual([
      [9, 'a'],
      [9, 'b'],
      [10, 'a'],
      [100, 'a'],
    ]);
  });

  it('is the same whatever came first, so that two writers cannot block one another', () => {
    const random = seededRandom(11);
    const keys = Array.from(
      { length: 50 },
      (): CountRow => [random.below(3), random.pick(['a', 'b', ''])],
    );
    expect(countKeys([...keys].reverse())).toEqual(countKeys(keys));
  });
});

describe('keys', () => {
  it('of the site tell hours apart, not articles', () => {
    const events = [
      counted(),
      counted({}, { article: 8 }),
      counted({}, { hour: 1769864400 }),
      counted({ kind: 'share', evidence: 'none' }),
    ];
    expect(rows('site_hours', events)).toEqual([
      [20260131, 1769860800, 'share', 'private', 'whatsapp', 'none', 1],
      [20260131, 1769860800, 'visit', 'private', 'whatsapp', 'tagged', 2],
      [20260131, 1769864400, 'visit', 'private', 'whatsapp', 'tagged', 1],
    ]);
  });

  it('of an article tell days and articles apart, not hours', () => {
    const events = [
      counted(),
      counted({}, { hour: 1769864400 }),
      counted({}, { article: 8 }),
      counted({ day: 20260201 }),
      counted({ source: 'public', channel: 'x' }),
    ];
    expect(rows('article_days', events)).toEqual([
      [20260131, 7, 'visit', 'private', 'whatsapp', 'tagged', 2],
      [20260131, 7, 'visit', 'public', 'x', 'tagged', 1],
      [20260131, 8, 'visit', 'private', 'whatsapp', 'tagged', 1],
      [20260201, 7, 'visit', 'private', 'whatsapp', 'tagged', 1],
    ]);
  });

  it('of a channel tell providers, carriers and payment apart', () => {
    const events = [
      counted(),
      counted({ evidence: 'app' }),
      counted({ sharedBy: 'copy' }),
      counted({ provider: 'gmail', channel: 'email' }),
    ];
    expect(rows('channel_days', events)).toEqual([
      [20260131, 'visit', 'private', 'email', 'gmail', '', false, 1],
      [20260131, 'visit', 'private', 'whatsapp', '', '', false, 2],
      [20260131, 'visit', 'private', 'whatsapp', '', 'copy', false, 1],
    ]);
  });

  it('of generations count only what is in a chain', () => {
    const events = [counted(), counted({ generation: 2 })];
    expect(rows('generation_days', events)).toEqual([[20260131, 'visit', 2, 1]]);
  });
});
