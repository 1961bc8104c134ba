/** What docs/operations.md and the dashboard say of metrics, beside the metrics themselves. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IGNORED_REASONS, JOB_NAMES, REFUSED_STATUSES, STORED_KINDS } from '../../core';
import { createOperations } from '../../server/src/operations';

const docs = join(__dirname, '../../docs');
const page = readFileSync(join(docs, 'operations.md'), 'utf8');

/** The output of a process in which everything has happened once. */
async function output(): Promise<string> {
  const operations = createOperations({
    lines: { error: () => undefined, warn: () => undefined },
    answers: () => Promise.resolve(),
    waiting: () => 0,
  });
  await operations.timed(async () => undefined)(['event']);
  for (const name of JOB_NAMES) await operations.job(name)(async () => undefined);
  return operations.metrics.text();
}

/** Names with types, as OpenMetrics has them: those of counters without `_total`. */
const typesIn = (text: string): Map<string, string> =>
  new Map(
    Array.from(text.matchAll(/^# TYPE (\w+) (\w+)$/gm), ([, name = '', type = '']) => [
      type === 'counter' ? `${name}_total` : name,
      type,
    ]),
  );

/** Labels of each metric's samples, without those of a histogram's buckets. */
function labelsIn(text: string, name: string): string[] {
  const samples = text.matchAll(new RegExp(`^${name}(?:_bucket|_sum|_count)?\\{(.*?)\\}`, 'gm'));
  const names = Array.from(samples, ([, labels = '']) =>
    Array.from(labels.matchAll(/(\w+)="/g), ([, label = '']) => label),
  );
  return [...new Set(names.flat())].filter((label) => label !== 'le');
}

const rows = Array.from(
  page.matchAll(/^\| `(dark_social_\w+)` +\| (\w+) +\| (?:`(\w+)`)? *\| ([\w ]+?) *\|/gm),
  ([, name = '', type = '', label, unit = '']) => ({ name, type, label, unit }),
);

it('names every metric with its type, and none besides', async () => {
  const told = new Map(rows.map(({ name, type }) => [name, type]));
  expect(told).toEqual(typesIn(await output()));
});

it('names the labels of each metric', async () => {
  const text = await output();
  for (const { name, label } of rows) {
    expect([name, labelsIn(text, name)]).toEqual([name, label === undefined ? [] : [label]]);
  }
});

it('says seconds or Unix time of what is measured in seconds', () => {
  for (const { name, unit } of rows.filter(({ name }) => name.endsWith('_seconds'))) {
    expect([name, unit]).toEqual([name, /duration/.test(name) ? 'seconds' : 'Unix time']);
  }
});

it.each([
  ['kind', STORED_KINDS],
  ['reason', IGNORED_REASONS],
  ['status', REFUSED_STATUSES.map(String)],
  ['job_name', JOB_NAMES],
])('names every value of the label %s', async (label, values) => {
  const row = page.split('\n').find((line) => line.startsWith(`| \`${label}\` `)) ?? '';
  const told = Array.from(row.matchAll(/`([\w-]+)`/g), ([, value = '']) => value).slice(1);
  expect(told.sort()).toEqual([...values].sort());
  const used = (await output()).matchAll(new RegExp(`${label}="(.*?)"`, 'g'));
  expect([...new Set(Array.from(used, ([, value = '']) => value))].sort()).toEqual(
    [...values].sort(),
  );
});

interface Panel {
  title: string;
  targets: { expr: string }[];
}
const dashboard = JSON.parse(readFileSync(join(docs, 'grafana-dashboard.json'), 'utf8')) as {
  panels: Panel[];
};

/** Names of metrics in a query, without the parts of a histogram. */
const metricsIn = (query: string, histograms: ReadonlySet<string>): string[] =>
  Array.from(query.matchAll(/dark_social_\w+/g), ([name]) => {
    const whole = name.replace(/_(bucket|sum|count)$/, '');
    return histograms.has(whole) ? whole : name;
  });

it('a dashboard has a panel for every metric, and asks for none that does not exist', async () => {
  const types = typesIn(await output());
  const histograms = new Set(
    [...types].filter(([, type]) => type === 'histogram').map(([name]) => name),
  );
  const asked = dashboard.panels.flatMap(({ targets }) =>
    targets.flatMap(({ expr }) => metricsIn(expr, histograms)),
  );
  expect([...new Set(asked)].sort()).toEqual([...types.keys()].sort());
});

it('leaves Prometheus the labels that it sets itself', async () => {
  expect(await output()).not.toMatch(/[{,](?:job|instance)="/);
});

it('a dashboard groups by labels that its metrics have', async () => {
  const text = await output();
  for (const { expr } of dashboard.panels.flatMap(({ targets }) => targets)) {
    const [, label] = /by \((\w+)\)/.exec(expr) ?? [];
    if (label === undefined || label === 'le') continue;
    const [name = ''] = /dark_social_\w+/.exec(expr) ?? [];
    expect(labelsIn(text, name.replace(/_(sum|count)$/, ''))).toContain(label);
  }
});
