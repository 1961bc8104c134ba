import { ENOUGH } from '../../../../core';

/** What can be said of a part of the visits. */
export type ShareOfVisits =
  | { kind: 'none' }
  | { kind: 'too-few' }
  | { kind: 'share'; share: number };

/** Private visits among all visits, where there are enough to speak of a share (0 to 1). */
export function shareOfVisits(privateVisits: number, visits: number): ShareOfVisits {
  if (visits <= 0) return { kind: 'none' };
  if (visits < ENOUGH) return { kind: 'too-few' };
  return { kind: 'share', share: privateVisits / visits };
}

/**
 * How a percentage is written: whole, unless that would make nothing of something, or everything of
 * almost everything.
 */
export const percentFormat = (share: number) => ({
  style: 'percent' as const,
  ...(share > 0 && share < 0.01
    ? { maximumSignificantDigits: 1 }
    : { maximumFractionDigits: share > 0.99 && share < 1 ? 1 : 0 }),
});
