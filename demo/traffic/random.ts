import { createHash } from 'node:crypto';

/** Chance that can be repeated: the same seed gives the same numbers on every machine. */
export interface Random {
  /** 0 up to, but without, 1. */
  next(): number;
  between(low: number, high: number): number;
  /** One of the items, each as likely as its weight says. Throws for an empty list. */
  pick<Item extends { weight: number }>(items: readonly Item[]): Item;
  /** How often something happens that happens `mean` times on average. */
  poisson(mean: number): number;
  /** A positive number with this median and a long tail, as waiting times have. */
  logNormal(median: number, spread: number): number;
}

/** Makes a source of chance. The generator is sfc32 (Chris Doty-Humphrey, public domain). */
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
      // Knuth's method: exact, and quick for the small means there are here.
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
