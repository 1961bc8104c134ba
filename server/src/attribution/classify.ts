import type { Signals } from '../../../core';
import type { Arrival, Site } from './arrival';
import { decide } from './decide';
import { notAVisit } from './not-a-visit';
import { readSignals } from './signals';
import type { Verdict } from './verdict';

/** The verdict on an arrival, with the signals that it was decided by. */
export interface Classification extends Verdict {
  signals: Signals;
}

/**
 * Classifies a page view: what it is, where it came from, and how that is known. Pure and
 * synchronous. Never throws; whatever cannot be read counts as unknown.
 */
export function classify(arrival: Arrival, site: Site): Classification {
  const signals = readSignals(arrival, site);
  return { ...(notAVisit(arrival) ?? decide(signals, site.rules)), signals };
}
