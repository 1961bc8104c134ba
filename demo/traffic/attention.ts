import type { TrafficArticle } from './article';
import { createRandom } from './random';
import { daysBetween, weekdayFactor, type Day } from './rhythm';

/** How much attention an article gets on one day. */
export interface Attention {
  /** Visits that come by themselves, on average. */
  visits: number;
  /** Links passed on, on average. */
  shares: number;
}

/** One article in so many takes off: somebody with many friends passes it on. */
const ONE_TAKES_OFF_IN = 4;

/** What is peculiar to an article for as long as it exists. */
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

/** The day's attention: a launch that fades, a trickle that stays, and for some a take-off. */
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
    // A take-off is made by people who pass the link on.
    shares: (usual * own.shareability + takeOff * own.shareability * 1.8) * rhythm,
  };
}
