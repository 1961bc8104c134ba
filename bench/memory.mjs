// What the plugin takes of a Strapi's memory under full load: npm run bench -- memory
//
// A Strapi with the plugin takes events as fast as it can. One with the plugin off answers as many
// connections as fast as it can at Strapi's own `/_health`. Compared is what each process needs: what is
// alive after collecting garbage amid the load, and the most that the system gave it.
import { readFile } from 'node:fs/promises';
import autocannon from 'autocannon';
import { hasPostgres } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { eventsTo, OPTIONS } from './lib/load.mjs';
import { startStrapi } from './lib/strapi.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 30);
const CONNECTIONS = 256;
const MOST_MIB = 64;
const MIB = 2 ** 20;
/** Looks at what is alive in one round, each of them after a second. */
const LOOKS = 5;

/** The most memory that a process ever had, in MiB. */
async function peakOf(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
}

/** `{ alive, peak }` in MiB of a Strapi that was started for it. */
async function underLoad(database, options, loadOf) {
  const side = await startStrapi(database, options, ['--expose-gc']);
  try {
    const loaded = autocannon(loadOf(side));
    const alive = [];
    for (let look = 0; look < LOOKS; look += 1) {
      await new Promise((resolve) => setTimeout(resolve, (SECONDS * 1000) / (LOOKS + 2)));
      const { heapUsed, external } = await side.ask('heap');
      alive.push((heapUsed + external) / MIB);
    }
    // A few connections are reset at this load, which says nothing of memory; nothing may be refused.
    const { non2xx } = await loaded;
    if (non2xx) throw new Error(`${non2xx} refused`);
    return { alive: median(alive), peak: await peakOf(side.pid) };
  } finally {
    await side.stop();
  }
}

const SIDES = {
  off: [
    false,
    ({ origin }) => ({ url: `${origin}/_health`, connections: CONNECTIONS, duration: SECONDS }),
  ],
  on: [OPTIONS, (side) => eventsTo(side, { connections: CONNECTIONS, seconds: SECONDS })],
};

export async function run() {
  const rows = [];
  for (const database of ['sqlite', ...((await hasPostgres()) ? ['postgres'] : [])]) {
    const found = { off: [], on: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const [name, side] of Object.entries(SIDES)) {
        found[name].push(await underLoad(database, ...side));
      }
    }
    const middle = (name, figure) => median(found[name].map((each) => each[figure]));
    for (const [figure, label] of [
      ['alive', 'alive'],
      ['peak', 'most that the system gave'],
    ]) {
      const more = middle('on', figure) - middle('off', figure);
      const row = (metric, value, rest) => ({
        bench: 'memory',
        metric: `${database}: ${label}, ${metric}`,
        value,
        unit: 'MiB',
        ...rest,
      });
      rows.push(
        row('plugin off', middle('off', figure)),
        row('more with the plugin', more, { goal: `<= ${MOST_MIB}`, holds: more <= MOST_MIB }),
      );
    }
  }
  return rows;
}
