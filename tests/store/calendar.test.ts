import {
  addDays,
  createCalendar,
  dayToNumber,
  numberToDay,
  monthsBefore,
} from '../../server/src/store/calendar';
import { seededRandom } from '../core/seeded-random';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const at = (moment: string): number => Date.parse(moment);
const secondsAt = (moment: string): number => at(moment) / 1000;

/** The starts of all hours between two moments, as ISO times; of one day, where it is given. */
function hoursBetween(timeZone: string, from: string, to: string, day?: number): string[] {
  const calendar = createCalendar(timeZone);
  const hours = new Set<number>();
  for (let moment = at(from); moment < at(to); moment += 5 * MINUTE) {
    if (day === undefined || calendar.dayOf(moment) === day) hours.add(calendar.hourOf(moment));
  }
  return [...hours].map((hour) => new Date(hour * 1000).toISOString());
}

describe('days', () => {
  it.each([
    ['UTC', '2026-01-31T23:59:59.999Z', 20260131],
    ['UTC', '2026-02-01T00:00:00.000Z', 20260201],
    ['Europe/Paris', '2026-01-31T22:59:59.999Z', 20260131],
    ['Europe/Paris', '2026-01-31T23:00:00.000Z', 20260201],
    ['Europe/Paris', '2026-07-31T21:59:59.999Z', 20260731],
    ['Europe/Paris', '2026-07-31T22:00:00.000Z', 20260801],
    ['America/New_York', '2026-01-01T04:59:59.999Z', 20251231],
    ['America/New_York', '2026-01-01T05:00:00.000Z', 20260101],
    ['Asia/Kolkata', '2026-01-31T18:29:59.999Z', 20260131],
    ['Asia/Kolkata', '2026-01-31T18:30:00.000Z', 20260201],
    ['Asia/Kathmandu', '2026-01-31T18:14:59.999Z', 20260131],
    ['Asia/Kathmandu', '2026-01-31T18:15:00.000Z', 20260201],
    ['Pacific/Kiritimati', '2026-01-31T10:00:00.000Z', 20260201],
    ['Pacific/Pago_Pago', '2026-02-01T10:59:59.999Z', 20260131],
    ['Europe/Paris', '2028-02-28T23:00:00.000Z', 20280229],
    ['UTC', '1969-12-31T23:59:59.999Z', 19691231],
  ])('of %s: %s belongs to %i', (timeZone, moment, day) => {
    expect(createCalendar(timeZone).dayOf(at(moment))).toBe(day);
  });
});

describe('hours', () => {
  it.each([
    ['UTC', '2026-01-31T12:59:59.999Z', '2026-01-31T12:00:00Z'],
    ['UTC', '2026-01-31T13:00:00.000Z', '2026-01-31T13:00:00Z'],
    ['Europe/Paris', '2026-01-31T12:34:56.000Z', '2026-01-31T12:00:00Z'],
    ['Asia/Kolkata', '2026-01-31T12:29:59.999Z', '2026-01-31T11:30:00Z'],
    ['Asia/Kolkata', '2026-01-31T12:30:00.000Z', '2026-01-31T12:30:00Z'],
    ['Asia/Kathmandu', '2026-01-31T12:14:59.999Z', '2026-01-31T11:15:00Z'],
    ['Asia/Kathmandu', '2026-01-31T12:15:00.000Z', '2026-01-31T12:15:00Z'],
    ['Pacific/Chatham', '2026-07-01T12:15:00.000Z', '2026-07-01T12:15:00Z'],
    ['America/St_Johns', '2026-01-31T12:45:00.000Z', '2026-01-31T12:30:00Z'],
  ])('of %s: %s belongs to the one from %s', (timeZone, moment, start) => {
    expect(createCalendar(timeZone).hourOf(at(moment))).toBe(secondsAt(start));
  });
});

