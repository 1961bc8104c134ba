/** Who sent a visitor, and how sure that is. Pure: no I/O, no Strapi. */
export type { Arrival, Site } from './arrival';
export { isBot } from './bots';
export { classify } from './classify';
export { readSignals, type Signals } from './signals';
export type { Reason, Verdict } from './verdict';
