import type { Figures } from '../../../../core';

/** Visits that one share brought, on average; `null` without shares. */
export const visitsPerShare = ({ shares, taggedVisits }: Figures): number | null =>
  shares === 0 ? null : taggedVisits / shares;
