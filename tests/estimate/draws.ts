/** Draws for tests of statistics. */
import { seededRandom, type SeededRandom } from '../core/seeded-random';

const FINE = 2 ** 30;
const share = (random: SeededRandom): number => (random.below(FINE) + 0.5) / FINE;

export const normal = (random: SeededRandom): number =>
  Math.sqrt(-2 * Math.log(share(random))) * Math.cos(2 * Math.PI * share(random));

/** By Knuth; the mean stays small here. */
export function poisson(random: SeededRandom, mean: number): number {
  const end = Math.exp(-Math.min(mean, 500));
  let count = 0;
  for (let rest = share(random); rest > end; rest *= share(random)) count += 1;
  return count;
}

/** Visits of each of 62 groups: shares fall into them at random and bring log-normally many visits. */
export function groupsOf(
  seed: number,
  { shares, mean, sigma }: { shares: number; mean: number; sigma: number },
): number[] {
  const random = seededRandom(seed);
  const groups = Array.from({ length: 62 }, () => 0);
  for (let each = 0; each < shares; each += 1) {
    const size = poisson(random, mean * Math.exp(sigma * normal(random) - sigma ** 2 / 2));
    const group = random.below(62);
    groups[group] = (groups[group] ?? 0) + size;
  }
  return groups;
}

export const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0);
