// What the plugin costs Strapi's own reads: a list of 25 and a single entry, with the plugin off,
// on without links, and with links. All sides in one run; each round measures them side by side and
// gives one ratio, and the median of the ratios counts, since the machine drifts between rounds.
import { rm } from 'node:fs/promises';
import autocannon from 'autocannon';
import { createApp } from './lib/app.mjs';
import { createDatabase } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { startSide } from './lib/side.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 2);
const script = new URL('./sides/strapi.mjs', import.meta.url).pathname;

async function start(options) {
  const directory = await createApp(options);
  const { connection } = await createDatabase('sqlite', directory);
  const side = await startSide(script, {
    BENCH_APP: directory,
    TEST_DATABASE: JSON.stringify({ connection }),
  });
  return {
    ...side,
    async stop() {
      await side.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Mean time of one read in a round, in ms: one connection, so that requests do not wait in line. */
async function round({ origin, token }, path, duration = SECONDS) {
  const result = await autocannon({
    url: `${origin}${path}`,
    connections: 1,
    duration,
    headers: { authorization: `Bearer ${token}` },
  });
  if (result.non2xx || result.errors) throw new Error(`${path}: ${result.non2xx} refused`);
  return (result.duration * 1000) / result['2xx'];
}

export async function run() {
  const off = await start(false);
  const on = await start({
    siteUrl: 'https://www.example.com',
    contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
  });
  const list = '/api/articles?pagination[pageSize]=25&populate=author';
  const single = ({ articles }) => `/api/articles/${articles[0]}?populate=author`;
  const reads = {
    'list of 25': [
      ['plugin off', off, list],
      ['plugin on', on, list],
      ['with links', on, `${list}&sharing=true`],
    ],
    'single entry': [
      ['plugin off', off, single(off)],
      ['plugin on', on, `${single(on)}&sharing=false`],
      ['with links', on, single(on)],
    ],
  };
  const rows = [];
  try {
    for (const [name, sides] of Object.entries(reads)) {
      for (const [, side, path] of sides) await round(side, path, 3);
      const times = sides.map(() => []);
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        // Another side begins each round, so that none always follows the same one.
        for (let step = 0; step < sides.length; step += 1) {
          const index = (turn + step) % sides.length;
          const [, side, path] = sides[index];
          times[index].push(await round(side, path));
        }
      }
      sides.forEach(([label], index) => {
        const ratio = median(times[index].map((time, turn) => time / times[0][turn]));
        rows.push({
          bench: 'content-api',
          metric: `${name}: ${label}`,
          value: median(times[index]),
          unit: 'ms',
          ...(index > 0 && {
            beside: 'plugin off',
            ratio,
            goal: '<= 1.03',
            holds: ratio <= 1.03,
          }),
        });
      });
    }
  } finally {
    await off.stop();
    await on.stop();
  }
  return rows;
}
