import type { Signals } from '../../../core';
import type { Arrival, Site } from './arrival';
import { decide } from './decide';
import { notAVisit } from './not-a-visit';
import { readSignals } from './signals';
import type { Verdict } from './verdict';

/** What an arrival is, and the signals that say so and may be kept. */
export interface Examined {
  verdict: Verdict;
  signals: Signals;
}

/** `classify`, for whoever keeps the signals too: they are read once. */
export function examine(arrival: Arrival, site: Site): Examined {
  const signals = readSignals(arrival, site);
  return { signals, verdict: notAVisit(arrival) ?? decide(signals, site.rules) };
}

/**
 * Says where a view came from, and how that is known. Pure and synchronous: no I/O, no Strapi. Never
 * throws; what cannot be read counts as unknown.
 */
export const classify = (arrival: Arrival, site: Site): Verdict =>
  notAVisit(arrival) ?? decide(readSignals(arrival, site), site.rules);
