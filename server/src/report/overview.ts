/** How much of the site's audience came through private sharing, and when. */
import type { OverviewQuery, OverviewReport, ReportFilter, SeriesPoint } from '../../../core';
import type { Options } from '../config/options';
import { addDays, HOUR_DAYS, numberToDay, type Calendar, type DayRange } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { Counts, SiteStep } from '../store/statistics';
import { chainsOf } from './chains';
import { estimateOf, type EstimateSources } from './estimate';
import { daysOf, hoursOf, periodOf, previousRange, rangeOf, todayIn } from './days';
import { figuresOf, noCounts, pointOf, sumOf } from './figures';

/** Longest period that is drawn by the hour, in days. */
const HOURLY_DAYS = 2;

/** Days by the version that counted them, oldest version first. */
export function rulesPeriods(
  days: readonly { day: number; rules: string }[],
): OverviewReport['countedBy'] {
  const periods = new Map<string, { from: number; to: number }>();
  for (const { day, rules } of days) {
    const known = periods.get(rules);
    periods.set(rules, {
      from: Math.min(day, known?.from ?? day),
      to: Math.max(day, known?.to ?? day),
    });
  }
  return [...periods]
    .sort(([, a], [, b]) => a.from - b.from || a.to - b.to)
    .map(([rulesVersion, { from, to }]) => ({
      rulesVersion,
      from: numberToDay(from),
      to: numberToDay(to),
    }));
}

export interface OverviewSources {
  store: EstimateSources['store'] & {
    statistics: Pick<
      EventStore['statistics'],
      | 'siteSteps'
      | 'siteVisitors'
      | 'generations'
      | 'misses'
      | 'rulesOf'
      | 'firstDay'
      | 'hasSample'
      | 'convertingUpTo'
    >;
  };
  calendar: Calendar;
  missing: OverviewReport['missing'];
  /** Every origin of the site. */
  origins: readonly string[];
  options: Pick<Options, 'chains' | 'parameter'>;
  /** What the report can be filtered by. */
  filters(): Promise<OverviewReport['filters']>;
}

/** The counts of every step, without gaps. */
function seriesOf(
  counted: readonly SiteStep[],
  steps: readonly number[],
  step: OverviewReport['step'],
): SeriesPoint[] {
  const counts = new Map<number, Counts>(counted.map((each) => [each.at, each.counts]));
  return steps.map((at) =>
    pointOf(
      step === 'hour' ? new Date(at * 1000).toISOString() : numberToDay(at),
      counts.get(at) ?? noCounts(),
    ),
  );
}

export async function overview(
  { store, calendar, missing, origins, options, filters }: OverviewSources,
  { from, to, ...filter }: OverviewQuery,
  now = Date.now(),
): Promise<OverviewReport> {
  const { statistics } = store;
  const range = rangeOf({ from, to });
  const earlier = previousRange(range);
  const days = daysOf(range);
  const hoursSince = addDays(calendar.dayOf(now), 1 - HOUR_DAYS);
  const step = days.length <= HOURLY_DAYS && earlier.from >= hoursSince ? 'hour' : 'day';
  const whole = isEmpty(filter);

  async function partOf(part: DayRange) {
    const counted = await statistics.siteSteps({ ...part, ...filter }, step);
    const visitors = whole ? await statistics.siteVisitors(part) : null;
    const steps = step === 'hour' ? hoursOf(daysOf(part), calendar) : daysOf(part);
    const counts = sumOf(counted.map((each) => each.counts));
    return {
      counts,
      shown: {
        period: periodOf(part),
        figures: figuresOf(counts, visitors),
        series: seriesOf(counted, steps, step),
      },
    };
  }

  const [current, previous, firstDay, sample, misses, rules, generations, known] =
    await Promise.all([
      partOf(range),
      partOf(earlier),
      statistics.firstDay(),
      statistics.hasSample(),
      statistics.misses(range),
      statistics.rulesOf(range),
      options.chains && whole ? statistics.generations(range) : undefined,
      filters(),
    ]);
  const converting = statistics.convertingUpTo();
  const { counts } = current;
  return {
    ...current.shown,
    estimate: whole ? await estimateOf({ store }, { range, counts }) : null,
    timeZone: calendar.timeZone,
    filter,
    step,
    previous: previous.shown,
    today: todayIn(range, calendar, now),
    firstDay: firstDay === undefined ? null : numberToDay(firstDay),
    convertingUpTo: converting === undefined ? null : numberToDay(converting),
    everRecorded: firstDay !== undefined || converting !== undefined,
    missing: [...missing],
    ignoreUrls: origins.map((origin) => `${origin}/?${options.parameter}-ignore`),
    sample,
    countedBy: rulesPeriods(rules),
    misses,
    chains: generations ? chainsOf(generations) : null,
    filters: known,
  };
}

const isEmpty = (filter: ReportFilter): boolean =>
  Object.values(filter).every((value) => value === undefined);
