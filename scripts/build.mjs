// Builds everything that the package publishes into dist/:
//   dist/server, dist/admin  by @strapi/sdk-plugin, as the exports of package.json say
//   dist/sdk                 what front ends import, an entry for each thing
//   dist/browser             the script that the plugin serves at /api/dark-social/sdk.js, and its parts
//   dist/types                         declarations of the SDK, and one beside each export
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBrowser, buildSdk, SDK_ENTRIES, TYPED_BY_HAND, tidyManifest } from './build-sdk.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const run = (name, args) => execFileSync(bin(name), args, { cwd: root, stdio: 'inherit' });

run('strapi-plugin', ['build']);
// The plugin SDK empties its own folders; declarations of files that are gone would stay here.
rmSync(new URL('../dist/types', import.meta.url), { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.build.json']);
await buildBrowser();
await buildSdk();
run('cem', ['analyze', '--quiet']);
tidyManifest();

// TypeScript finds declarations beside the file that an export names, in that file's module format.
// (`types` in package.json would make the plugin SDK write all declarations a second time.)
const declare = (file, text) => writeFileSync(new URL(`../dist/${file}`, import.meta.url), text);
for (const [entry, source] of Object.entries(SDK_ENTRIES)) {
  if (TYPED_BY_HAND.includes(entry)) {
    copyFileSync(join(root, `sdk/types/${entry}.d.mts`), join(root, `dist/sdk/${entry}.d.mts`));
    continue;
  }
  declare(`sdk/${entry}.d.mts`, `export * from '../types/${source.replace(/\.tsx?$/, '.js')}';\n`);
}
// Strapi alone loads these two, and asks nothing of their types.
for (const side of ['server', 'admin']) {
  for (const extension of ['d.ts', 'd.mts']) {
    declare(
      `${side}/index.${extension}`,
      'declare const plugin: object;\nexport default plugin;\n',
    );
  }
}
