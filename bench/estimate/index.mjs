// How well the estimate of private arrivals does in worlds whose truth is known, beside the rule of 2012
// and what referrers alone show: npm run bench -- estimate [--seeds 20]
//
// Most worlds are judged in this process, by the plugin's own classifier and estimator. One of each rate
// goes the real way: over HTTP to the intake, into the store, and back in a report.
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median } from '../lib/figures.mjs';
import { loadServer } from '../lib/server-code.mjs';
import { runOverHttp } from './over-http.mjs';
import { runScenario } from './run-scenario.mjs';
import { HARD_SCENARIOS, RATES, USUAL_SCENARIOS, WHOLE_SCENARIOS } from './scenarios.mjs';
import { PLUGIN } from './plugin.mjs';

// Below the repository, where the plugin's packages are found.
const output = fileURLToPath(new URL('../../tests/output/bench', import.meta.url));
const COVERAGE = { low: 91, high: 97 };
/** Greatest median error in % at 2,000 arrivals, by tagged groups. */
const ERRORS = { 31: 8, 12: 14 };

const percent = (part) => 100 * part;
const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;

const row = (metric, value, unit, more = {}) => ({
  bench: 'estimate',
  metric,
  value,
  unit,
  ...more,
});

function coverageRow(label, runs) {
  const shown = runs.filter((run) => run.shown);
  if (shown.length === 0) return row(`${label}: coverage`, undefined, '%');
  const value = percent(mean(shown.map(({ holds }) => (holds ? 1 : 0))));
  return row(`${label}: coverage (${shown.length} of ${runs.length} shown)`, value, '%', {
    goal: `${COVERAGE.low}–${COVERAGE.high}`,
    holds: COVERAGE.low <= value && value <= COVERAGE.high,
  });
}

function errorRows(label, runs, goal) {
  const shown = runs.filter((run) => run.shown);
  if (shown.length === 0) return [];
  const value = percent(median(shown.map(({ error }) => error)));
  const middle = (name) => percent(median(runs.map(({ others }) => others[name])));
  return [
    row(`${label}: median error of private arrivals`, value, '%', {
      ...(goal !== undefined && { goal: `<= ${goal}`, holds: value <= goal }),
    }),
    row(`${label}: mean error, with its sign`, percent(mean(shown.map(({ bias }) => bias))), '%'),
    ...['rule', 'referrer'].map((name) =>
      row(
        `${label}: median error of ${name === 'rule' ? 'the rule of 2012' : 'referrers only'}`,
        middle(name),
        '%',
        { beside: 'the estimate', ratio: middle(name) / value },
      ),
    ),
  ];
}

async function overHttp(groups, plugin) {
  process.stderr.write(`over HTTP: ${groups} groups\n`);
  const run = await runOverHttp(groups, plugin);
  const label = `over HTTP, ${groups} groups`;
  return [
    row(`${label}: arrivals by a tagged address`, run.copied, 'visits', {
      ...{ beside: 'in this process', ratio: run.copied / run.expected },
    }),
    run.shown
      ? row(`${label}: error of private arrivals`, percent(run.error), '%')
      : row(`${label}: withheld, ${run.reason}`, undefined, ''),
  ];
}

const option = (words, name, otherwise) => {
  const at = words.indexOf(name);
  return at < 0 ? otherwise : Number(words[at + 1]);
};

export async function run(words) {
  const seeds = option(words, '--seeds', 20);
  await mkdir(output, { recursive: true });
  const directory = await mkdtemp(join(output, 'estimate-'));
  const plugin = await loadServer(directory, 'estimate', PLUGIN);
  async function runAll(scenarios) {
    const done = [];
    for (const scenario of scenarios) {
      process.stderr.write(`${JSON.stringify(scenario)}\n`);
      done.push({ scenario, runs: await runScenario(scenario, seeds, plugin) });
    }
    return done;
  }
  try {
    const usual = await runAll(USUAL_SCENARIOS);
    const of = (holds) =>
      usual.filter(({ scenario }) => holds(scenario)).flatMap(({ runs }) => runs);
    const count = usual.length;
    const rows = [
      coverageRow(
        `${count} usual scenarios × ${seeds}`,
        of(() => true),
      ),
      ...RATES.map((groups) =>
        coverageRow(
          `${groups} groups`,
          of((each) => each.groups === groups),
        ),
      ),
      ...[300, 1_000, 2_000, 10_000].map((size) =>
        coverageRow(
          `${size} arrivals`,
          of((each) => each.privateArrivals === size),
        ),
      ),
      ...[1, 1.5].map((sigma) =>
        coverageRow(
          `sigma ${sigma}`,
          of((each) => each.sigma === sigma),
        ),
      ),
      ...[31, 12].flatMap((groups) =>
        errorRows(
          `2000 arrivals, ${groups} groups`,
          of((each) => each.groups === groups && each.privateArrivals === 2_000),
          ERRORS[groups],
        ),
      ),
      ...[300, 1_000, 10_000].flatMap((size) =>
        [31, 12].map(
          (groups) =>
            errorRows(
              `${size} arrivals, ${groups} groups`,
              of((each) => each.groups === groups && each.privateArrivals === size),
            )[0],
        ),
      ),
    ];
    const whole = (await runAll(WHOLE_SCENARIOS)).flatMap(({ runs }) => runs);
    rows.push(...errorRows('all 62 groups', whole));
    for (const { scenario, runs } of await runAll(HARD_SCENARIOS)) {
      const label = `${scenario.name}, ${scenario.groups} groups`;
      rows.push(coverageRow(label, runs), ...errorRows(label, runs).slice(0, 2));
    }
    for (const groups of [...RATES, 62]) rows.push(...(await overHttp(groups, plugin)));
    return rows.filter(Boolean);
  } finally {
    await rm(directory, { recursive: true });
  }
}
