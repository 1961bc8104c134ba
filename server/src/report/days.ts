/** Periods as reports need them. Pure. */
import type { Period } from '../../../core';
import {
  addDays,
  dayToNumber,
  daysBetween,
  numberToDay,
  type Calendar,
  type DayRange,
} from '../store/calendar';

const HOUR = 3600;
/** Offsets are whole quarters of an hour, so no local hour is missed in steps of one. */
const QUARTER = HOUR / 4;

export const rangeOf = ({ from, to }: Period): DayRange => ({
  from: dayToNumber(from),
  to: dayToNumber(to),
});
export const periodOf = ({ from, to }: DayRange): Period => ({
  from: numberToDay(from),
  to: numberToDay(to),
});

/**
 * The same days a whole number of weeks earlier, the fewest that do not overlap: weekdays stand
 * beside weekdays.
 */
export function previousRange({ from, to }: DayRange): DayRange {
  const weeks = Math.ceil((daysBetween(from, to) + 1) / 7);
  return { from: addDays(from, -weeks * 7), to: addDays(to, -weeks * 7) };
}

/** Every day of the range, both ends included. */
export function daysOf({ from, to }: DayRange): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The start of every local hour of these days: 23 or 25 a day where the clocks change. */
export function hoursOf(days: readonly number[], calendar: Calendar): number[] {
  const first = days[0];
  if (first === undefined) return [];
  const wanted = new Set(days);
  const hours: number[] = [];
  // From a day early, since local midnight may lie on either side of midnight UTC.
  let at = Date.parse(numberToDay(addDays(first, -1)));
  const end = at + (days.length + 3) * 24 * HOUR * 1000;
  for (; at < end; at += QUARTER * 1000) {
    if (wanted.has(calendar.dayOf(at))) hours.push(calendar.hourOf(at));
  }
  return [...new Set(hours)].sort((a, b) => a - b);
}

/** Today, where the range includes it. */
export function todayIn(
  { from, to }: DayRange,
  calendar: Pick<Calendar, 'dayOf'>,
  now: number,
): string | null {
  const today = calendar.dayOf(now);
  return from <= today && today <= to ? numberToDay(today) : null;
}
