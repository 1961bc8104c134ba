// What the plugin costs Strapi's own reads: a list of 25 and a single entry, with the plugin off, on
// without links, and with links. Single reads take turns, and both processes get as many, so that
// neither is warmer than the other. A machine's speed may double within a minute, so each read is
// compared with the one next to it, and either side is read first in turns. Two processes of the same
// program differ by some per cent for as long as they live, so both are started anew many times.
// Medians of all that.
import { rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { createApp } from './lib/app.mjs';
import { createDatabase } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { startSide } from './lib/side.mjs';

const STARTS = Number(process.env.BENCH_ROUNDS ?? 13);
const TURNS = Number(process.env.BENCH_TURNS ?? 200);
const WARM_UP = 300;
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
async function start(options) {
  const directory = await createApp(options);
  const { connection } = await createDatabase('sqlite', directory);
  const side = await startSide(script, {
    BENCH_APP: directory,
    TEST_DATABASE: JSON.stringify({ connection }),
  });
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
async function measure(paths, off, on) {
  const times = { off: [], on: [], links: [] };
  const ratios = { on: [], links: [] };
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    for (const name of Object.keys(ratios)) {
      const took = {};
      for (const each of turn % 2 ? ['off', name] : [name, 'off']) {
        const side = each === 'off' ? off : on;
        took[each] = await read(side, paths[each](side));
      }
      if (turn < 0) continue;
      for (const [each, time] of Object.entries(took)) times[each].push(time);
      ratios[name].push(took[name] / took.off);
    }
  }
  return { times: medians(times), ratios: medians(ratios) };
}

/** Starts both sides, in this order, and answers their figures by kind of read. */
async function measureAll(order) {
  const sides = {};
  try {
    for (const name of order) sides[name] = await start(name === 'on' && PLUGIN);
    const figures = {};
    for (const [name, paths] of Object.entries(READS)) {
      figures[name] = await measure(paths, sides.off, sides.on);
    }
    return figures;
  } finally {
    for (const side of Object.values(sides)) await side.stop();
  }
}

export async function run() {
  const all = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    all.push(await measureAll(turn % 2 ? ['on', 'off'] : ['off', 'on']));
  }
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
