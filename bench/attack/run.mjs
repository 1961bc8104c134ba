// npm run attack -- [names|forwarded|beside|addresses|slow …] [--short] [--json] [--database=postgres]
// What strangers can do to a Strapi with the plugin, in figures. Without names, every attack in turn.
import { report } from '../lib/figures.mjs';
import { addresses } from './addresses.mjs';
import { beside } from './beside.mjs';
import { forwarded } from './forwarded.mjs';
import { names } from './names.mjs';
import { slow } from './slow.mjs';

const ATTACKS = { addresses, forwarded, beside, slow, names };
const words = process.argv.slice(2);
const asked = words.filter((word) => !word.startsWith('--'));
const unknown = asked.find((name) => !Object.hasOwn(ATTACKS, name));
if (unknown !== undefined) {
  process.stderr.write(`${unknown}: expected one of ${Object.keys(ATTACKS).join(', ')}\n`);
  process.exit(1);
}
const database = words.find((word) => word.startsWith('--database='))?.split('=')[1] ?? 'sqlite';
const isShort = words.includes('--short');
const rows = [];
for (const [name, attack] of Object.entries(ATTACKS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const found = await attack({ isShort, database });
  rows.push(
    ...found.map((row) => ({
      bench: `attack: ${name}`,
      unit: '',
      ...row,
      metric: `${name}: ${row.metric}`,
    })),
  );
}
report(rows, words.includes('--json'));
// What an attack found to be open fails a build.
if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
