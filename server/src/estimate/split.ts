/** What a period's private visits, and those without a trace, are made of. */
import type { EstimatedVisits, PrivateSplit, WithheldReason } from '../../../core';
import { copiedAddresses, type Sample } from './copied-addresses';
import { lostReferrers, type NetworkVisits } from './referrer-loss';

/** Visits by evidence, as statistics count them. */
export interface Counted {
  tagged: number;
  app: number;
  inferred: number;
  direct: number;
}

export interface SplitInput {
  counts: Counted;
  /** Without a tagged group where none was tagged on each of the days. */
  sample: Sample;
  networks: readonly NetworkVisits[];
}

/** In whole visits, of which no more than `most` are left to be explained. */
const within = (most: number, { visits, low, high }: EstimatedVisits): EstimatedVisits => ({
  visits: Math.min(most, Math.round(visits)),
  low: Math.min(most, Math.floor(low)),
  high: Math.min(most, Math.ceil(high)),
});

const byRule = (
  { tagged, app, inferred, direct }: Counted,
  reason: WithheldReason,
): PrivateSplit => ({
  basis: 'rule',
  reason,
  certain: tagged,
  recognised: app,
  likely: inferred,
  direct,
});

/**
 * Splits visits into certain, recognised, estimated, lost and unexplained ones, which add up to all of
 * them; without an experiment, into certain, recognised and likely ones by the rule of 2012.
 */
export function splitPrivate({ counts, sample, networks }: SplitInput): PrivateSplit {
  const copied = copiedAddresses(sample);
  if ('withheld' in copied) return byRule(counts, copied.withheld);
  // An address without its tag arrives as one of these, or with a sign that needs no estimate.
  const traceless = counts.inferred + counts.direct;
  if (Math.floor(copied.low) > traceless) return byRule(counts, 'contradicted');
  const estimated = within(traceless, copied);
  const lost = within(traceless - estimated.visits, lostReferrers(networks));
  return {
    basis: 'experiment',
    certain: counts.tagged,
    recognised: counts.app,
    estimated,
    lost,
    unexplained: traceless - estimated.visits - lost.visits,
    groups: sample.groups.length,
    of: sample.of,
  };
}
