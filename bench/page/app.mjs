// The demo with its admin panel built, on a database with a large site in it.
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex from 'knex';
import { ensureAdminPanel } from '../../scripts/demo/admin-panel.mjs';
import { run } from '../../scripts/demo/processes.mjs';
import { ensureSecrets } from '../../scripts/demo/secrets.mjs';
import { ensureBuilt } from '../../scripts/ensure-built.mjs';
import { loadServer } from '../lib/server-code.mjs';
import { startSide } from '../lib/side.mjs';
import { fill } from '../report/fill.mjs';
import { ARTICLES, DAYS } from '../report/world.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const script = new URL('../sides/panel.mjs', import.meta.url).pathname;
const NOT_COPIED = ['.tmp', '.cache', '.env', 'node_modules'];
/** As in the demo's options. */
export const TIME_ZONE = 'Europe/Paris';

const say = (line) => process.stderr.write(`${line}\n`);
/** Runs a program, whose output must not mix with the table. */
const quietly = (command, args, options) =>
  run(command, args, { ...options, stdio: ['ignore', 'ignore', 'inherit'] });

/** A copy of the demo, built. */
async function prepare(folder) {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'demo'), folder, {
    recursive: true,
    filter: (path) => !NOT_COPIED.includes(relative(join(root, 'demo'), path).split(sep)[0] ?? ''),
  });
  ensureSecrets(folder);
  await ensureBuilt(root, { run: quietly, say });
  const bin = createRequire(join(root, 'demo', 'package.json')).resolve(
    '@strapi/strapi/package.json',
  );
  const strapi = (args) =>
    quietly(process.execPath, [join(dirname(bin), 'bin', 'strapi.js'), ...args], {
      cwd: folder,
      env: { ...process.env, STRAPI_TELEMETRY_DISABLED: 'true' },
    });
  await ensureAdminPanel(root, { demo: folder, strapi, say });
}

/** The database of today: the site's days end now, so that of another day is made anew. */
async function databaseFile(directory, visits) {
  const name = `page-${visits}-${new Date().toISOString().slice(0, 10)}.db`;
  for (const each of await readdir(directory)) {
    if (each.startsWith('page-') && !each.startsWith(name)) await rm(join(directory, each));
  }
  return join(directory, name);
}

async function fillStatistics(directory, filename, visits) {
  const { createDialect, createSqlStore, createCalendar } = await loadServer(directory, 'page', {
    'store/sql': 'createDialect, createSqlStore',
    'store/calendar': 'createCalendar',
  });
  const connection = knex({
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
  });
  try {
    const calendar = createCalendar(TIME_ZONE);
    const store = createSqlStore(createDialect(connection, 'sqlite', undefined), calendar);
    await fill(connection, store, calendar, visits, Date.now());
  } finally {
    await connection.destroy();
  }
}

/** Starts Strapi on a site of 10,000 articles and so many visits. Answers a side. */
export async function startPanel(visits) {
  const directory = join(root, 'tests', 'output', 'bench');
  const folder = join(directory, 'page');
  await mkdir(directory, { recursive: true });
  await prepare(folder);
  const filename = await databaseFile(directory, visits);
  const start = () =>
    startSide(script, {
      ...{ BENCH_APP: folder, BENCH_ARTICLES: String(ARTICLES), BENCH_DAYS: String(DAYS) },
      ...{ DATABASE_FILENAME: filename, DEMO_TOKENS_FILE: join(folder, 'tokens.json') },
    });
  say('Writing articles');
  // Strapi itself makes its tables, and must not run while another process writes for minutes.
  await (await start()).stop();
  say('Writing visits');
  await fillStatistics(directory, filename, visits);
  return start();
}
