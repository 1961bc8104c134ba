// What the plugin costs Strapi's own reads: a list of 25 and a single entry, with the plugin off, on
// without links, and with links. Each is a process of its own, so that no side pays for another:
// `mixed-reads` measures one that answers all of them. Medians of many reads, each compared with the
// one next to it, since a machine's speed may double within a minute.
import { median } from './lib/figures.mjs';
import { PLUGIN, READS, read, withStrapis } from './lib/reads.mjs';

const STARTS = Number(process.env.BENCH_ROUNDS ?? 9);
const TURNS = Number(process.env.BENCH_TURNS ?? 300);
const WARM_UP = 600;
/** Bounds of the ratios, by kind of read. */
const MOST_SLOWER = 1.03;
const MOST_SLOWER_LIST_WITH_LINKS = 1.05;

const medians = (lists) =>
  Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, median(list)]));

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
const measureAll = () =>
  withStrapis({ off: false, on: PLUGIN, links: PLUGIN }, async (sides) => {
    const figures = {};
    for (const [name, paths] of Object.entries(READS)) figures[name] = await measure(paths, sides);
    return figures;
  });

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
      const most =
        of === 'links' && name.startsWith('list') ? MOST_SLOWER_LIST_WITH_LINKS : MOST_SLOWER;
      return row(label, of, {
        beside: 'plugin off',
        ratio,
        goal: `<= ${most}`,
        holds: ratio <= most,
      });
    };
    return [row('plugin off', 'off'), compared('plugin on', 'on'), compared('with links', 'links')];
  });
}
