import type { Reason } from '../reasons';

/** Why an event that arrived was not counted. docs/method.md explains each reason but the first. */
export const IGNORED_REASONS = [
  'no-article',
  'bot',
  'odd-request',
  'prefetch',
  'not-a-new-arrival',
  'not-a-page-view',
] as const satisfies readonly ('no-article' | Reason)[];
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

/** HTTP statuses with which the intake refuses a request. */
export const REFUSED_STATUSES = [400, 403, 405, 408, 413, 415, 429, 503] as const;
export type RefusedStatus = (typeof REFUSED_STATUSES)[number];

/** What runs by the clock, by name. */
export const JOB_NAMES = [
  'prune',
  'misses',
  'last-events',
  'settings',
  'weekly-mail',
  'take-offs',
] as const;
export type JobName = (typeof JOB_NAMES)[number];

/** The latest run of a job in this process. */
export interface JobState {
  name: JobName;
  /** When it ended (ISO 8601); `null` where it has not run yet. */
  lastRunAt: string | null;
  lastRunFailed: boolean;
  /** How long it took. */
  ms: number;
}

/**
 * `GET /dark-social/settings/status`: `{ data: StatusReport }`. What this process has done since it
 * started; other processes count for themselves.
 */
export interface StatusReport {
  /** ISO 8601. */
  startedAt: string;
  events: {
    accepted: number;
    duplicates: number;
    ignored: Record<IgnoredReason, number>;
    /** Received, and not yet written. */
    waiting: number;
  };
  /** Requests that the intake refused, by status. */
  refused: Record<RefusedStatus, number>;
  /** `at`: ISO 8601. `events`: how many of the batch were written. */
  lastCommit: { at: string; events: number; ms: number } | null;
  jobs: JobState[];
}
