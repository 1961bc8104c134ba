// How long the questions of the pages take on ClickHouse at the size that it is for: npm run bench --
// scale [--visits 1e8]
//
// A year of a million visits is written by the store's own append. Statistics of the others are made of
// these inside ClickHouse, as an import would bring them: each copy's visits fall to other articles, so
// that there are as many rows as at that size.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClient } from '@clickhouse/client';
import knex from 'knex';
import { startEngine } from './lib/engine.mjs';
import { loadServer } from './lib/server-code.mjs';
import { MEASURED, questions, timed } from './report/questions.mjs';
import { ARTICLES, batches } from './report/world.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const NOW = Date.parse('2026-11-28T20:00:00Z');
const WRITTEN = 1e6;
const DATABASE = 'bench_scale';
const GOAL_MS = 300;
const BATCH = 5_000;

/** Brings the statistics from the visits that were written to `visits`. */
async function multiply(client, visits) {
  const copies = Math.round(visits / WRITTEN) - 1;
  const { data: tables } = await (
    await client.query({
      query: `SELECT table, groupArray((name, type)) AS columns FROM system.columns
        WHERE database = '${DATABASE}' AND startsWith(table, 'dark_social_stats_')
        GROUP BY table ORDER BY table`,
    })
  ).json();
  for (const { table, columns } of tables) {
    const isOfArticles = columns.some(([name]) => name === 'document_id');
    const select = (copy) =>
      columns
        .map(([name, type]) => {
          if (name === 'carried') return 'true';
          if (name === 'document_id' && copy !== undefined) {
            const moved = `(toUInt32(substring(document_id, 4)) + ${copy * 97}) % ${ARTICLES}`;
            return `concat('doc', leftPad(toString(${moved}), 21, '0'))`;
          }
          return type === 'Int64' && copy === undefined ? `${name} * ${copies}` : name;
        })
        .join(', ');
    const names = columns.map(([name]) => name).join(', ');
    const insert = (copy) =>
      client.command({
        query: `INSERT INTO ${table} (${names}) SELECT ${select(copy)} FROM ${table} WHERE NOT carried`,
      });
    if (!isOfArticles) await insert();
    else for (let copy = 1; copy <= copies; copy += 1) await insert(copy);
    process.stderr.write(`  ${table}\n`);
  }
}

/** @param given what stands after the bench's name, such as `--visits 1e8` */
export async function run(given = []) {
  const at = given.indexOf('--visits');
  const visits = Number(at < 0 ? '1e8' : given[at + 1]);
  const directory = join(root, 'tests', 'output', 'bench');
  const folder = join(directory, 'clickhouse');
  await mkdir(directory, { recursive: true });
  await rm(folder, { recursive: true, force: true });
  const loaded = await loadServer(directory, 'scale', {
    ...MEASURED,
    'store/clickhouse': 'createClickHouseStore',
  });
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    pool: { min: 1, max: 1 },
    useNullAsDefault: true,
  });
  const { engine, url } = await startEngine(folder);
  const client = createClient({ url, database: DATABASE, request_timeout: 600_000 });
  try {
    const calendar = loaded.createCalendar('Europe/Paris');
    const options = { url, database: DATABASE, username: 'default', password: '' };
    const dialect = loaded.createDialect(connection, 'sqlite', undefined);
    const store = loaded.createClickHouseStore(options, dialect, calendar);
    process.stderr.write('filling\n');
    await store.migrate();
    const began = performance.now();
    let written = 0;
    for (const { events } of batches(WRITTEN, NOW, BATCH)) {
      await store.log.append(events, '1');
      written += events.length;
    }
    const perSecond = (written * 1000) / (performance.now() - began);
    const counting = performance.now();
    await store.statistics.firstDay();
    const countedIn = performance.now() - counting;
    process.stderr.write('multiplying\n');
    await multiply(client, visits);

    const said = `${visits.toExponential(0).replace('+', '')} visits`;
    const { own, further } = questions(loaded, store, calendar, NOW);
    const rows = [];
    for (const [question, ask] of Object.entries({ ...own, ...further })) {
      await ask();
      const value = await timed(ask, ROUNDS);
      rows.push({
        ...{ bench: 'scale', metric: `${said}: ${question}`, value, unit: 'ms' },
        ...(question === 'overview' && { goal: `<= ${GOAL_MS}`, holds: value <= GOAL_MS }),
      });
    }
    const { data } = await (
      await client.query({
        query: `SELECT table, sum(rows) AS rows, sum(bytes_on_disk) AS bytes FROM system.parts
          WHERE database = '${DATABASE}' AND active GROUP BY table ORDER BY table`,
      })
    ).json();
    for (const { table, rows: count, bytes } of data) {
      rows.push({
        bench: 'scale',
        metric: `${said}: ${table}`,
        value: Number(count),
        unit: 'rows',
      });
      rows.push({
        ...{ bench: 'scale', metric: `${said}: ${table}`, value: Number(bytes) / 1e6, unit: 'MB' },
      });
    }
    rows.push({ bench: 'scale', metric: 'written', value: perSecond, unit: 'events/s' });
    rows.push({ bench: 'scale', metric: 'all of it counted', value: countedIn, unit: 'ms' });
    await store.close();
    return rows;
  } finally {
    await client.close();
    engine.kill('SIGKILL');
    await connection.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}
