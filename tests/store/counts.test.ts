import {
  articleDayKey,
  countRows,
  siteHourKey,
  type CountRow,
  type NumberedEvent,
} from '../../server/src/store/sql/counts';
import type { StoredEvent } from '../../server/src/store/event-store';
import { seededRandom } from '../core/seeded-random';
import { storedEvent } from './stored-events';

const numbered = (
  changes: Partial<StoredEvent> = {},
  { day = 20260131, hour = 1769860800, article = 7 } = {},
): NumberedEvent => ({
  event: storedEvent(changes),
  day,
  hour,
  generation: 0,
  article,
  arrival: 1,
});

const identity = (row: CountRow): CountRow => row;

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
  ])('%s', (_, keys, rows) => {
    expect(countRows(keys, identity)).toEqual(rows);
  });

  it('lose no event', () => {
    const random = seededRandom(5);
    const keys = Array.from(
      { length: 1000 },
      (): CountRow => [random.below(5), random.pick(['', 'x', 'whatsapp', 'lemonde.fr'])],
    );
    const rows = countRows(keys, identity);
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(1000);
    expect(new Set(rows.map((row) => row.slice(0, -1).join('|'))).size).toBe(rows.length);
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
    expect(countRows(keys, identity).map(([first, second]) => [first, second])).toEqual([
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
    expect(countRows([...keys].reverse(), identity)).toEqual(countRows(keys, identity));
  });
});

describe('keys', () => {
  it('of the site tell hours apart, not articles', () => {
    const events = [
      numbered(),
      numbered({}, { article: 8 }),
      numbered({}, { hour: 1769864400 }),
      numbered({ kind: 'share', evidence: 'none' }),
    ];
    expect(countRows(events, siteHourKey)).toEqual([
      [20260131, 1769860800, 'share', 'private', 'whatsapp', 'none', 1],
      [20260131, 1769860800, 'visit', 'private', 'whatsapp', 'tagged', 2],
      [20260131, 1769864400, 'visit', 'private', 'whatsapp', 'tagged', 1],
    ]);
  });

  it('of an article tell days and articles apart, not hours', () => {
    const events = [
      numbered(),
      numbered({}, { hour: 1769864400 }),
      numbered({}, { article: 8 }),
      numbered({}, { day: 20260201 }),
      numbered({ source: 'public', channel: 'x' }),
    ];
    expect(countRows(events, articleDayKey)).toEqual([
      [20260131, 7, 'visit', 'private', 'whatsapp', 'tagged', 2],
      [20260131, 7, 'visit', 'public', 'x', 'tagged', 1],
      [20260131, 8, 'visit', 'private', 'whatsapp', 'tagged', 1],
      [20260201, 7, 'visit', 'private', 'whatsapp', 'tagged', 1],
    ]);
  });
});
