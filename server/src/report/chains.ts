/** Whether what was passed on is passed on again. Pure. */
import type { Chains } from '../../../core';
import type { GenerationCount } from '../store/statistics';

export function chainsOf(counts: readonly GenerationCount[]): Chains {
  let visits = 0;
  let childShares = 0;
  let generations = 0;
  for (const { kind, generation, count } of counts) {
    if (kind === 'visit') visits += count;
    if (kind === 'share' && generation > 1) childShares += count;
    generations = Math.max(generations, generation);
  }
  return { visits, childShares, factor: visits > 0 ? childShares / visits : null, generations };
}
