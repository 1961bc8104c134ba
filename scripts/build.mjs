// Builds everything that the package publishes into dist/:
//   dist/server, dist/admin  by @strapi/sdk-plugin, as the exports of package.json say
//   dist/sdk                 the browser's side: index.mjs to import, auto.js to serve
//   dist/types               declarations of all rooms
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const run = (name, args) => execFileSync(bin(name), args, { cwd: root, stdio: 'inherit' });

run('strapi-plugin', ['build', '--silent']);

const sdk = {
  bundle: true,
  format: 'esm',
  target: 'es2020',
  logLevel: 'warning',
  absWorkingDir: root,
};
await build({ ...sdk, entryPoints: ['sdk/src/index.ts'], outfile: 'dist/sdk/index.mjs' });
await build({
  ...sdk,
  entryPoints: ['sdk/src/auto.ts'],
  outfile: 'dist/sdk/auto.js',
  minify: true,
});

run('tsc', ['-p', 'tsconfig.build.json']);
