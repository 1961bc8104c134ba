/**
 * Signs that events were made up. The intake takes events from anybody, so some are forged; a forger
 * who wants to be seen in the figures has to send many, about one article, and that shows.
 *
 * Counted by the hour, in this process only, under keys that a random secret of the process makes of
 * addresses and user agents: nothing of it is ever stored but the sign itself. What comes before an
 * hour's count is high enough carries no sign, so a forger can add that much.
 */
import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { StoredKind, Suspicion } from '../../../core';

const HOUR = 3600 * 1000;

/** An article's events of one network in an hour. Families, offices and schools share an address. */
const MOST_BY_NETWORK = 60;
/** An article's events of one user agent in an hour. */
const MOST_BY_AGENT = 200;
/** How many times as frequent a user agent is on the article as elsewhere. */
const FAR_MORE = 10;
/** The other articles' events of an hour without which nothing is known of a user agent elsewhere. */
const ENOUGH_ELSEWHERE = 200;
/** An article's shares and copies by one network in an hour, when it has hardly opened the article. */
const MOST_UNSEEN_SHARES = 20;
const SHARES_PER_VIEW = 5;
/** 96 of an id's 128 bits: SDK ids start with 32 bits of time, so 64 random ones are the same. */
const ALIKE_CHARACTERS = 16;

const MOST_COUNTERS = 100_000;

/** An event, and whoever sent it. */
export interface Sent {
  id: string;
  /** ms since 1970. */
  at: number;
  kind: StoredKind;
  /** Key of its article. */
  article: string;
  /** `undefined` where it is not known. */
  address: string | undefined;
  userAgent: string;
}

export interface Suspicions {
  /** Counts the event, and returns the sign that it was made up; `''` where there is none. */
  of(event: Sent): Suspicion | '';
}

export function createSuspicions(): Suspicions {
  const secret = randomBytes(16).toString('base64url');
  const counters = new LRUCache<string, number>({ max: MOST_COUNTERS });
  const lastIds = new LRUCache<string, string>({ max: MOST_COUNTERS });

  const keyOf = (text: string): string =>
    hash('sha256', `${secret}\n${text}`, 'base64url').slice(0, 16);
  const read = (...key: readonly (string | number)[]): number => counters.get(key.join(' ')) ?? 0;
  /** Adds one to a counter and returns it. */
  function count(...key: readonly (string | number)[]): number {
    const next = read(...key) + 1;
    counters.set(key.join(' '), next);
    return next;
  }

  function areInARow(network: string, id: string): boolean {
    const last = lastIds.get(network);
    lastIds.set(network, id);
    // A retry has the same id.
    return last !== undefined && last !== id && sameStart(last, id);
  }

  return {
    of({ id, at, kind, article, address, userAgent }) {
      // Messengers fetch previews from few networks, by one agent each, and the server makes their ids.
      if (kind === 'preview') return '';
      const hour = Math.floor(at / HOUR);
      const agent = keyOf(userAgent);
      const view = kind === 'visit' || kind === 'internal';
      const ofSite = count(hour, 'site');
      const ofArticle = count(hour, 'article', article);
      const ofAgent = count(hour, 'agent', agent);
      const ofAgentHere = count(hour, 'agent-here', agent, article);
      const viewsOfSite = view ? count(hour, 'views') : read(hour, 'views');

      if (address !== undefined) {
        const network = keyOf(address);
        if (areInARow(network, id)) return 'ids';
        const here = count(hour, 'network', network, article);
        const views = view
          ? count(hour, 'network-views', network, article)
          : read(hour, 'network-views', network, article);
        if (here > MOST_BY_NETWORK && here > ofArticle / 2) return 'network';
        // Some sites show buttons without the tracker, and no views at all.
        const trackerIsUsed = viewsOfSite > ofSite / 2;
        const shares = here - views;
        if (
          !view &&
          trackerIsUsed &&
          shares > MOST_UNSEEN_SHARES &&
          shares > SHARES_PER_VIEW * views
        )
          return 'no-view';
      }

      const elsewhere = ofSite - ofArticle;
      const isFarMore =
        ofAgentHere / ofArticle > FAR_MORE * ((ofAgent - ofAgentHere) / Math.max(1, elsewhere));
      const isMost = ofAgentHere > MOST_BY_AGENT && ofAgentHere > ofArticle / 2;
      return isMost && isFarMore && elsewhere >= ENOUGH_ELSEWHERE ? 'agent' : '';
    },
  };
}

const sameStart = (a: string, b: string): boolean =>
  a.slice(0, ALIKE_CHARACTERS) === b.slice(0, ALIKE_CHARACTERS);
