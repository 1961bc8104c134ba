import type { ChannelsReport, Figures } from '../../../../core';

/** Visits that the link of one private share brought, on average; `null` without shares. */
export const visitsPerShare = (
  { shares }: Pick<Figures, 'shares'>,
  { linkVisits }: Pick<ChannelsReport, 'linkVisits'>,
): number | null => (shares === 0 ? null : linkVisits / shares);

/** Whether the period has nothing to show: not even a link preview or a copied text. */
export const isQuiet = ({
  visits,
  shares,
  publicShares,
  previews,
  copies,
}: Pick<Figures, 'visits' | 'shares' | 'publicShares' | 'previews' | 'copies'>): boolean =>
  visits + shares + publicShares + previews + copies === 0;
