import type { TrafficArticle } from './article';
import { createRandom } from './random';
import { daysBetween, weekdayFactor, type Day } from './rhythm';

/** An article's expected events of one day. */
export interface Attention {
  /** Visits that do not follow from a share. */
  visits: number;
  shares: number;
}

/** One article in so many goes viral. */
const ONE_TAKES_OFF_IN = 4;

/** An article's constant properties. */
function character(seed: string, { slug, locale }: TrafficArticle) {
  const random = createRandom(`${seed}/character/${locale}/${slug}`);
  return {
    popularity: random.between(0.5, 1.6) * (locale === 'fr' ? 0.75 : 1),
    shareability: random.between(0.05, 0.14),
    takesOff: random.next() * ONE_TAKES_OFF_IN < 1,
    /** Days after publication. */
    takeOffAge: Math.round(random.between(2, 9)),
    takeOffHeight: random.between(50, 95),
  };
}

/** A launch that fades, a constant trickle and, for some articles, a peak. */
export function attention(seed: string, article: TrafficArticle, day: Day): Attention {
  const age = daysBetween(article.publishedOn, day);
  if (age < 0) return { visits: 0, shares: 0 };
  const own = character(seed, article);
  const launch = 20 * Math.exp(-age / 3.5);
  const trickle = 2.6;
  const sinceTakeOff = age - own.takeOffAge;
  const takeOff =
    own.takesOff && sinceTakeOff >= 0 ? own.takeOffHeight * Math.exp(-sinceTakeOff / 1.7) : 0;
  const usual = (launch + trickle) * own.popularity;
  const rhythm = weekdayFactor(day);
  return {
    visits: (usual + takeOff) * rhythm,
    // Shares cause the peak.
    shares: (usual * own.shareability + takeOff * own.shareability * 1.8) * rhythm,
  };
}
