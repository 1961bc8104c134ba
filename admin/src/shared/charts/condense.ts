import type { SeriesPoint } from '../../../../core';
import { addDays, utcDate, type Day } from '../period/days';

/** How much time one bar stands for. */
export type Grain = 'hour' | 'day' | 'week' | 'month';

/** One bar: the sums of the steps from `start` to `end`, both included. */
export interface Bar extends Omit<SeriesPoint, 'at'> {
  start: string;
  end: string;
  /** What the line says of the same steps; `null` where it says nothing. */
  line: number | null;
}

/** One value per point of a series; `null` where there is none. */
export type Line = readonly (number | null)[];

export interface Bars {
  grain: Grain;
  bars: Bar[];
}

/** Monday of the week that a day lies in, as the key of that week. */
const weekOf = (day: Day): Day => addDays(day, -((utcDate(day).getUTCDay() + 6) % 7));

const KEYS: Record<Grain, (at: string) => string> = {
  hour: (at) => at,
  day: (at) => at,
  week: weekOf,
  month: (at) => at.slice(0, 7),
};

function sum(points: readonly SeriesPoint[], grain: Grain, line: Line): Bar[] {
  const bars = new Map<string, Bar>();
  for (const [index, { at, ...counts }] of points.entries()) {
    const key = KEYS[grain](at);
    const bar = bars.get(key);
    const value = line[index] ?? null;
    if (bar === undefined) {
      bars.set(key, { start: at, end: at, ...counts, line: value });
    } else {
      if (value !== null) bar.line = (bar.line ?? 0) + value;
      bar.end = at;
      bar.shares += counts.shares;
      bar.taggedVisits += counts.taggedVisits;
      bar.appVisits += counts.appVisits;
      bar.inferredVisits += counts.inferredVisits;
      bar.otherVisits += counts.otherVisits;
    }
  }
  return [...bars.values()];
}

/**
 * The series in at most `most` bars, if possible: days become calendar weeks or months, so that a
 * year stays readable on a phone. The first and last bars may be partial weeks or months.
 *
 * @param line private visits to compare with
 */
export function condense(
  points: readonly SeriesPoint[],
  step: 'hour' | 'day',
  most: number,
  line: Line = [],
): Bars {
  const grains: Grain[] = step === 'hour' ? ['hour'] : ['day', 'week', 'month'];
  const attempts = grains.map((grain) => ({ grain, bars: sum(points, grain, line) }));
  return (
    attempts.find(({ bars }) => bars.length <= most) ??
    attempts[attempts.length - 1] ?? { grain: step, bars: [] }
  );
}
