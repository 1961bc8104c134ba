/** Who sent a visitor, and how sure that is. Pure: no I/O, no Strapi. */
export type { OwnRule, Signals } from '../../../core';
export type { Arrival, Site } from './arrival';
export { isBot } from './bots';
export { classify, examine, type Examined } from './classify';
export { decide } from './decide';
export { createPageKind, DEFAULT_SECTIONS } from './pages';
export { readSignals } from './signals';
export { TABLES_VERSION } from './tables-version';
export type { Reason, Verdict } from './verdict';
