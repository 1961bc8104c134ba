import { LRUCache } from 'lru-cache';
import type { VisitorState } from '../../../core';
import type { VisitorHashes } from './visitor';

/** A visit goes on for this long after a view, in ms: the half hour that analytics agree on. */
const VISIT = 30 * 60 * 1000;
const MOST_REMEMBERED = 100_000;

/**
 * Whether a visitor was here before, as far as this process saw it today. It tells an inferred visit
 * from the next page of a visit and from a bookmark, so a wrong "new" only makes an estimate larger:
 * it is not worth a question to the database for each view.
 */
export interface KnownVisitors {
  stateOf(visitor: VisitorHashes | undefined, at: number): VisitorState;
  /** To be told only once a view is on disk: a retry must not meet itself. */
  note(visitor: VisitorHashes, at: number): void;
}

export function createKnownVisitors(): KnownVisitors {
  const lastView = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const pages = new LRUCache<string, true>({ max: MOST_REMEMBERED });
  return {
    stateOf(visitor, at) {
      if (!visitor) return 'new';
      const last = lastView.get(visitor.onSite);
      if (last !== undefined && Math.abs(at - last) < VISIT) return 'in-visit';
      return pages.has(visitor.onArticle) ? 'returning' : 'new';
    },
    note(visitor, at) {
      lastView.set(visitor.onSite, at);
      pages.set(visitor.onArticle, true);
    },
  };
}
