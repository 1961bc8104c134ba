import type { Arrival, Site } from './arrival';
import { decide } from './decide';
import { notAVisit } from './not-a-visit';
import { readSignals } from './signals';
import type { Verdict } from './verdict';

/**
 * Says where a view came from, and how that is known. Pure and synchronous: no I/O, no Strapi. Never
 * throws; what cannot be read counts as unknown.
 */
export const classify = (arrival: Arrival, site: Site): Verdict =>
  notAVisit(arrival) ?? decide(readSignals(arrival, site), site.rules);
