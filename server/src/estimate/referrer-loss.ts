/** Visits from public networks that lost their referrer, by what our own tagged links lose there. */
import { checkCount, ENOUGH, type EstimatedVisits } from '../../../core';
import { PUBLISHED_LOSS } from './published-loss';

/**
 * How many visits of a site's own the published experiment is worth. It had more, but apps change, and a
 * site's readers are not those of the experiment.
 */
const WEIGHT_OF_EXPERIMENT = 20;
/** A network that loses more of its referrers shows too little of itself to be scaled up. */
const MOST_LOST = 0.5;
const Z = 1.959964;

/** Visits from one public network. */
export interface NetworkVisits {
  channel: string;
  /** Visits that a referrer, an app or a click id shows, our own tagged links left out. */
  seen: number;
  /** Visits by our own links for the network, by whether such a sign came with them. */
  links: { traced: number; untraced: number };
}

/** What is known of the chance that a visit from a network loses its referrer: Beta(lost, kept). */
interface Loss {
  lost: number;
  kept: number;
}

/** `undefined` where neither the experiment nor enough links of ours tell. */
function lossOf({ channel, links: { traced, untraced } }: NetworkVisits): Loss | undefined {
  checkCount('Visits with a referrer', traced);
  checkCount('Visits without a referrer', untraced);
  const published = PUBLISHED_LOSS[channel];
  if (published !== undefined) {
    return {
      lost: published * WEIGHT_OF_EXPERIMENT + untraced,
      kept: (1 - published) * WEIGHT_OF_EXPERIMENT + traced,
    };
  }
  // Jeffreys' prior, which says nothing of its own.
  return traced + untraced < ENOUGH ? undefined : { lost: untraced + 0.5, kept: traced + 0.5 };
}

/**
 * The mean and the variance of the lost visits of a network. If a part p is lost, then for each visit
 * seen p / (1 - p) were not: a negative binomial number, whose odds follow the beta prime distribution.
 */
function lostOf(network: NetworkVisits): { mean: number; variance: number } {
  checkCount('Visits from a network', network.seen);
  const loss = lossOf(network);
  if (!loss || loss.lost / (loss.lost + loss.kept) > MOST_LOST) return { mean: 0, variance: 0 };
  const { lost, kept } = loss;
  const { seen } = network;
  const odds = lost / (kept - 1);
  const variance = (lost * (lost + kept - 1)) / ((kept - 2) * (kept - 1) ** 2);
  return {
    mean: seen * odds,
    variance: seen * (odds + odds ** 2 + variance) + seen ** 2 * variance,
  };
}

/**
 * Estimates how many visits from public networks arrived without a sign of it; networks that mostly
 * lose it, or of which nothing is known, are left out. The interval is that of the log-normal
 * distribution with the same mean and variance.
 *
 * @returns unrounded
 * @throws {RangeError} if a count is negative
 */
export function lostReferrers(networks: readonly NetworkVisits[]): EstimatedVisits {
  let mean = 0;
  let variance = 0;
  for (const network of networks) {
    const lost = lostOf(network);
    mean += lost.mean;
    variance += lost.variance;
  }
  if (mean === 0) return { visits: 0, low: 0, high: 0 };
  const log = Math.log1p(variance / mean ** 2);
  const middle = mean * Math.exp(-log / 2);
  const reach = Z * Math.sqrt(log);
  return { visits: mean, low: middle * Math.exp(-reach), high: middle * Math.exp(reach) };
}
