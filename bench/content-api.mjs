// What the plugin costs Strapi's own reads: a list of 25 and a single entry, with the plugin off, on
// without links, and with links. Medians of many reads, in turns, since a machine's speed may double
// within a minute: each is compared with the one next to it.
//
// Two processes of the same program differ by more than the plugin costs, so that is kept small:
// - All sides share a core, and each read follows one of another side's.
// - They hash by the same seed, and start together, many times, with a new seed each time.
// - Each side is a process of its own. Where one process answered reads with and without links in
//   turns, both came out about 1 % slower beside one that answered a single kind. Many real ones do
//   answer both, so what is measured here is the cost to those that answer one.
import { randomInt } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { createApp } from './lib/app.mjs';
import { keepApart } from './lib/cores.mjs';
import { createDatabase } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { startSide } from './lib/side.mjs';

const STARTS = Number(process.env.BENCH_ROUNDS ?? 9);
const TURNS = Number(process.env.BENCH_TURNS ?? 300);
const WARM_UP = 600;
const MOST_SLOWER = 1.03;
const script = new URL('./sides/strapi.mjs', import.meta.url).pathname;

const PLUGIN = {
  siteUrl: 'https://www.example.com',
  contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
};
const LIST = '/api/articles?pagination[pageSize]=25&populate=author';
const single = ({ articles }) => `/api/articles/${articles[0]}?populate=author`;
/** With the plugin off there is no parameter `sharing`. */
const READS = {
  'list of 25': { off: () => LIST, on: () => LIST, links: () => `${LIST}&sharing=true` },
  'single entry': { off: single, on: (side) => `${single(side)}&sharing=false`, links: single },
};

const medians = (lists) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));

/** A Strapi with the plugin's options, or with the plugin off. */
async function start(options, hashSeed) {
  const directory = await createApp(options);
  const { connection } = await createDatabase('sqlite', directory);
  const side = await startSide(
    script,
    { BENCH_APP: directory, TEST_DATABASE: JSON.stringify({ connection }) },
    [`--hash-seed=${hashSeed}`],
  );
  return {
    ...side,
    agent: new Agent({ keepAlive: true, maxSockets: 1 }),
    async stop() {
      await side.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Reads an address to its end and answers how long that took, in ms. */
const read = ({ origin, token, agent }, path) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get(origin + path, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.on('data', () => undefined);
      answer.on('end', () => resolve(performance.now() - began));
    }).on('error', reject);
  });

/**
 * Of one kind of read: median times in ms, `{ off, on, links }`, and median ratios to the read with
 * the plugin off next to it, `{ on, links }`.
 */
async function measure(paths, sides) {
  const times = { off: [], on: [], links: [] };
  const ratios = { on: [], links: [] };
  const readOf = (name) => read(sides[name], paths[name](sides[name]));
  let before = await readOf('off');
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const [first, second] = turn % 2 ? ['on', 'links'] : ['links', 'on'];
    const took = { [first]: await readOf(first), [second]: await readOf(second) };
    const off = await readOf('off');
    if (turn >= 0) {
      for (const [name, time] of Object.entries({ off, ...took })) times[name].push(time);
      ratios[first].push(took[first] / before);
      ratios[second].push(took[second] / off);
    }
    before = off;
  }
  return { times: medians(times), ratios: medians(ratios) };
}

/** Starts all sides and answers their figures by kind of read. */
async function measureAll() {
  const hashSeed = randomInt(1, 2 ** 31);
  // Together: one that was started first and waited came out slower than the other.
  const [off, on, links] = await Promise.all(
    [false, PLUGIN, PLUGIN].map((options) => start(options, hashSeed)),
  );
  const sides = { off, on, links };
  const free = keepApart(Object.values(sides).map(({ pid }) => pid));
  try {
    const figures = {};
    for (const [name, paths] of Object.entries(READS)) figures[name] = await measure(paths, sides);
    return figures;
  } finally {
    free();
    await Promise.all(Object.values(sides).map((side) => side.stop()));
  }
}

export async function run() {
  const all = [];
  for (let turn = 0; turn < STARTS; turn += 1) all.push(await measureAll());
  return Object.keys(READS).flatMap((name) => {
    const row = (label, of, more) => ({
      bench: 'content-api',
      metric: `${name}: ${label}`,
      value: median(all.map((figures) => figures[name].times[of])),
      unit: 'ms',
      ...more,
    });
    const compared = (label, of) => {
      const ratio = median(all.map((figures) => figures[name].ratios[of]));
      const holds = ratio <= MOST_SLOWER;
      return row(label, of, { beside: 'plugin off', ratio, goal: `<= ${MOST_SLOWER}`, holds });
    };
    return [row('plugin off', 'off'), compared('plugin on', 'on'), compared('with links', 'links')];
  });
}
