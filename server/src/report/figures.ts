/** Figures as pages show them, of the counts that the store keeps. Pure. */
import type { ArticleFigures, Figures, SeriesPoint } from '../../../core';
import { MEASURES } from '../store/measures';
import type { Counts } from '../store/statistics';

export const noCounts = (): Counts =>
  Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Counts;

export function addCounts(sum: Counts, counts: Counts): void {
  for (const measure of MEASURES) sum[measure] += counts[measure];
}

export const sumOf = (all: Iterable<Counts>): Counts => {
  const sum = noCounts();
  for (const counts of all) addCounts(sum, counts);
  return sum;
};

export const privateVisits = ({ tagged, app, inferred }: Counts): number => tagged + app + inferred;

const otherVisits = (of: Counts): number =>
  of.public_tagged +
  of.public_other +
  of.search +
  of.assistant +
  of.campaign +
  of.referral +
  of.direct;

export const visits = (of: Counts): number => privateVisits(of) + otherVisits(of);

export const figuresOf = (of: Counts, visitors: number | null): Figures => ({
  shares: of.shares,
  publicShares: of.public_shares,
  visits: visits(of),
  taggedVisits: of.tagged,
  publicTaggedVisits: of.public_tagged,
  appVisits: of.app,
  inferredVisits: of.inferred,
  visitors,
  previews: of.previews,
  copies: of.copies,
});

export const articleFiguresOf = (of: Counts, visitors: number): ArticleFigures => ({
  visits: visits(of),
  bySource: {
    private: privateVisits(of),
    public: of.public_tagged + of.public_other,
    search: of.search,
    assistant: of.assistant,
    campaign: of.campaign,
    referral: of.referral,
    direct: of.direct,
  },
  taggedVisits: of.tagged,
  appVisits: of.app,
  inferredVisits: of.inferred,
  shares: of.shares,
  publicShares: of.public_shares,
  copies: of.copies,
  previews: of.previews,
  visitors,
});

/** @param at the point's step, as the report writes it */
export const pointOf = (at: string, of: Counts): SeriesPoint => ({
  at,
  shares: of.shares,
  taggedVisits: of.tagged,
  appVisits: of.app,
  inferredVisits: of.inferred,
  otherVisits: otherVisits(of),
});
