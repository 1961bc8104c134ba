// What the plugin costs the reads of a Strapi that answers many kinds in turns, with links and without,
// as a real one does. That costs a list with links more than where a Strapi answers nothing else, as
// in `content-api`, which has the goals. Both sides are asked equally much. Medians of many reads, each
// compared with the other side's next to it.
import { median } from './lib/figures.mjs';
import { PLUGIN, READS, read, shuffled, withStrapis } from './lib/reads.mjs';

const STARTS = Number(process.env.BENCH_ROUNDS ?? 12);
const TURNS = Number(process.env.BENCH_TURNS ?? 200);
const WARM_UP = 250;

const LABELS = { on: 'plugin on', links: 'with links' };
const MEASURED = Object.entries(READS).flatMap(([kind, { off, on, links }]) => [
  { kind, of: 'on', off, on },
  { kind, of: 'links', off, on: links },
]);
/** What else front ends ask for, the same of both sides. Not measured. */
const OTHERS = [
  '/api/articles?fields[0]=title&fields[1]=slug&sort=title:desc&pagination[pageSize]=10',
  '/api/articles?filters[slug][$eq]=article-3&populate=author',
  '/api/authors?populate=*',
].map((path) => ({ off: () => path, on: () => path }));

/** For each of `MEASURED` the median times in ms, and the median ratio: `{ off, on, ratio }`. */
async function measure(sides) {
  const times = new Map([...MEASURED, ...OTHERS].map((paths) => [paths, { off: [], on: [] }]));
  for (let turn = -WARM_UP; turn < TURNS; turn += 1) {
    const order = turn % 2 ? ['off', 'on'] : ['on', 'off'];
    // So that no kind of read falls in step with the garbage collector.
    for (const [paths, taken] of shuffled([...times])) {
      for (const name of order) {
        const time = await read(sides[name], paths[name](sides[name]));
        if (turn >= 0) taken[name].push(time);
      }
    }
  }
  return MEASURED.map((paths) => {
    const { off, on } = times.get(paths);
    const ratio = median(on.map((time, turn) => time / off[turn]));
    return { off: median(off), on: median(on), ratio };
  });
}

export async function run() {
  const starts = [];
  for (let turn = 0; turn < STARTS; turn += 1) {
    starts.push(await withStrapis({ off: false, on: PLUGIN }, measure));
  }
  return MEASURED.flatMap(({ kind, of }, index) => {
    const middle = (figure) => median(starts.map((figures) => figures[index][figure]));
    const row = (label, value, more) => ({
      bench: 'mixed-reads',
      metric: `${kind}: ${label}`,
      value,
      unit: 'ms',
      ...more,
    });
    return [
      row(`plugin off, beside ${LABELS[of]}`, middle('off')),
      row(LABELS[of], middle('on'), { beside: 'plugin off', ratio: middle('ratio') }),
    ];
  });
}
