// Installs an example's packages where they are not what its lock file says, and builds it:
// `node tests/examples/build.mjs examples/next`.
import { resolve } from 'node:path';
import { run } from '../../scripts/demo/processes.mjs';
import { ensureInstalled } from '../../scripts/ensure-installed.mjs';

const folder = resolve(process.argv[2]);
// Leaving in this way takes along what was started here.
process.on('SIGTERM', () => process.exit(143));
const started = Date.now();
const say = (line) =>
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s: ${line}\n`);

await ensureInstalled(folder, { run, say });
say('Building.');
await run('npm', ['run', 'build'], { cwd: folder });
say('Built.');
