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
  /** The groups that this visitor's views of the article fell into today, a character each. */
  groupsOf(visitor: VisitorHashes | undefined): string;
  /**
   * Call it only once a view is on disk: a retry must not meet itself.
   *
   * @param group that the view fell into, where its address bar has a tag
   */
  note(visitor: VisitorHashes, at: number, group?: string): void;
}

export function createKnownVisitors(): KnownVisitors {
  // Saves a query for each view. By either hash: when it was last seen, in ms.
  const seen = new LRUCache<string, number>({ max: MOST_REMEMBERED });
  const groups = new LRUCache<string, string>({ max: MOST_REMEMBERED });
  const groupsOf: KnownVisitors['groupsOf'] = (visitor) =>
    (visitor && groups.get(visitor.onArticle)) ?? '';
  return {
    stateOf(visitor, at) {
      if (!visitor) return 'new';
      const last = seen.get(visitor.onSite);
      if (last !== undefined && Math.abs(at - last) < VISIT) return 'in-visit';
      return seen.has(visitor.onArticle) ? 'returning' : 'new';
    },
    groupsOf,
    note(visitor, at, group = '') {
      seen.set(visitor.onSite, at);
      seen.set(visitor.onArticle, at);
      const known = groupsOf(visitor);
      if (!known.includes(group)) groups.set(visitor.onArticle, known + group);
    },
  };
}
