import type { FormatRelativeTimeOptions } from 'react-intl';

type Unit = 'second' | 'minute' | 'hour' | 'day';

const STEPS: readonly (readonly [unit: Unit, ms: number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Numbers in full, and "now" instead of "0 seconds ago". */
export const AGE_FORMAT: FormatRelativeTimeOptions = { numeric: 'auto' };

/**
 * How long ago something was, in the largest unit that fits; 0 seconds within the last minute.
 *
 * @param at ISO 8601
 * @param now ms since 1970
 */
export function ageOf(at: string, now: number): [value: number, unit: Unit] {
  // Clocks differ a little.
  const elapsed = Math.max(0, now - Date.parse(at));
  for (const [unit, ms] of STEPS) {
    if (elapsed >= ms) return [-Math.floor(elapsed / ms), unit];
  }
  return [0, 'second'];
}
