import { MAX_PERIOD_DAYS, type Period } from '../../../../core';
import { addDays, daysBetween, utcDate, type Day } from './days';

/** The periods that are offered, counted back from today. */
export const PRESETS = ['today', 'yesterday', '7d', '28d', '90d', '12m'] as const;
export type Preset = (typeof PRESETS)[number];
export type PeriodChoice = Preset | 'custom';

/** Four whole weeks: each weekday counts as often as in the weeks before. */
export const DEFAULT_PRESET: Preset = '28d';

/** By how many days a preset begins before today. */
const DAYS_BACK: Record<Exclude<Preset, '12m'>, number> = {
  today: 0,
  yesterday: 1,
  '7d': 6,
  '28d': 27,
  '90d': 89,
};

/** The days of a preset, counted back from `today`. All but yesterday include it. */
export function presetPeriod(preset: Preset, today: Day): Period {
  if (preset === '12m') {
    const yearAgo = utcDate(today);
    yearAgo.setUTCFullYear(yearAgo.getUTCFullYear() - 1);
    return { from: addDays(yearAgo.toISOString().slice(0, 10), 1), to: today };
  }
  const from = addDays(today, -DAYS_BACK[preset]);
  return { from, to: preset === 'yesterday' ? from : today };
}

/** Number of days of a period, both ends included. */
export const lengthOf = ({ from, to }: Period): number => daysBetween(from, to) + 1;

/** The last days of a period that a report can be asked for; the period itself, if all can. */
export const shortened = (period: Period): Period =>
  lengthOf(period) <= MAX_PERIOD_DAYS
    ? period
    : { from: addDays(period.to, 1 - MAX_PERIOD_DAYS), to: period.to };
