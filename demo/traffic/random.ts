import { createHash } from 'node:crypto';

/** Seeded random numbers: the same seed gives the same numbers on every machine. */
export interface Random {
  /** From 0, less than 1. */
  next(): number;
  between(low: number, high: number): number;
  /** A weighted random item. Throws for an empty list. */
  pick<Item extends { weight: number }>(items: readonly Item[]): Item;
  /** A Poisson-distributed count. */
  poisson(mean: number): number;
  /** A log-normally distributed number with this median. */
  logNormal(median: number, spread: number): number;
}

/** The generator is sfc32 (Chris Doty-Humphrey, public domain). */
export function createRandom(seed: string): Random {
  const digest = createHash('sha256').update(seed).digest();
  let [a, b, c, counter] = [0, 4, 8, 12].map((at) => digest.readInt32LE(at)) as [
    number,
    number,
    number,
    number,
  ];

  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };

  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick(items) {
      let rest = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      const found = items.find(({ weight }) => (rest -= weight) < 0) ?? items.at(-1);
      if (found === undefined) throw new RangeError('There is nothing to pick from.');
      return found;
    },
    poisson(mean) {
      // Knuth's method: exact, and fast for small means.
      const limit = Math.exp(-mean);
      let count = 0;
      for (let product = next(); product > limit; product *= next()) count += 1;
      return count;
    },
    logNormal(median, spread) {
      const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
      return median * Math.exp(spread * normal);
    },
  };
}
