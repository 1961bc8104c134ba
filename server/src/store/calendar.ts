/**
 * Days and hours as the site's readers live them. Statistics are kept per local hour and local day,
 * so that a day is a day of the site's time zone, half-hour zones and clock changes included.
 */
import { tzOffset } from '@date-fns/tz';

export interface Calendar {
  timeZone: string;
  /** The local day of a moment (ms), as a number: `20260131`. */
  dayOf(at: number): number;
  /**
   * Start of the local hour of a moment (ms), in seconds since 1970; where the clock changed within
   * the hour, the moment of the change.
   */
  hourOf(at: number): number;
  /** What the clock shows as the hour at a moment (ms): 0 to 23. */
  clockOf(at: number): number;
}

/** Days as numbers, `20260131`; both ends included. */
export interface DayRange {
  from: number;
  to: number;
}

/** Days for which statistics are kept by the hour. */
export const HOUR_DAYS = 35;

const QUARTER = 15 * 60 * 1000;
const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

/** `20260131` of a date whose UTC fields hold local time. */
const dayNumber = (local: Date): number =>
  local.getUTCFullYear() * 10_000 + (local.getUTCMonth() + 1) * 100 + local.getUTCDate();

export function createCalendar(timeZone: string): Calendar {
  const offsetOf = (at: number): number => tzOffset(timeZone, new Date(at)) * MINUTE;
  return {
    timeZone,
    dayOf: (at) => dayNumber(new Date(at + offsetOf(at))),
    hourOf(at) {
      const offset = offsetOf(at);
      let start = Math.floor((at + offset) / HOUR) * HOUR - offset;
      // Where the clock changed within this hour, the hour begins with the change. No zone changes
      // its offset within a quarter of an hour.
      while (start < at && offsetOf(start) !== offset) start += QUARTER;
      return start / 1000;
    },
    clockOf: (at) => new Date(at + offsetOf(at)).getUTCHours(),
  };
}

/** `2026-01-31` as a number, and back. */
export const dayToNumber = (day: string): number => Number(day.replaceAll('-', ''));
export const numberToDay = (day: number): string => {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6, 8)}`;
};

/** The day `days` after this one; before it where `days` is negative. */
export function addDays(day: number, days: number): number {
  return dayNumber(new Date(Date.parse(numberToDay(day)) + days * 24 * HOUR));
}

/** Days from one day to a later one: 0 to itself. */
export const daysBetween = (from: number, to: number): number =>
  Math.round((Date.parse(numberToDay(to)) - Date.parse(numberToDay(from))) / (24 * HOUR));

/** The month of a day, as a number: `202601`. */
export const monthOf = (day: number): number => Math.floor(day / 100);

/** The same day so many months before; the month's last where it has no such day. */
export function monthsBefore(day: number, months: number): number {
  const first = dayNumber(
    new Date(Date.UTC(Math.floor(day / 10_000), (monthOf(day) % 100) - 1 - months, 1)),
  );
  return Math.min(first + (day % 100) - 1, lastDayOf(monthOf(first)));
}

/** The last day of a month. */
export const lastDayOf = (month: number): number =>
  dayNumber(new Date(Date.UTC(Math.floor(month / 100), month % 100, 0)));

/** Months as numbers, `202601`; both ends included. */
export interface MonthRange {
  from: number;
  to: number;
}

/** The months that a range of days touches. */
export const monthsOf = ({ from, to }: DayRange): MonthRange => ({
  from: monthOf(from),
  to: monthOf(to),
});

const nextMonth = (month: number): number => (month % 100 === 12 ? month + 89 : month + 1);

/** Every month of a range: databases look each up in an index that begins with it. */
export function eachMonth({ from, to }: MonthRange): number[] {
  const months: number[] = [];
  for (let month = from; month <= to; month = nextMonth(month)) months.push(month);
  return months;
}

/**
 * A range of days as its whole months, if any, and the days at its edges.
 *
 * @param today nothing is later, so a range that ends today or later has the whole of its last month
 */
export function splitRange(
  { from, to }: DayRange,
  today = Infinity,
): { months?: MonthRange; days: DayRange[] } {
  const startsWhole = from % 100 === 1;
  const endsWhole = to === lastDayOf(monthOf(to)) || to >= today;
  const first = startsWhole ? monthOf(from) : nextMonth(monthOf(from));
  const beyond = endsWhole ? nextMonth(monthOf(to)) : monthOf(to);
  if (first >= beyond) return { days: from <= to ? [{ from, to }] : [] };
  const last = monthOf(addDays(beyond * 100 + 1, -1));
  return {
    months: { from: first, to: last },
    days: [
      ...(startsWhole ? [] : [{ from, to: lastDayOf(monthOf(from)) }]),
      ...(endsWhole ? [] : [{ from: beyond * 100 + 1, to }]),
    ],
  };
}
