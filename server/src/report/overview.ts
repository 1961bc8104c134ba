/** How much of the site's audience came through private sharing, and when. */
import type { Figures, OverviewReport, Period } from '../../../core';
import type { Options } from '../config/options';
import type { SiteOrigins } from '../config/site';
import { addDays, dayToNumber, numberToDay, type Calendar } from '../store/calendar';
import type { EventStore } from '../store/event-store';
import type { SiteCount } from '../store/statistics';
import { chainsOf } from './chains';

/** Longest period that is drawn by the hour, in days. */
const HOURLY_DAYS = 2;
const HOUR = 3600;
/** Offsets are whole quarters of an hour, so no local hour is missed in steps of one. */
const QUARTER = HOUR / 4;

type Measures = Pick<
  Figures,
  'shares' | 'publicShares' | 'taggedVisits' | 'publicTaggedVisits' | 'appVisits' | 'inferredVisits'
> & { otherVisits: number };

const none = (): Measures => ({
  shares: 0,
  publicShares: 0,
  taggedVisits: 0,
  publicTaggedVisits: 0,
  appVisits: 0,
  inferredVisits: 0,
  otherVisits: 0,
});

/** The measure that a count belongs to; `undefined` for what is no share and no visit. */
function measureOf({ kind, source, evidence }: SiteCount): keyof Measures | undefined {
  if (kind === 'share') return source === 'public' ? 'publicShares' : 'shares';
  if (kind !== 'visit') return undefined;
  if (source !== 'private') return evidence === 'tagged' ? 'publicTaggedVisits' : 'otherVisits';
  if (evidence === 'tagged') return 'taggedVisits';
  return evidence === 'inferred' ? 'inferredVisits' : 'appVisits';
}

function add(to: Measures, count: SiteCount): void {
  const measure = measureOf(count);
  if (measure) to[measure] += count.count;
}

/** Every day of the range, both ends included. */
function daysOf(from: number, to: number): number[] {
  const days: number[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The start of every local hour of these days: 23 or 25 a day where the clocks change. */
function hoursOf(days: readonly number[], calendar: Calendar): number[] {
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
  store: {
    statistics: Pick<
      EventStore['statistics'],
      'siteCounts' | 'siteVisitors' | 'contents' | 'misses' | 'rulesOf' | 'generations'
    >;
  };
  calendar: Calendar;
  missing: OverviewReport['missing'];
  site: Pick<SiteOrigins, 'all'>;
  options: Pick<Options, 'chains' | 'parameter'>;
}

export async function overview(
  { store, calendar, missing, site, options }: OverviewSources,
  period: Period,
): Promise<OverviewReport> {
  const range = { from: dayToNumber(period.from), to: dayToNumber(period.to) };
  const days = daysOf(range.from, range.to);
  const step = days.length <= HOURLY_DAYS ? 'hour' : 'day';
  const { statistics } = store;
  const [counts, visitors, contents, misses, rules, generations] = await Promise.all([
    statistics.siteCounts(range, step),
    statistics.siteVisitors(range),
    statistics.contents(),
    statistics.misses(range),
    statistics.rulesOf(range),
    options.chains ? statistics.generations(range) : undefined,
  ]);

  const steps = step === 'hour' ? hoursOf(days, calendar) : days;
  const points = new Map(steps.map((each) => [each, none()]));
  const all = none();
  let previews = 0;
  let copies = 0;
  for (const count of counts) {
    if (count.kind === 'preview') previews += count.count;
    if (count.kind === 'copy') copies += count.count;
    add(all, count);
    const point = points.get(step === 'hour' ? count.hour : count.day);
    if (point) add(point, count);
  }
  const { otherVisits, ...measures } = all;
  const { taggedVisits, publicTaggedVisits, appVisits, inferredVisits } = measures;
  const figures: Figures = {
    ...measures,
    visits: taggedVisits + publicTaggedVisits + appVisits + inferredVisits + otherVisits,
    visitors,
    previews,
    copies,
  };
  return {
    period,
    timeZone: calendar.timeZone,
    figures,
    step,
    series: [...points].map(([at, point]) => ({
      at: step === 'hour' ? new Date(at * 1000).toISOString() : numberToDay(at),
      shares: point.shares,
      taggedVisits: point.taggedVisits,
      appVisits: point.appVisits,
      inferredVisits: point.inferredVisits,
      otherVisits: point.otherVisits + point.publicTaggedVisits,
    })),
    everRecorded: contents.any,
    missing: [...missing],
    ignoreUrls: site.all.map((origin) => `${origin}/?${options.parameter}-ignore`),
    sample: contents.sample,
    countedBy: rulesPeriods(rules),
    misses,
    chains: generations ? chainsOf(generations) : null,
  };
}
