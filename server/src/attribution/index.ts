/** Where a visitor came from, and how sure that is. Pure: no I/O, no Strapi. */
export type { OwnRule, Signals } from '../../../core';
export { isBot } from './agents';
export type { Arrival, Site } from './arrival';
export { classify, type Classification } from './classify';
export { decide } from './decide';
export { pageAddresses } from './page-addresses';
export { createPageKind, DEFAULT_SECTIONS } from './pages';
export { appOf } from './referrer';
export { readSignals } from './signals';
export { isExcluded, storedVerdict } from './stored-verdict';
export { TABLES_VERSION } from './tables-version';
export type { Reason, Verdict } from './verdict';
export { originMayRecord } from './wrapped-page';
