// How long the statements of the hourly clean-up take, and whether events are taken meanwhile:
// npm run bench -- prune [--rows 1e6] [--databases sqlite,postgres,mysql]
//
// The clean-up runs in a process of its own, as on another instance; this one writes events.
import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex from 'knex';
import { emptyDatabase } from './lib/database.mjs';
import { loadServer } from './lib/server-code.mjs';
import { batches } from './report/world.mjs';

const OUTPUT = fileURLToPath(new URL('../tests/output/bench', import.meta.url));
const NOW = Date.parse('2026-11-28T20:00:00Z');
const DAY = 24 * 3600 * 1000;
const BATCH = 4_000;
/** Events of one batch while the clean-up runs; as many as some requests at once. */
const MEANWHILE = 20;

/** What is measured, from the plugin's server. */
const MEASURED = {
  'store/sql': 'createDialect, createSqlStore',
  'store/calendar': 'createCalendar',
  'jobs/prune': 'prune',
};

async function open(directory, name, connection) {
  const { createDialect, createSqlStore, createCalendar, prune } = await loadServer(
    directory,
    `prune-${process.pid}`,
    MEASURED,
  );
  const on = knex(connection);
  const calendar = createCalendar('UTC');
  return {
    on,
    prune,
    calendar,
    store: createSqlStore(createDialect(on, name, undefined), calendar),
  };
}

/** In the process of its own: prunes, and sends how long its statements took, in ms. */
async function pruneHere({ directory, name, connection }) {
  const { on, prune, calendar, store } = await open(directory, name, connection);
  const began = new Map();
  let [longest, statements] = [0, 0];
  on.on('query', ({ __knexQueryUid }) => began.set(__knexQueryUid, performance.now()));
  on.on('query-response', (_, { __knexQueryUid }) => {
    statements += 1;
    longest = Math.max(longest, performance.now() - began.get(__knexQueryUid));
    began.delete(__knexQueryUid);
  });
  const start = performance.now();
  const settings = {
    refresh: async () => undefined,
    current: () => ({ eventsDays: 1, statsMonths: 25 }),
  };
  await prune({ store, calendar, settings }, NOW + 3 * DAY);
  const took = performance.now() - start;
  await on.destroy();
  process.send({ longest, statements, took });
}

const inProcess = (order) =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`the clean-up ended with ${code}`)));
    child.once('message', resolve);
    child.send(order);
  });

async function measure(name, rows, directory) {
  const { connection, drop } = await emptyDatabase(name, directory);
  const { on, store } = await open(directory, name, connection);
  try {
    await store.migrate();
    let written = 0;
    const spare = [];
    for (const batch of batches(rows * 20, NOW, BATCH)) {
      // The last of them are written while the clean-up runs.
      if (written >= rows) {
        spare.push(...batch.events);
        if (spare.length > 200_000) break;
        continue;
      }
      await store.log.append(batch.events, '1');
      written += batch.events.length;
    }
    process.stderr.write(`  ${name}: ${written} events are there\n`);
    let done = false;
    const cleaned = inProcess({ directory, name, connection }).finally(() => (done = true));
    const waits = [];
    for (let from = 0; !done && from < spare.length; from += MEANWHILE) {
      const events = spare.slice(from, from + MEANWHILE).map((event) => ({
        ...event,
        id: randomBytes(16).toString('base64url'),
        at: NOW + 3 * DAY,
      }));
      const start = performance.now();
      await store.log.append(events, '1');
      waits.push(performance.now() - start);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    const { longest, statements, took } = await cleaned;
    const [{ total }] = await on('dark_social_events')
      .where('day', '<', 20261130)
      .count({ total: '*' });
    if (Number(total) !== 0) throw new Error(`${total} events were left`);
    waits.sort((a, b) => a - b);
    const row = (metric, value, unit) => ({
      bench: 'prune',
      metric: `${name}: ${metric}`,
      value,
      unit,
    });
    return [
      row('events deleted', written, 'rows'),
      row('all of it took', took / 1000, 's'),
      row('statements', statements, ''),
      row('longest statement', longest, 'ms'),
      row('batches appended meanwhile', waits.length, ''),
      row('append meanwhile, middle', waits[Math.floor(waits.length / 2)] ?? 0, 'ms'),
      row('append meanwhile, longest', waits.at(-1) ?? 0, 'ms'),
    ];
  } finally {
    await on.destroy();
    await drop();
  }
}

const option = (words, name, otherwise) => {
  const at = words.indexOf(`--${name}`);
  return at < 0 ? otherwise : words[at + 1];
};

export async function run(words) {
  const rows = Number(option(words, 'rows', 1e6));
  const names = option(words, 'databases', 'sqlite,postgres,mysql').split(',');
  // Within the project, where its packages are found.
  await mkdir(OUTPUT, { recursive: true });
  const directory = await mkdtemp(join(OUTPUT, 'prune-'));
  try {
    const found = [];
    for (const name of names) found.push(...(await measure(name, rows, directory)));
    return found;
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  process.once('message', (order) =>
    pruneHere(order).then(
      () => process.disconnect(),
      (error) => {
        process.stderr.write(`${error.stack}\n`);
        process.exit(1);
      },
    ),
  );
}
