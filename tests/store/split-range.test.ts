import fc from 'fast-check';
import {
  addDays,
  eachMonth,
  lastDayOf,
  monthsOf,
  splitRange,
  type DayRange,
} from '../../server/src/store/calendar';

/** Every day that the parts of a split range stand for. */
function daysOf({ months, days }: ReturnType<typeof splitRange>): number[] {
  const parts: DayRange[] = [
    ...(months
      ? eachMonth(months).map((month) => ({ from: month * 100 + 1, to: lastDayOf(month) }))
      : []),
    ...days,
  ];
  return parts
    .flatMap(({ from, to }) => {
      const found: number[] = [];
      for (let day = from; day <= to; day = addDays(day, 1)) found.push(day);
      return found;
    })
    .sort((a, b) => a - b);
}

it.each<[string, DayRange, object]>([
  ['a day', { from: 20260310, to: 20260310 }, { days: [{ from: 20260310, to: 20260310 }] }],
  ['a month', { from: 20260201, to: 20260228 }, { months: { from: 202602, to: 202602 }, days: [] }],
  [
    'a leap February',
    { from: 20280201, to: 20280229 },
    { months: { from: 202802, to: 202802 }, days: [] },
  ],
  [
    'days around a new year',
    { from: 20251215, to: 20260114 },
    { days: [{ from: 20251215, to: 20260114 }] },
  ],
  [
    'a year and its edges',
    { from: 20250315, to: 20260314 },
    {
      months: { from: 202504, to: 202602 },
      days: [
        { from: 20250315, to: 20250331 },
        { from: 20260301, to: 20260314 },
      ],
    },
  ],
])('%s', (_, range, parts) => {
  expect(splitRange(range)).toEqual(parts);
});

it('has every day of any range once, and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1_500 }),
      fc.integer({ min: 0, max: 800 }),
      (start, days) => {
        const from = addDays(20240101, start);
        const range = { from, to: addDays(from, days) };
        const found = daysOf(splitRange(range));
        expect(found).toHaveLength(days + 1);
        expect(new Set(found).size).toBe(days + 1);
        expect([found[0], found.at(-1)]).toEqual([range.from, range.to]);
        expect(eachMonth(monthsOf(range)).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 300 },
  );
});
