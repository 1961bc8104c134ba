/**
 * What this process has done since it started, as plain numbers: cheap to count, and the one source of
 * the metrics and of the status page. Every name in it is one of a list of ours.
 */
import {
  IGNORED_REASONS,
  JOB_NAMES,
  REFUSED_STATUSES,
  STORED_KINDS,
  type IgnoredReason,
  type JobName,
  type RefusedStatus,
  type StoredKind,
} from '../../../core';

/** What became of the events of a batch. */
export interface BatchOutcome {
  requests: number;
  accepted: Partial<Record<StoredKind, number>>;
  duplicates: number;
  ignored: Partial<Record<IgnoredReason, number>>;
}

/** Events that were written in one transaction. */
export interface Commit {
  events: number;
  /** How long it took. */
  ms: number;
  /** When it ended, in ms since 1970. */
  at: number;
}

export interface JobTally {
  runs: number;
  failures: number;
  last: { at: number; ms: number; failed: boolean } | undefined;
  /** When it last ended well, in ms since 1970. */
  lastSuccessAt: number | undefined;
}

export interface Tally {
  /** ms since 1970. */
  readonly startedAt: number;
  readonly recorded: {
    requests: number;
    accepted: Record<StoredKind, number>;
    duplicates: number;
    ignored: Record<IgnoredReason, number>;
  };
  readonly refused: Record<RefusedStatus, number>;
  readonly failedBatches: number;
  readonly lastCommit: Commit | undefined;
  readonly jobs: Record<JobName, JobTally>;
  countBatch(outcome: BatchOutcome): void;
  countFailedBatch(): void;
  countRefusal(status: RefusedStatus): void;
  countCommit(commit: Commit): void;
  /** @param at when it ended, in ms since 1970 */
  countRun(name: JobName, run: { at: number; ms: number; failed: boolean }): void;
}

const each = <Name extends string | number, Value>(
  names: readonly Name[],
  value: () => Value,
): Record<Name, Value> =>
  Object.fromEntries(names.map((name) => [name, value()])) as Record<Name, Value>;
const zero = (): number => 0;

function add<Name extends string>(to: Record<Name, number>, more: Partial<Record<Name, number>>) {
  for (const name in more) to[name] += more[name] ?? 0;
}

/** @param startedAt ms since 1970 */
export function createTally(startedAt: number): Tally {
  const recorded: Tally['recorded'] = {
    requests: 0,
    accepted: each(STORED_KINDS, zero),
    duplicates: 0,
    ignored: each(IGNORED_REASONS, zero),
  };
  const refused = each(REFUSED_STATUSES, zero);
  const jobs = each(
    JOB_NAMES,
    (): JobTally => ({ runs: 0, failures: 0, last: undefined, lastSuccessAt: undefined }),
  );
  let failedBatches = 0;
  let lastCommit: Commit | undefined;

  return {
    startedAt,
    recorded,
    refused,
    jobs,
    get failedBatches() {
      return failedBatches;
    },
    get lastCommit() {
      return lastCommit;
    },
    countBatch({ requests, accepted, duplicates, ignored }) {
      recorded.requests += requests;
      recorded.duplicates += duplicates;
      add(recorded.accepted, accepted);
      add(recorded.ignored, ignored);
    },
    countFailedBatch() {
      failedBatches += 1;
    },
    countRefusal(status) {
      refused[status] += 1;
    },
    countCommit(commit) {
      lastCommit = commit;
    },
    countRun(name, run) {
      const job = jobs[name];
      job.runs += 1;
      job.last = run;
      if (run.failed) job.failures += 1;
      else job.lastSuccessAt = run.at;
    },
  };
}
