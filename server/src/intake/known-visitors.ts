import { LRUCache } from 'lru-cache';
import type { VisitorState } from '../../../core';
import type { VisitorHashes } from './visitor';

/** A visit goes on for this long after a view, in ms: the half hour that analytics agree on. */
const VISIT = 30 * 60 * 1000;
const MOST_REMEMBERED = 100_000;

/**
 * Whether a visitor was here before, as far as this process saw it today. It tells an inferred visit
 * from the next page of a visit and from a bookmark, so a wrong "new" only makes an estimate larger:
 * it is not worth a query for each view.
 */
export interface KnownVisitors {
  stateOf(visitor: VisitorHashes | undefined, at: number): VisitorState;
  /** Call it only once a view is on disk: a retry must not meet itself. */
  note(visitor: VisitorHashes, at: number): void;
}

export function createKnownVisitors(): KnownVisitors {
  // Saves a query for each view. By either hash: when it was last seen, in ms.
  const seen = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  return {
    stateOf(visitor, at) {
      if (!visitor) return 'new';
      const last = seen.get(visitor.onSite);
      if (last !== undefined && Math.abs(at - last) < VISIT) return 'in-visit';
      return seen.has(visitor.onArticle) ? 'returning' : 'new';
    },
    note(visitor, at) {
      seen.set(visitor.onSite, at);
      seen.set(visitor.onArticle, at);
    },
  };
}
