// Parts of the plugin's server, bundled as the plugin itself is.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Loads what modules below `server/src` export: `{ 'store/calendar': 'createCalendar' }`. */
export async function loadServer(directory, name, exported) {
  const outfile = join(directory, `${name}.cjs`);
  const contents = Object.entries(exported)
    .map(([path, names]) => `export { ${names} } from './server/src/${path}';`)
    .join('\n');
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
  });
  return createRequire(import.meta.url)(outfile);
}
