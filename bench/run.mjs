// npm run bench -- <attribution|content-api|intake|mixed-reads|sdk> [--json]
import { report } from './lib/figures.mjs';

const BENCHES = ['attribution', 'content-api', 'intake', 'mixed-reads', 'sdk'];
const words = process.argv.slice(2);
const json = words.includes('--json');
const names = words.filter((word) => word !== '--json');

if (names.length !== 1 || !BENCHES.includes(names[0])) {
  process.stderr.write(`Usage: npm run bench -- <${BENCHES.join('|')}> [--json]\n`);
  process.exit(1);
}
const { run } = await import(`./${names[0]}.mjs`);
report(await run(), json);
