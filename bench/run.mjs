// npm run bench -- <name> [--json] [options of its own]; without a name it says which there are
import { report } from './lib/figures.mjs';

const BENCHES = {
  attribution: './attribution.mjs',
  'content-api': './content-api.mjs',
  estimate: './estimate/index.mjs',
  faults: './faults.mjs',
  instances: './instances.mjs',
  intake: './intake.mjs',
  memory: './memory.mjs',
  'mixed-reads': './mixed-reads.mjs',
  page: './page/index.mjs',
  prune: './prune.mjs',
  report: './report/index.mjs',
  scale: './scale.mjs',
  sdk: './sdk.mjs',
};
const [name, ...words] = process.argv.slice(2).filter((word) => word !== '--json');
const json = process.argv.includes('--json');

if (!Object.hasOwn(BENCHES, name ?? '')) {
  const names = Object.keys(BENCHES).join('|');
  process.stderr.write(`Usage: npm run bench -- <${names}> [--json]\n`);
  process.exit(1);
}
const { run } = await import(BENCHES[name]);
report(await run(words), json);
