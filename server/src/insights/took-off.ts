import { ENOUGH, type TookOff } from '../../../core';
import { bunchSize, inBunches } from './evidence/bunches';
import { BELIEVED, logChanceOfHigher, type Rate } from './evidence/chance';
import { found, isLiving, type InsightInput, type LivingArticle } from './insight-input';

/** Days in a row that are compared with all days before. */
const WINDOW = 3;
/** An article is new until then, and its first readers are no surprise. */
const FIRST_DAY = 3;
/** The days must have at least so many times the visits of the days before. */
const MARGIN = 2;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

interface Rise {
  start: number;
  window: Rate;
  before: Rate;
}

/**
 * The best days of the period that surpass, on average, every day before them. So neither a weekday
 * nor the usual decline after publication is a rise.
 */
function bestRise(daily: readonly number[], periodDays: number): Rise | undefined {
  const first = Math.max(FIRST_DAY, daily.length - periodDays);
  const last = daily.length - WINDOW;
  let best: Rise | undefined;
  let before = 0;
  let mostBefore = 0;
  for (const [day, visits] of daily.entries()) {
    const count = sum(daily.slice(day, day + WINDOW));
    const inPeriod = day >= first && day <= last;
    if (inPeriod && count / WINDOW > mostBefore && count > (best?.window.count ?? 0)) {
      best = {
        start: day,
        window: { count, exposure: WINDOW },
        before: { count: before, exposure: day },
      };
    }
    before += visits;
    mostBefore = Math.max(mostBefore, visits);
  }
  return best;
}

function riseOf(article: LivingArticle, periodDays: number, bunch: number): TookOff | undefined {
  const rise = bestRise(article.daily ?? [], periodDays);
  if (!rise || rise.window.count < ENOUGH) return undefined;
  const window = inBunches(rise.window, bunch);
  if (logChanceOfHigher(window, inBunches(rise.before, bunch), MARGIN) > BELIEVED) return undefined;
  const visitsPerDayBefore = rise.before.count / rise.before.exposure;
  return {
    kind: 'took-off',
    action: 'open-article',
    strength: rise.window.count - visitsPerDayBefore * WINDOW,
    article: found(article),
    daysAfter: rise.start,
    days: WINDOW,
    visits: rise.window.count,
    visitsPerDayBefore,
  };
}

/** Articles that took off days after they were published. */
export function tookOff({ articles, site, days }: InsightInput): TookOff[] {
  const bunch = bunchSize(site.linkVisits, site.shares);
  return articles.filter(isLiving).flatMap((article) => riseOf(article, days, bunch) ?? []);
}
