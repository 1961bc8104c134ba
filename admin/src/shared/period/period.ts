import type { Period } from '../../../../core';
import { addDays, utcDate, type Day } from './days';

/** The periods that are offered, all of them up to and including today. */
export const PRESETS = ['7d', '30d', '90d', '12m'] as const;
export type Preset = (typeof PRESETS)[number];
export type PeriodChoice = Preset | 'custom';

const LENGTH_IN_DAYS: Record<Exclude<Preset, '12m'>, number> = { '7d': 7, '30d': 30, '90d': 90 };

/** The days of a preset, counted back from `today`. */
export function presetPeriod(preset: Preset, today: Day): Period {
  if (preset !== '12m') return { from: addDays(today, 1 - LENGTH_IN_DAYS[preset]), to: today };
  const yearAgo = utcDate(today);
  yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
  return { from: addDays(yearAgo.toISOString().slice(0, 10), 1), to: today };
}
