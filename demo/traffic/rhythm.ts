import { TZDate } from '@date-fns/tz';
import type { Random } from './random';

/** Time zone of most readers of the demo's magazine. */
const TIME_ZONE = 'Europe/Paris';

/** Relative traffic by day of the week, Sunday first; 1 is average. */
const WEEKDAYS = [0.92, 1.1, 1.14, 1.08, 1.04, 0.94, 0.78];

/** Relative traffic by hour of the day. */
const HOURS = [
  10, 5, 3, 2, 2, 4, 14, 38, 52, 44, 38, 40, 56, 54, 40, 36, 38, 44, 52, 50, 56, 66, 48, 24,
].map((weight, hour) => ({ hour, weight }));

/** A calendar day in Paris, `YYYY-MM-DD`. */
export type Day = string;

const dayOf = (date: TZDate): Day =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

const parts = (day: Day): [number, number, number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month - 1, date];
};

/** The last `count` days including that of `now`, oldest first. */
export function lastDays(now: Date, count: number): Day[] {
  const today = new TZDate(now.getTime(), TIME_ZONE);
  const [year, month, date] = [today.getFullYear(), today.getMonth(), today.getDate()];
  return Array.from({ length: count }, (_, index) =>
    // Noon exists on every day; midnight does not in some zones.
    dayOf(new TZDate(year, month, date - (count - 1 - index), 12, TIME_ZONE)),
  );
}

/** Number of days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const weekdayFactor = (day: Day): number =>
  WEEKDAYS[new Date(`${day}T12:00:00Z`).getUTCDay()] ?? 1;

/** A random moment of the day in ms since 1970, weighted by hour. */
export function momentOf(day: Day, random: Random): number {
  const [year, month, date] = parts(day);
  const { hour } = random.pick(HOURS);
  const seconds = Math.floor(random.between(0, 3_600));
  return new TZDate(year, month, date, hour, 0, seconds, TIME_ZONE).getTime();
}
