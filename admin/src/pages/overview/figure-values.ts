import type { Figures } from '../../../../core';

/** Visits that one share brought, on average; `null` without shares. */
export const visitsPerShare = ({
  shares,
  taggedVisits,
}: Pick<Figures, 'shares' | 'taggedVisits'>): number | null =>
  shares === 0 ? null : taggedVisits / shares;

/** Whether the period has nothing to show: not even a link preview or a copied text. */
export const isQuiet = ({
  visits,
  shares,
  previews,
  copies,
}: Pick<Figures, 'visits' | 'shares' | 'previews' | 'copies'>): boolean =>
  visits + shares + previews + copies === 0;
