import type { Evidence, Source } from '../../../core';

/** Why a view was classified as it was. */
export type Reason =
  | 'not-a-page-view'
  | 'prefetch'
  | 'not-a-new-arrival'
  | 'bot'
  | 'from-the-site-itself'
  | 'our-tag'
  | 'unknown-tag'
  | 'our-utm'
  | 'messenger-referrer'
  | 'messenger-app'
  | 'named-by-assistant'
  | 'campaign'
  | 'mail-referrer'
  | 'known-referrer'
  | 'other-referrer'
  | 'unreadable-referrer'
  | 'network-app'
  | 'no-referrer-deep-page'
  | 'no-referrer-entry-page';

export interface Verdict {
  kind: 'visit' | 'bot' | 'internal' | 'ignored';
  source?: Source;
  /** Lower-case id: a channel of the catalogue, a network, an engine, or a registrable domain. */
  channel?: string;
  evidence?: Evidence;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
  /** Whether somebody paid for the visit; only on campaigns. */
  paid?: boolean;
  reason: Reason;
}
