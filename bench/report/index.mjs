// How long the questions of the pages take, beside the same questions asked of the raw events and of
// the layout before, on each database: npm run bench -- report [--visits 1e6] [--databases sqlite,postgres,mysql]
//
// The data is written by the store's own append, and stays for the next run. Titles come from Strapi's
// tables, which are not part of this.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import knex from 'knex';
import { keptDatabase } from '../lib/database.mjs';
import { loadServer } from '../lib/server-code.mjs';
import { fill } from './fill.mjs';
import { FORMER, makeFormer } from './former.mjs';
import { keepPlans } from './plans.mjs';
import { ARTICLE, LISTED, MEASURED, PERIOD, questions, timed } from './questions.mjs';
import { RAW } from './raw.mjs';
import { compact, sizes } from './sizes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
/** Rounds of what takes seconds. */
const SLOW_ROUNDS = 2;
const NOW = Date.parse('2026-11-28T20:00:00Z');

const GOALS = { overview: 40, articles: 100, article: 30, list: 20 };

async function measure(client, visits, directory, loaded) {
  const connection = knex(await keptDatabase(client, `report_${visits}`, directory));
  const { createDialect, createSqlStore, createCalendar, previousRange, rangeOf } = loaded;
  const calendar = createCalendar('Europe/Paris');
  const store = createSqlStore(createDialect(connection, client, undefined), calendar);
  const said = `${client}, ${visits.toExponential(0).replace('+', '')} visits`;
  try {
    process.stderr.write(`${said}: filling\n`);
    const perSecond = await fill(connection, store, calendar, visits, NOW);
    await makeFormer(connection, client);
    if (perSecond) await compact(connection, client);

    const range = rangeOf(PERIOD);
    const key = ARTICLE;
    const listed = LISTED;
    const numbered = await connection('dark_social_articles')
      .whereIn(
        'document_id',
        [key, ...listed].map(({ documentId }) => documentId),
      )
      .select('id', 'document_id');
    const numberOf = new Map(numbered.map(({ id, document_id }) => [document_id, Number(id)]));
    const scope = {
      range,
      previous: previousRange(range),
      week: { from: 20261122, to: 20261128 },
      number: numberOf.get(key.documentId),
      numbers: [...numberOf.values()].slice(0, 100),
    };

    const { own, further } = questions(loaded, store, calendar, NOW);
    await keepPlans(connection, client, { ...own, ...further });
    const rows = [];
    for (const [question, ask] of Object.entries(own)) {
      process.stderr.write(`${said}: ${question}\n`);
      await ask();
      const value = await timed(ask, ROUNDS);
      const raw = await timed(() => RAW[question](connection, scope), SLOW_ROUNDS);
      const former = await timed(() => FORMER[question](connection, scope), SLOW_ROUNDS);
      const metric = `${said}: ${question}`;
      const goal = `<= ${GOALS[question]}`;
      rows.push(
        { bench: 'report', metric, value, unit: 'ms', goal, holds: value <= GOALS[question] },
        {
          ...{ bench: 'report', metric: `${metric}, raw SQL`, value: raw, unit: 'ms' },
          ...{ beside: question, ratio: raw / value },
          ...(visits >= 1e7 && { goal: '>= 100 x', holds: raw / value >= 100 }),
        },
        {
          ...{ bench: 'report', metric: `${metric}, layout before`, value: former, unit: 'ms' },
          ...{ beside: question, ratio: former / value },
        },
      );
    }
    for (const [question, ask] of Object.entries(further)) {
      process.stderr.write(`${said}: ${question}\n`);
      await ask();
      const value = await timed(ask, ROUNDS);
      rows.push({ bench: 'report', metric: `${said}: ${question}`, value, unit: 'ms' });
    }
    const { events: count } = await connection('bench_filled').first();
    const bytes = await sizes(connection, client);
    const size = (metric, value, more = {}) =>
      rows.push({ bench: 'report', metric: `${said}: ${metric}`, value, unit: 'MB', ...more });
    const megabytes = (number) => number / 1e6;
    rows.push({
      ...{ bench: 'report', metric: `${said}: bytes an event`, value: bytes.events / count },
      ...{
        unit: 'bytes',
        ...(client === 'postgres' && { goal: '<= 120', holds: bytes.events / count <= 120 }),
      },
    });
    size('raw events', megabytes(bytes.raw));
    size('statistics', megabytes(bytes.statistics), {
      ...{ beside: 'raw events', ratio: bytes.statistics / bytes.raw },
      ...{ goal: '<= 0.2', holds: bytes.statistics / bytes.raw <= 0.2 },
    });
    size('layout before', megabytes(bytes.former), {
      ...{ beside: 'statistics', ratio: bytes.former / bytes.statistics },
    });
    const { hashes } = await connection('dark_social_daily_visitors')
      .count({ hashes: '*' })
      .first();
    // Each visitor is one hash for the site and one for each article that they read.
    size(
      'a day of 100,000 visitors of one article each',
      megabytes((bytes.visitors / Number(hashes)) * 200_000),
    );
    if (perSecond) {
      rows.push({
        bench: 'report',
        metric: `${said}: written`,
        value: perSecond,
        unit: 'events/s',
      });
    }
    return rows;
  } finally {
    await connection.destroy();
  }
}

/** @param given what stands after the bench's name, such as `--visits 1e7` */
export async function run(given = []) {
  const option = (name, standard) => {
    const at = given.indexOf(`--${name}`);
    return at < 0 ? standard : given[at + 1];
  };
  const visits = Number(option('visits', '1e6'));
  const databases = option('databases', 'sqlite,postgres,mysql').split(',');
  const directory = join(root, 'tests', 'output', 'bench');
  await mkdir(directory, { recursive: true });
  const loaded = await loadServer(directory, 'report', MEASURED);
  const rows = [];
  for (const client of databases) rows.push(...(await measure(client, visits, directory, loaded)));
  return rows;
}
