// Whether several Strapis on one database take as many events a second as one: npm run bench -- instances
//
// Three run, and in turns one of them or all take the same load, one event a request. Medians of the
// rounds, and of their ratios.
import { hasPostgres } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { load, OPTIONS, settled } from './lib/load.mjs';
import { startStrapis } from './lib/strapi.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const INSTANCES = 3;
/** Requests under way at once, of all instances together. */
const CONNECTIONS = 258;

/** Loads these sides at once, and answers what they took together. */
async function together(sides, articles) {
  const connections = CONNECTIONS / sides.length;
  const taken = await Promise.all(
    sides.map((side) => load({ ...side, articles }, { connections, seconds: SECONDS })),
  );
  const sum = (field) => taken.reduce((all, each) => all + each[field], 0);
  return { accepted: sum('accepted'), rate: sum('rate') };
}

export async function run() {
  if (!(await hasPostgres())) throw new Error('PostgreSQL does not answer: see CONTRIBUTING.md');
  const { sides, stop } = await startStrapis(INSTANCES, 'postgres', OPTIONS);
  const [first] = sides;
  const rates = { one: [], all: [] };
  let taken = 0;
  try {
    // The first turn warms up.
    for (let turn = -1; turn < ROUNDS; turn += 1) {
      for (const [name, loaded] of Object.entries({ one: [first], all: sides })) {
        const { accepted, rate } = await together(loaded, first.articles);
        await settled(first);
        taken += accepted;
        if (turn >= 0) rates[name].push(rate);
      }
    }
    const { events } = await settled(first);
    if (events < taken) throw new Error(`${taken} were acknowledged, ${events} are stored`);
  } finally {
    await stop();
  }
  const ratio = median(rates.all.map((rate, turn) => rate / rates.one[turn]));
  const row = (metric, value, more) => ({
    bench: 'instances',
    metric,
    value,
    unit: 'events/s',
    ...more,
  });
  return [
    row('one Strapi on PostgreSQL', median(rates.one)),
    row(`${INSTANCES} Strapis on one PostgreSQL`, median(rates.all), {
      beside: 'one Strapi',
      ratio,
      goal: '>= 1',
      holds: ratio >= 1,
    }),
  ];
}
