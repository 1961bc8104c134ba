import type { Evidence, Source } from './vocabulary';

/** What is kept of a verdict on a view. Empty texts where nothing is known. */
export interface StoredVerdict {
  source: Source;
  /** At most 100 characters. */
  channel: string;
  evidence: Evidence;
  /** Why: a reason code of `attribution`; docs/method.md explains each. */
  reason: string;
  /** The mail provider, where the channel is `email`. */
  provider: string;
  /** The channel of our tag, where the visit arrived through another one. */
  sharedBy: string;
  /** Whether somebody paid for the visit; campaigns only. */
  paid: boolean;
  /** Whether it counts nowhere, being suspicious on a site that leaves such events out. */
  excluded: boolean;
}
