import type { ArticleKey, Signals, StoredKind, StoredVerdict } from '../../../core';

/**
 * One event as it is kept. Addresses, user agents, full referrers and query strings were dropped
 * before it came here.
 */
export interface StoredEvent extends StoredVerdict {
  /** 22 characters of base64url, from the sender: an id counts once. */
  id: string;
  /** When it happened, in ms since 1970, UTC. */
  at: number;
  article: ArticleKey;
  kind: StoredKind;
  /** What the verdict was made of. */
  signals: Signals;
  /**
   * Keyed hashes that stand for this visitor on this article on this day, and for this visitor on
   * the site on this day. Absent where no identifier is computed.
   */
  visitor?: { onArticle: string; onSite: string } | undefined;
  /**
   * With chains: the token of the share that brought the visitor, and the token of what they pass
   * on. Only a token's generation is kept, never who follows whom.
   */
  chain?: { parent: string | undefined; token: string | undefined } | undefined;
  /** The demo's sample traffic. */
  sample: boolean;
}
