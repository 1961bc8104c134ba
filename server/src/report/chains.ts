/** Whether what was passed on is passed on again. Pure. */
import type { Chains } from '../../../core';
import type { GenerationCount } from '../store/statistics';

export function chainsOf(counts: readonly GenerationCount[]): Chains {
  const visits = counts.reduce((sum, each) => sum + each.visits, 0);
  const childShares = counts.reduce(
    (sum, { generation, shares }) => sum + (generation > 1 ? shares : 0),
    0,
  );
  return {
    visits,
    childShares,
    factor: visits > 0 ? childShares / visits : null,
    generations: Math.max(0, ...counts.map(({ generation }) => generation)),
  };
}
