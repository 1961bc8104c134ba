/** How many private visits arrived without a trace, and how certain that is. Pure. */
export type { Sample } from './copied-addresses';
export type { NetworkVisits } from './referrer-loss';
export { splitPrivate, type SplitInput } from './split';
