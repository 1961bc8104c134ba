/** What a person who runs Strapi wants to know: counters, timings, health, and a log that can be read. */
import type { JobName, RefusedStatus, StatusReport } from '../../../core';
import { createErrorLog, type ErrorLog, type Lines, type Watched } from './error-log';
import { createHealth } from './health';
import { createMetrics, type Metrics } from './metrics';
import { statusReport } from './status';
import { createTally, type Tally } from './tally';

/** How long the store may take to say that it is there, in ms; beyond, the connection is given up. */
const STORE_MS = 5_000;

/** Hears what becomes of requests with events. */
export interface IntakeWatch extends Watched {
  refused(status: RefusedStatus): void;
}

/** Writes events; what follows them is handed on. */
type Append<Event, Rest extends unknown[], Result> = (
  events: readonly Event[],
  ...rest: Rest
) => Promise<Result>;

export interface Operations {
  tally: Tally;
  errors: ErrorLog;
  /** Requests, and what goes wrong with one of them alone. */
  intake: IntakeWatch;
  /** Reading share links for the public. */
  sharing: Watched;
  /** Writing what is left when the server stops. */
  stopping: Watched;
  /** The same work on a batch; it says when it works again. */
  recording<Requests, Answers>(
    record: (requests: Requests) => Promise<Answers>,
  ): (requests: Requests) => Promise<Answers>;
  batchFailed(error: unknown): void;
  /** The same, measured. */
  timed<Event, Rest extends unknown[], Result>(
    append: Append<Event, Rest, Result>,
  ): Append<Event, Rest, Result>;
  /** Runs a job: counts it, and logs where it fails. Never rejects. */
  job(name: JobName): (run: () => Promise<void>) => Promise<void>;
  metrics: Pick<Metrics, 'contentType' | 'text'>;
  /** Whether the store answers. */
  isHealthy(): Promise<boolean>;
  status(): StatusReport;
}

export interface OperationsSources {
  lines: Lines;
  /** Resolves when the store has answered; rejects where it has not within so many ms. */
  answers(ms: number): Promise<void>;
  /** How many events wait to be written. */
  waiting(): number;
}

export function createOperations({ lines, answers, waiting }: OperationsSources): Operations {
  // The system's clock may be set back; this one counts on.
  const clock = (): number => performance.now();
  const tally = createTally(Date.now());
  const metrics = createMetrics(tally, waiting);
  const errors = createErrorLog(lines, clock);
  const batches = errors.watch('writing events');

  return {
    tally,
    errors,
    intake: { ...errors.watch('a request with events'), refused: tally.countRefusal },
    sharing: errors.watch('reading share links'),
    stopping: errors.watch('writing what was left'),
    recording: (record) => async (requests) => {
      const answers = await record(requests);
      batches.worked();
      return answers;
    },
    batchFailed(error) {
      tally.countFailedBatch();
      batches.failed(error);
    },
    timed:
      (append) =>
      async (events, ...rest) => {
        const began = clock();
        const result = await append(events, ...rest);
        const commit = { events: events.length, ms: clock() - began, at: Date.now() };
        tally.countCommit(commit);
        metrics.observeCommit(commit);
        return result;
      },
    job(name) {
      const { failed, worked } = errors.watch(`the job ${name}`);
      return async (run) => {
        const began = clock();
        let hasFailed = false;
        try {
          await run();
          worked();
        } catch (error) {
          hasFailed = true;
          failed(error);
        }
        const ms = clock() - began;
        tally.countRun(name, { at: Date.now(), ms, failed: hasFailed });
        metrics.observeRun(name, ms);
      };
    },
    metrics,
    isHealthy: createHealth({ ask: () => answers(STORE_MS), now: clock }),
    status: () => statusReport(tally, waiting()),
  };
}
