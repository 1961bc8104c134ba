/** Where events live, split by who uses it. Every method rejects with the database's own error. */
import type { ArticleKey, Miss, Signals, StoredKind, StoredVerdict } from '../../../core';
import type { DayRange } from './calendar';
import type { Erasure } from './erasure';
import type { Portability } from './portability';
import type { Statistics } from './statistics';
import type { StoredEvent } from './stored-event';

/** The tables cannot be used: made by a newer version, or not made at all. The message is for people. */
export class UnusableStoreError extends Error {
  override readonly name = 'UnusableStoreError';
}

/** The intake writes here. */
export interface EventLog {
  /**
   * Writes a batch of events and their statistics in one transaction; resolves once they are on
   * disk. Returns the ids that were new; the others were counted before.
   *
   * @param rules version of the tables and rules that classified the events
   * @param tagged how many groups of views have a tag in their address bar; none by default
   */
  append(
    events: readonly StoredEvent[],
    rules: string,
    tagged?: number,
  ): Promise<ReadonlySet<string>>;
  /** Adds to the counts of what was not recorded, by day as a number. */
  addMisses(misses: readonly (Miss & { day: number })[]): Promise<void>;
  /** The random salt of a day, shared by all instances; created on first use. */
  salt(day: number): Promise<string>;
}

/** A view, or anything that is suspicious, with what its verdict was made of. */
export interface KeptView {
  id: string;
  kind: StoredKind;
  article: ArticleKey;
  verdict: StoredVerdict;
  signals: Signals;
}

/** Re-classification reads and corrects here. */
export interface Revisions {
  /** The oldest day of which raw events are kept. */
  oldestDay(): Promise<number | undefined>;
  /** Up to `limit` kept views, and what else is suspicious, in the order of their ids, starting after the id `after`. */
  views(after: string, limit: number): Promise<KeptView[]>;
  /**
   * Gives views new verdicts and moves their counts, in one transaction. Idempotent. Returns how
   * many views changed.
   */
  revise(changes: readonly { id: string; verdict: StoredVerdict }[]): Promise<number>;
  /** Records that these days are now counted by this version alone. */
  replaceRules(days: readonly number[], rules: string): Promise<void>;
}

/** The hourly clean-up deletes here. */
export interface Retention {
  /**
   * Deletes what is older than its retention; days as numbers, everything before them goes.
   * Idempotent, and safe to interrupt.
   */
  prune(before: {
    events: number;
    statistics: number;
    /** Statistics by the hour. */
    hours: number;
    visitors: number;
    /** The site's day; later days than the next are the work of a clock that ran ahead. */
    today: number;
    /** ms since 1970; salts that were made earlier go, whatever their day. */
    saltsMadeBefore: number;
  }): Promise<void>;
}

/** What one of several instances does for all. */
export interface Claims {
  /**
   * Claims a name. Returns whether the caller is the first: of several instances at once, one is.
   *
   * @param name at most `MAX_CLAIM` ASCII characters
   * @param days from today to the last day on which the claim stands
   * @throws {RangeError} if the name is too long
   */
  claim(name: string, days: DayRange): Promise<boolean>;
  /** Gives a claim up, so that it can be claimed again. */
  release(name: string): Promise<void>;
}

/** Longest name of a claim, in characters. */
export const MAX_CLAIM = 34;

export interface EventStore {
  /**
   * Brings the tables up to date. Safe to call from several instances at once, and to interrupt.
   *
   * @param said is told how far it is, where that takes long
   */
  migrate(said?: (line: string) => void): Promise<void>;
  /**
   * Converts statistics of an earlier version, beside everything else. Safe to call from several
   * instances at once, and to interrupt.
   *
   * @param stopped whether to leave the rest for the next start
   */
  convertStatistics(stopped: () => boolean, said: (line: string) => void): Promise<void>;
  /** Resolves when the database has answered; rejects where it has not within so many ms. */
  answers(ms: number): Promise<void>;
  /** Records the time zone whose days are counted; returns the former one where it has changed. */
  noteTimeZone(): Promise<string | undefined>;
  log: EventLog;
  statistics: Statistics;
  revisions: Revisions;
  retention: Retention;
  erasure: Erasure;
  portability: Portability;
  claims: Claims;
}
