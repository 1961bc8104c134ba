import { addDays, dayIn, isDay } from '../../admin/src/shared/period/days';

test.each([
  ['2026-03-01', -1, '2026-02-28'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2025-12-31', 1, '2026-01-01'],
  // Clocks change in Europe on these days.
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
])('%s and %i days is %s', (day, count, result) => {
  expect(addDays(day, count)).toBe(result);
});

test.each(['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '', undefined, 20260101])(
  '%p is no day',
  (value) => {
    expect(isDay(value)).toBe(false);
  },
);

test.each([
  ['2026-11-24T23:30:00Z', 'Europe/Paris', '2026-11-25'],
  ['2026-11-24T22:30:00Z', 'Europe/Paris', '2026-11-24'],
  ['2026-11-25T03:30:00Z', 'America/New_York', '2026-11-24'],
  ['2026-03-10T18:30:00Z', 'Asia/Kolkata', '2026-03-11'],
])('%s in %s is %s', (moment, timeZone, day) => {
  expect(dayIn(new Date(moment), timeZone)).toBe(day);
});

test('takes the day from the calendar of whoever looks, where no zone is known', () => {
  expect(dayIn(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
});
