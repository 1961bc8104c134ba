/**
 * The tally as OpenMetrics, in a registry of its own: the app's metrics are in `prom-client`'s global
 * one. docs/operations.md lists what is here.
 */
import { Counter, Gauge, Histogram, Registry, type OpenMetricsContentType } from 'prom-client';
import type { Commit, JobTally, Tally } from './tally';

export interface Metrics {
  /** Adds a commit to the distributions of size and duration. */
  observeCommit(commit: Commit): void;
  /** @param ms how long the run took */
  observeRun(job: string, ms: number): void;
  contentType: string;
  text(): Promise<string>;
}

/** A value, under a label where the metric has one. */
type Sample = [value: number, label?: string | number];

interface Told {
  kind: typeof Counter | typeof Gauge;
  /** Without the prefix `dark_social_`; counters end in `_total`. */
  name: string;
  help: string;
  label?: string;
  /** None where nothing of the kind has happened yet. */
  read(): Sample[];
}

const PREFIX = 'dark_social_';
/** Not `job`, which is Prometheus' own for what it scrapes. */
const JOB = 'job_name';
/** A transaction holds a batch, of 500 events at most. */
const EVENT_BUCKETS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
/** Seconds. */
const COMMIT_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const JOB_BUCKETS = [0.01, 0.1, 1, 10, 60, 600];

const byLabel = (counts: Readonly<Record<string, number>>): Sample[] =>
  Object.entries(counts).map(([label, value]) => [value, label]);

const seconds = (ms: number | undefined): number[] => (ms === undefined ? [] : [ms / 1000]);

/** What is read of the tally when somebody asks. */
function told(tally: Tally, waiting: () => number): Told[] {
  const { recorded, refused, jobs, startedAt } = tally;
  const ofJobs = (read: (job: JobTally) => number[]) => (): Sample[] =>
    Object.entries(jobs).flatMap(([name, job]) => read(job).map((value): Sample => [value, name]));
  return [
    {
      ...{ kind: Counter, name: 'events_accepted_total', label: 'kind' },
      help: 'Events that were counted and are on disk.',
      read: () => byLabel(recorded.accepted),
    },
    {
      ...{ kind: Counter, name: 'events_duplicates_total' },
      help: 'Events whose id was counted before.',
      read: () => [[recorded.duplicates]],
    },
    {
      ...{ kind: Counter, name: 'events_ignored_total', label: 'reason' },
      help: 'Events that were not counted, by reason.',
      read: () => byLabel(recorded.ignored),
    },
    {
      ...{ kind: Counter, name: 'requests_recorded_total' },
      help: 'Requests with events that were answered with 202.',
      read: () => [[recorded.requests]],
    },
    {
      ...{ kind: Counter, name: 'requests_refused_total', label: 'status' },
      help: 'Requests with events that were refused, by HTTP status.',
      read: () => byLabel(refused),
    },
    {
      ...{ kind: Counter, name: 'batches_failed_total' },
      help: 'Batches of events that could not be written.',
      read: () => [[tally.failedBatches]],
    },
    {
      ...{ kind: Gauge, name: 'events_waiting' },
      help: 'Events that were received and wait to be written.',
      read: () => [[waiting()]],
    },
    {
      ...{ kind: Gauge, name: 'last_commit_timestamp_seconds' },
      help: 'When events were last written, in seconds since 1970.',
      read: () => seconds(tally.lastCommit?.at).map((value): Sample => [value]),
    },
    {
      ...{ kind: Gauge, name: 'start_time_seconds' },
      help: 'Since when this process counts, in seconds since 1970.',
      read: () => [[startedAt / 1000]],
    },
    {
      ...{ kind: Counter, name: 'job_runs_total', label: JOB },
      help: 'Runs of a job that ended.',
      read: ofJobs(({ runs }) => [runs]),
    },
    {
      ...{ kind: Counter, name: 'job_failures_total', label: JOB },
      help: 'Runs of a job that failed.',
      read: ofJobs(({ failures }) => [failures]),
    },
    {
      ...{ kind: Gauge, name: 'job_last_success_timestamp_seconds', label: JOB },
      help: 'When a job last ended well, in seconds since 1970.',
      read: ofJobs(({ lastSuccessAt }) => seconds(lastSuccessAt)),
    },
  ];
}

/** @param waiting how many events wait to be written */
export function createMetrics(tally: Tally, waiting: () => number): Metrics {
  const registry = new Registry<OpenMetricsContentType>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];

  for (const { kind: Kind, name, help, label, read } of told(tally, waiting)) {
    const metric: Counter | Gauge = new Kind({
      name: `${PREFIX}${name}`,
      ...{ help, registers },
      labelNames: label === undefined ? [] : [label],
      collect() {
        const samples = read();
        metric.reset();
        // Without a label it would be 0 again.
        if (label === undefined && samples.length === 0) metric.remove();
        for (const [value, of] of samples) {
          metric.inc(label === undefined || of === undefined ? {} : { [label]: of }, value);
        }
      },
    });
  }

  const histogram = (name: string, help: string, buckets: number[], labelNames: string[] = []) =>
    new Histogram({ name: `${PREFIX}${name}`, help, buckets, labelNames, registers });
  const sizes = histogram('commit_events', 'Events of a transaction.', EVENT_BUCKETS);
  const durations = histogram(
    'commit_duration_seconds',
    'How long a transaction with events took.',
    COMMIT_BUCKETS,
  );
  const runs = histogram('job_duration_seconds', 'How long a job took.', JOB_BUCKETS, [JOB]);

  return {
    observeCommit({ events, ms }) {
      sizes.observe(events);
      durations.observe(ms / 1000);
    },
    observeRun: (job, ms) => runs.observe({ [JOB]: job }, ms / 1000),
    contentType: registry.contentType,
    text: () => registry.metrics(),
  };
}
