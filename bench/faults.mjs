// What Strapi's own reads feel while ClickHouse is away or hangs: npm run bench -- faults
//
// Readers send events at a steady pace. Reads are timed with ClickHouse well and ill, in turns.
import { rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { startEngine } from './lib/engine.mjs';
import { median, percentile } from './lib/figures.mjs';
import { eventsTo, OPTIONS } from './lib/load.mjs';
import { read } from './lib/reads.mjs';
import { startStrapi } from './lib/strapi.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 5);
const READS = Number(process.env.BENCH_TURNS ?? 1000);
const EVENTS_A_SECOND = 200;
const MOST = 2;
const PATHS = { '/_health': '/_health', 'list of 25': '/api/articles?pagination[pageSize]=25' };

/** The 99th percentile of each read in ms, while events arrive. */
async function reads(side, agent) {
  const sending = autocannon(
    eventsTo(side, { connections: 20, seconds: 3600, overallRate: EVENTS_A_SECOND }),
  );
  const times = Object.fromEntries(Object.keys(PATHS).map((name) => [name, []]));
  for (let turn = 0; turn < READS; turn += 1) {
    for (const [name, path] of Object.entries(PATHS)) {
      times[name].push(await read({ ...side, agent }, path));
    }
  }
  sending.stop();
  const { statusCodeStats } = await sending;
  return {
    times: Object.fromEntries(
      Object.entries(times).map(([name, taken]) => [name, percentile(taken, 0.99)]),
    ),
    taken: statusCodeStats['202']?.count ?? 0,
    refused: statusCodeStats['503']?.count ?? 0,
  };
}

export async function run() {
  const folder = join(root, 'tests', 'output', 'bench', 'clickhouse-faults');
  await rm(folder, { recursive: true, force: true });
  let { engine, url } = await startEngine(folder);
  const store = { client: 'clickhouse', url };
  const side = await startStrapi('sqlite', { ...OPTIONS, store });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const port = new URL(url).port;
  const states = {
    well: { begin: () => undefined, end: () => undefined },
    away: {
      begin: () => engine.kill('SIGKILL'),
      end: async () => ({ engine } = await startEngine(folder, port)),
    },
    hanging: { begin: () => engine.kill('SIGSTOP'), end: () => engine.kill('SIGCONT') },
  };
  const found = Object.fromEntries(Object.keys(states).map((name) => [name, []]));
  try {
    for (let round = -1; round < ROUNDS; round += 1) {
      for (const [name, { begin, end }] of Object.entries(states)) {
        await begin();
        const figures = await reads(side, agent);
        await end();
        if (round >= 0) found[name].push(figures);
      }
    }
  } finally {
    agent.destroy();
    await side.stop();
    engine.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  const middle = (state, of) => median(found[state].map(of));
  return Object.keys(states).flatMap((state) => [
    ...Object.keys(PATHS).map((name) => {
      const value = middle(state, ({ times }) => times[name]);
      const ratio = value / middle('well', ({ times }) => times[name]);
      return {
        ...{ bench: 'faults', metric: `ClickHouse ${state}: ${name}, p99`, value, unit: 'ms' },
        ...(state !== 'well' && {
          ...{ beside: 'ClickHouse well', ratio, goal: `<= ${MOST}`, holds: ratio <= MOST },
        }),
      };
    }),
    ...['taken', 'refused'].map((answer) => ({
      bench: 'faults',
      metric: `ClickHouse ${state}: events ${answer} meanwhile`,
      value: middle(state, (figures) => figures[answer]),
      unit: '',
    })),
  ]);
}
