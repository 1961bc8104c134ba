import type { Evidence, Source } from '../../../core';
import type { ChannelGroup } from './channel-group';

/** Why a view was classified as it was. A page may explain each; the meanings are in docs/method.md. */
export type Reason =
  // No visit.
  | 'not-a-page-view'
  | 'prefetch'
  | 'not-a-new-arrival'
  | 'bot'
  | 'odd-request'
  | 'link-preview'
  | 'from-the-site-itself'
  // Private.
  | 'our-tag'
  | 'our-tag-in-a-messenger'
  | 'unknown-tag'
  | 'our-utm'
  | 'messenger-referrer'
  | 'messenger-app'
  | 'mail-referrer'
  | 'no-referrer-deep-page'
  // Anything else.
  | 'our-tag-on-a-network'
  | 'own-rule'
  | 'named-by-assistant'
  | 'named-by-search-engine'
  | 'campaign'
  | 'click-id'
  | 'known-referrer'
  | 'other-referrer'
  | 'unreadable-referrer'
  | 'network-app'
  | 'network-click-id'
  | 'no-referrer-visit-goes-on'
  | 'no-referrer-page-seen-before'
  | 'no-referrer-entry-page';

export interface Verdict {
  /**
   * `preview`: a messenger or network fetched the page to draw a link preview. `ignored`: nobody
   * opened a page, or nobody newly arrived.
   */
  kind: 'visit' | 'preview' | 'bot' | 'internal' | 'ignored';
  source?: Source;
  /** Lower-case id: a channel of the catalogue, a network, an engine, or a registrable domain. */
  channel?: string;
  evidence?: Evidence;
  /** The mail provider, where the channel is `email`. */
  provider?: string;
  /** Whether somebody paid for the visit; only on campaigns. */
  paid?: boolean;
  /** Google's default channel group; only on campaigns. */
  group?: ChannelGroup;
  /** The channel that our tag names, where the visit arrived through another one. */
  sharedBy?: string;
  /** Who fetched a preview: the sender's device, or the messenger's server. */
  fetchedBy?: 'device' | 'server';
  /** For how many hours one fetch of a server stands for all previews of the link. */
  windowHours?: number;
  reason: Reason;
}
