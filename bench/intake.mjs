// How many events per second are acknowledged durably, one event per request as browsers send them,
// beside (a) a bare Koa server that parses and answers 202 and (b) an ordinary Strapi route that
// stores one entry per event. All sides in one run, in turns; medians of the rounds, and of their
// ratios, since a machine's speed changes within minutes. At two loads, since what waits together is
// stored together.
import { hasPostgres } from './lib/database.mjs';
import { median } from './lib/figures.mjs';
import { load, OPTIONS, settled } from './lib/load.mjs';
import { startSide } from './lib/side.mjs';
import { startStrapi } from './lib/strapi.mjs';

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 9);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 4);
/** Requests under way at once. With the fewer, our server still waits for the database at times. */
const LOADS = [256, 1000];
// The ordinary route is no faster with more; what it had taken and not done at the end of a round
// would run on into the next side's.
const ROUTE_CONNECTIONS = 16;
/** Acknowledged events per second. */
const LEAST = 5000;
/** Times as many as the ordinary route. */
const LEAST_OF_ROUTE = 10;
const BARE_KOA = new URL('./sides/bare-koa.mjs', import.meta.url).pathname;

async function measure(database) {
  const koa = await startSide(BARE_KOA);
  const ordinary = await startStrapi(database, false);
  const ours = await startStrapi(database, OPTIONS);
  const { articles } = ours;
  const sides = {
    route: { ...ordinary, path: '/api/hits', articles, connections: ROUTE_CONNECTIONS },
  };
  for (const connections of LOADS) {
    sides[`koa ${connections}`] = { ...koa, path: '/', articles, connections };
    sides[`intake ${connections}`] = { ...ours, connections };
  }
  const rates = Object.fromEntries(Object.keys(sides).map((each) => [each, []]));
  let taken = 0;
  try {
    // The first turn warms up.
    for (let turn = -1; turn < ROUNDS; turn += 1) {
      for (const [name, { connections, ...target }] of Object.entries(sides)) {
        const { accepted, rate } = await load(target, { connections, seconds: SECONDS });
        if (turn >= 0) rates[name].push(rate);
        if (target.origin !== koa.origin) await settled(target);
        if (target.origin === ours.origin) taken += accepted;
      }
    }
    // What was acknowledged must be there; what was on its way at the end of a round may be, too.
    const { events } = await ours.ask('stored');
    if (events < taken) throw new Error(`${taken} were acknowledged, ${events} are stored`);
  } finally {
    for (const each of [koa, ordinary, ours]) await each.stop();
  }
  return {
    rateOf: (name) => median(rates[name]),
    ratio: (name, beside) => median(rates[name].map((rate, turn) => rate / rates[beside][turn])),
  };
}

export async function run() {
  const databases = ['sqlite', ...((await hasPostgres()) ? ['postgres'] : [])];
  const rows = [];
  for (const database of databases) {
    const { rateOf, ratio } = await measure(database);
    const row = (metric, name, more) => ({
      bench: 'intake',
      metric: `${database}: ${metric}`,
      value: rateOf(name),
      unit: 'events/s',
      ...more,
    });
    const intake = (load, more) => row(`intake, durable, ${load} at once`, `intake ${load}`, more);
    rows.push(row('ordinary Strapi route', 'route'));
    for (const load of LOADS) {
      const ours = rateOf(`intake ${load}`);
      const ofRoute = ratio(`intake ${load}`, 'route');
      rows.push(
        // A yardstick without a goal.
        row(`bare Koa, nothing stored, ${load} at once`, `koa ${load}`),
        intake(load, { goal: `>= ${LEAST}`, holds: ours >= LEAST }),
        intake(load, { beside: 'bare Koa', ratio: ratio(`intake ${load}`, `koa ${load}`) }),
        intake(load, {
          beside: 'ordinary Strapi route',
          ratio: ofRoute,
          goal: `>= ${LEAST_OF_ROUTE}`,
          holds: ofRoute >= LEAST_OF_ROUTE,
        }),
      );
    }
  }
  return rows;
}
