import { Registry, register } from 'prom-client';
import { JOB_NAMES } from '../../core';
import { createOperations } from '../../server/src/operations';

function operating(waiting = 0) {
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line.split('\n')[0] ?? '');
  const operations = createOperations({
    lines: { error: note, warn: note },
    answers: () => Promise.resolve(),
    waiting: () => waiting,
  });
  /** The value of a sample, by its name with labels. */
  const sample = async (name: string): Promise<number | undefined> => {
    const line = (await operations.metrics.text())
      .split('\n')
      .find((each) => each.startsWith(`${name} `));
    return line === undefined ? undefined : Number(line.slice(name.length + 1));
  };
  return { operations, lines, sample };
}

it('measures what is written: how much, how long, when', async () => {
  const { operations, sample } = operating();
  const append = operations.timed(async (events: readonly string[], rules: string) =>
    events.map((event) => event + rules),
  );
  const before = Date.now();
  expect(await append(['a', 'b'], '7')).toEqual(['a7', 'b7']);
  expect(await sample('dark_social_commit_events_sum')).toBe(2);
  expect(await sample('dark_social_commit_duration_seconds_count')).toBe(1);
  expect(await sample('dark_social_last_commit_timestamp_seconds')).toBeGreaterThanOrEqual(
    before / 1000,
  );
  expect(operations.status().lastCommit?.events).toBe(2);
});

it('takes what could not be written for no commit', async () => {
  const { operations, sample } = operating();
  const append = operations.timed(() => Promise.reject(new Error('disk full')));
  await expect(append(['a'])).rejects.toThrow('disk full');
  expect(operations.status().lastCommit).toBeNull();
  expect(await sample('dark_social_commit_duration_seconds_count')).toBe(0);
  expect(await sample('dark_social_last_commit_timestamp_seconds')).toBeUndefined();
});

it('counts runs of a job, logs what fails, and says when it runs again', async () => {
  const { operations, lines, sample } = operating();
  const run = operations.job('prune');
  await run(() => Promise.resolve());
  expect(lines).toEqual([]);
  await run(() => Promise.reject(new Error('no connection')));
  await run(() => Promise.reject(new Error('no connection')));
  expect(lines).toEqual(['dark-social: the job prune failed: no connection']);
  expect(await sample('dark_social_job_runs_total{job_name="prune"}')).toBe(3);
  expect(await sample('dark_social_job_failures_total{job_name="prune"}')).toBe(2);
  expect(await sample('dark_social_job_duration_seconds_count{job_name="prune"}')).toBe(3);
  expect(
    await sample('dark_social_job_last_success_timestamp_seconds{job_name="prune"}'),
  ).toBeDefined();
  expect(operations.status().jobs.find(({ name }) => name === 'prune')).toMatchObject({
    lastRunFailed: true,
  });
  await run(() => Promise.resolve());
  expect(operations.status().jobs.map(({ name, lastRunFailed }) => [name, lastRunFailed])).toEqual(
    JOB_NAMES.map((name) => [name, false]),
  );
});

it('counts batches that failed, and requests that were refused', async () => {
  const { operations, sample } = operating(12);
  operations.batchFailed(new Error('no connection'));
  operations.intake.refused(429);
  expect(await sample('dark_social_batches_failed_total')).toBe(1);
  expect(await sample('dark_social_requests_refused_total{status="429"}')).toBe(1);
  expect(await sample('dark_social_requests_refused_total{status="503"}')).toBe(0);
  expect(await sample('dark_social_events_waiting')).toBe(12);
});

it('says of each counter what it is again where it is asked again', async () => {
  const { operations, sample } = operating();
  const outcome = { requests: 2, accepted: { visit: 3 }, duplicates: 1, ignored: { bot: 4 } };
  operations.tally.countBatch(outcome);
  for (let time = 1; time <= 2; time += 1) {
    expect(await sample('dark_social_events_accepted_total{kind="visit"}')).toBe(3);
    expect(await sample('dark_social_events_ignored_total{reason="bot"}')).toBe(4);
    expect(await sample('dark_social_events_duplicates_total')).toBe(1);
    expect(await sample('dark_social_requests_recorded_total')).toBe(2);
  }
});

it('keeps to a registry of its own, one for each Strapi', async () => {
  const [one, other] = [operating(), operating()];
  one.operations.intake.refused(400);
  expect(await other.sample('dark_social_requests_refused_total{status="400"}')).toBe(0);
  expect(register.getMetricsAsArray()).toEqual([]);
  expect(one.operations.metrics.contentType).toBe(Registry.OPENMETRICS_CONTENT_TYPE);
  expect(await one.operations.metrics.text()).toMatch(/# EOF\n$/);
});
