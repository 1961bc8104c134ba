/** Sites in which everything is chance: every article, channel and day is like all others. */
import type { ArticleInput, InsightInput, MoverRow } from '../../server/src/insights';
import { seededRandom, type SeededRandom } from '../core/seeded-random';

/** Taken out once, since every look at a global is slow in Jest. */
const { PI, cos, exp, floor, log, max, round, sqrt } = Math;

export interface World {
  /** Mean visits per share. */
  perShare: number;
  /** Whether one share brings a whole bunch of visits on one day. */
  bunched: boolean;
}

const DAYS = 30;
const CHANNELS = [
  { channel: 'whatsapp', weight: 5 },
  { channel: 'copy', weight: 3 },
  { channel: 'email', weight: 2 },
  { channel: 'telegram', weight: 1 },
  { channel: 'sms', weight: 1 },
];
const unit = (random: SeededRandom): number => (random.below(2 ** 31) + 0.5) / 2 ** 31;

/** A normal value (Box and Muller). */
const normal = (random: SeededRandom): number =>
  sqrt(-2 * log(unit(random))) * cos(2 * PI * unit(random));

/** From here on, counts are drawn from the normal curve, which is as good and much faster. */
const MANY = 20;

/** A whole number of this mean and variance that is not negative. */
const about = (random: SeededRandom, mean: number, variance: number): number =>
  max(0, round(mean + sqrt(variance) * normal(random)));

/** A Poisson count; a small one by Knuth's product. */
function poisson(random: SeededRandom, mean: number): number {
  if (mean >= MANY) return about(random, mean, mean);
  const end = exp(-mean);
  let count = 0;
  for (let product = unit(random); product > end; product *= unit(random)) count += 1;
  return count;
}

/** A geometric count from 0: how many visits one share brings. */
const geometric = (random: SeededRandom, mean: number): number =>
  mean === 0 ? 0 : floor(log(unit(random)) / log(mean / (1 + mean)));

/** The visits that so many shares bring. */
function visitsOf(random: SeededRandom, shares: number, { perShare, bunched }: World): number {
  const mean = shares * perShare;
  if (!bunched) return poisson(random, mean);
  if (shares >= MANY) return about(random, mean, mean * (1 + perShare));
  let visits = 0;
  for (let share = 0; share < shares; share += 1) visits += geometric(random, perShare);
  return visits;
}

/** Articles from hardly read to read by all, as on any site. */
const popularity = (random: SeededRandom, size: number): number => size * exp(4 * unit(random));

/** Most readers on the first days, then fewer and fewer, and more on some weekdays. */
const expectedOn = (day: number, popular: number, weekday: number): number =>
  popular * (0.3 + 8 * exp(-day / 2)) * ((day + weekday) % 7 < 2 ? 0.7 : 1.1);

function anArticle(random: SeededRandom, index: number, size: number, world: World): ArticleInput {
  const popular = popularity(random, size);
  const age = 1 + random.below(60);
  const weekday = random.below(7);
  const daily = Array.from({ length: age }, (_, day) => {
    const expected = expectedOn(day, popular, weekday);
    if (!world.bunched) return poisson(random, expected);
    return visitsOf(random, poisson(random, expected / world.perShare), world);
  });
  const privateVisits = daily.slice(-DAYS).reduce((sum, visits) => sum + visits, 0);
  const visits = privateVisits + poisson(random, popular * 40);
  return {
    uid: 'api::article.article',
    documentId: `a${index}`,
    locale: null,
    singleType: false,
    title: `Article ${index}`,
    visits,
    privateVisits,
    shares: poisson(random, visits / 40),
    previews: poisson(random, privateVisits / (2 * world.perShare)),
    daily,
  };
}

/** A month of a site without any effect, the same for the same seed. */
export function quietWorld(seed: number, world: World): InsightInput {
  const random = seededRandom(seed);
  const size = exp(3 * unit(random) - 2);
  const articles = Array.from({ length: 40 }, (_, index) => anArticle(random, index, size, world));
  const sum = (of: 'visits' | 'privateVisits' | 'shares' | 'previews'): number =>
    articles.reduce((all, article) => all + article[of], 0);
  const weights = CHANNELS.reduce((all, { weight }) => all + weight, 0);
  const channels = CHANNELS.map(({ channel, weight }) => {
    const shares = poisson(random, (sum('shares') * weight) / weights);
    return { channel, shares, visits: visitsOf(random, shares, world) };
  });
  const taggedVisits = channels.reduce((all, { visits }) => all + visits, 0);
  return {
    days: DAYS,
    site: {
      visits: sum('visits'),
      taggedVisits,
      linkVisits: taggedVisits,
      appVisits: 0,
      inferredVisits: max(0, sum('privateVisits') - taggedVisits),
      shares: sum('shares'),
      publicShares: 0,
      previews: sum('previews'),
    },
    channels,
    articles,
    misses: [{ shape: '/old/…', count: poisson(random, sum('visits') * 0.01) }],
  };
}

/** Months of old articles in which nothing changes: this one, and the mean of some before. */
export function quietMonths(seed: number, earlier: number, world: World): MoverRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: 40 }, (_, index) => {
    const shares = popularity(random, 5);
    const month = (): number => visitsOf(random, poisson(random, shares), world);
    const before = Array.from({ length: earlier }, month);
    return {
      key: `a${index}`,
      privateVisits: month(),
      earlierMean: before.reduce((sum, visits) => sum + visits, 0) / earlier,
      daysSincePublication: 1000,
    };
  });
}