describe('the days on which clocks change', () => {
  it.each([
    ['an ordinary day', 'Europe/Paris', '2026-03-27T20:00Z', '2026-03-29T02:00Z', 20260328, 24],
    ['the spring day', 'Europe/Paris', '2026-03-28T20:00Z', '2026-03-30T02:00Z', 20260329, 23],
    ['the autumn day', 'Europe/Paris', '2026-10-24T20:00Z', '2026-10-26T02:00Z', 20261025, 25],
    ['the spring day', 'America/New_York', '2026-03-08T02:00Z', '2026-03-09T08:00Z', 20260308, 23],
    ['the autumn day', 'America/New_York', '2026-11-01T02:00Z', '2026-11-02T08:00Z', 20261101, 25],
    ['a day', 'Asia/Kolkata', '2026-01-30T12:00Z', '2026-02-01T12:00Z', 20260131, 24],
    // Clocks go from 00:00 to 01:00: the day begins at 01:00.
    ['the spring day', 'Africa/Cairo', '2026-04-23T12:00Z', '2026-04-25T12:00Z', 20260424, 23],
  ])('%s of %s', (_, timeZone, from, to, day, count) => {
    expect(hoursBetween(timeZone, from, to, day)).toHaveLength(count);
  });

  it('leaves out the hour that Paris skips, and counts the one that it lives twice apart', () => {
    expect(hoursBetween('Europe/Paris', '2026-03-29T00:00Z', '2026-03-29T03:00Z')).toEqual([
      '2026-03-29T00:00:00.000Z',
      '2026-03-29T01:00:00.000Z',
      '2026-03-29T02:00:00.000Z',
    ]);
    expect(hoursBetween('Europe/Paris', '2026-10-25T00:00Z', '2026-10-25T02:00Z')).toEqual([
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T01:00:00.000Z',
    ]);
  });

  it('follows Lord Howe’s half hour', () => {
    // 10:30 ahead of UTC in winter, 11:00 in summer; clocks change at 15:30 UTC.
    const calendar = createCalendar('Australia/Lord_Howe');
    expect(calendar.hourOf(at('2026-10-03T14:45Z'))).toBe(secondsAt('2026-10-03T14:30Z'));
    expect(calendar.hourOf(at('2026-10-03T16:15Z'))).toBe(secondsAt('2026-10-03T16:00Z'));
    expect(calendar.dayOf(at('2026-10-03T13:29Z'))).toBe(20261003);
    expect(calendar.dayOf(at('2026-10-03T13:30Z'))).toBe(20261004);
    expect(calendar.dayOf(at('2026-10-04T12:59Z'))).toBe(20261004);
    expect(calendar.dayOf(at('2026-10-04T13:00Z'))).toBe(20261005);
  });

  it.each([
    ['Europe/Paris', '2026-03-29T00:00Z'],
    ['Europe/Paris', '2026-10-25T00:00Z'],
    ['Pacific/Chatham', '2026-09-26T13:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T14:00Z'],
    ['Australia/Lord_Howe', '2026-04-04T14:00Z'],
  ])('starts every hour of %s within that hour, around %s', (timeZone, around) => {
    const calendar = createCalendar(timeZone);
    for (let moment = at(around); moment < at(around) + 4 * HOUR; moment += 5 * MINUTE) {
      const hour = calendar.hourOf(moment);
      expect(calendar.hourOf(hour * 1000)).toBe(hour);
    }
  });
});

it('agrees with the calendar of the platform at any moment', () => {
  const random = seededRandom(3);
  const zones = ['UTC', 'Europe/Paris', 'Asia/Kolkata', 'America/St_Johns', 'Pacific/Apia'];
  for (const timeZone of zones) {
    const calendar = createCalendar(timeZone);
    const format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    for (let round = 0; round < 300; round += 1) {
      const moment = at('2020-01-01T00:00Z') + random.below(10 * 365 * 24 * 3600) * 1000;
      expect(calendar.dayOf(moment)).toBe(dayToNumber(format.format(moment)));
      const hour = calendar.hourOf(moment) * 1000;
      expect(hour).toBeLessThanOrEqual(moment);
      expect(moment - hour).toBeLessThan(HOUR);
    }
  }
});

it('names its zone', () => {
  expect(createCalendar('Asia/Kolkata').timeZone).toBe('Asia/Kolkata');
});

describe('days as numbers', () => {
  it.each([
    ['2026-01-31', 20260131],
    ['2026-12-01', 20261201],
    ['1999-09-09', 19990909],
  ])('%s is %i', (day, number) => {
    expect(dayToNumber(day)).toBe(number);
    expect(numberToDay(number)).toBe(day);
  });

  it.each([
    [20260131, 1, 20260201],
    [20260228, 1, 20260301],
    [20280228, 1, 20280229],
    [20280229, 1, 20280301],
    [20261231, 1, 20270101],
    [20260101, -1, 20251231],
    [20260301, -1, 20260228],
    [20260329, 1, 20260330],
    [20261025, -1, 20261024],
    [20260131, 0, 20260131],
    [20260101, 365, 20270101],
    [20270101, -365, 20260101],
    [20260131, -90, 20251102],
  ])('%i and %i days are %i', (day, days, result) => {
    expect(addDays(day, days)).toBe(result);
  });
});

it.each([
  [20260310, 1, 20260210],
  [20260310, 25, 20240210],
  [20260331, 1, 20260228],
  [20240331, 1, 20240229],
  [20260115, 12, 20250115],
  [20260131, 2, 20251130],
])('counts months back: from %i, %i months', (day, months, before) => {
  expect(monthsBefore(day, months)).toBe(before);
});
