// Draws of a simulated world, the same in every run for the same seed.

import { seeded } from '../lib/seeded.mjs';

export function createRandom(seed) {
  const share = seeded(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share());
  function poisson(mean) {
    // The sum of two is one again, and `exp` must not become 0.
    if (mean > 500) return poisson(mean / 2) + poisson(mean / 2);
    const end = Math.exp(-mean);
    let count = 0;
    for (let rest = share(); rest > end; rest *= share()) count += 1;
    return count;
  }
  const pick = (list) => list[Math.floor(share() * list.length)];
  return {
    share,
    chance: (part) => share() < part,
    poisson,
    pick,
    /** The name of one of these parts, which add up to 1: `{ name: part }`. */
    among(parts) {
      let rest = share();
      for (const [name, part] of Object.entries(parts)) {
        rest -= part;
        if (rest < 0) return name;
      }
      return Object.keys(parts).at(-1);
    },
    /** Log-normal with this mean. */
    logNormal: (mean, sigma) => mean * Math.exp(sigma * normal() - sigma ** 2 / 2),
    exponential: (mean) => -mean * Math.log(1 - share()),
  };
}
