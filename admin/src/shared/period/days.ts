/** Whole days as `YYYY-MM-DD`. Arithmetic is done in UTC, where every day has 24 hours. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day at midnight UTC, for calculation and for formatting with `timeZone: 'UTC'`. */
export const utcDate = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Whether this is a day of the calendar: `2025-02-30` is not. */
export const isDay = (value: unknown): value is Day =>
  typeof value === 'string' &&
  SHAPE.test(value) &&
  !Number.isNaN(utcDate(value).getTime()) &&
  utcDate(value).toISOString().startsWith(value);

export function addDays(day: Day, count: number): Day {
  const date = utcDate(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

/**
 * The day that a moment falls on in an IANA time zone; without one, in the browser's.
 */
export function dayIn(moment: Date, timeZone?: string): Day {
  // `sv` writes days as ISO 8601 does.
  return new Intl.DateTimeFormat('sv', { timeZone, dateStyle: 'short' }).format(moment);
}

/** By how many days `to` comes after `from`. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / 86_400_000);
