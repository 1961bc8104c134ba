// Builds everything that the two packages publish.
//   dist/server, dist/admin  the plugin, by @strapi/sdk-plugin from the exports of package.json
//   dist/browser             the script that the plugin serves at /api/dark-social/sdk.js, and its parts
//   dist/types               declarations of the plugin's two exports
//   sdk/dist                 the package dark-social-sdk: a module and its declarations per entry
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildBrowser, buildSdk, declareSdk, tidyManifest } from './build-sdk.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (name, args) =>
  execFileSync(join(root, 'node_modules', '.bin', name), args, { cwd: root, stdio: 'inherit' });

run('strapi-plugin', ['build']);
await buildBrowser();
await buildSdk();
run('tsc', ['-p', 'tsconfig.build.json']);
declareSdk();
run('cem', ['analyze', '--quiet']);
tidyManifest();

// Strapi requires the server and bundles the admin panel from an ES module, so each is published in
// that format alone. The plugin SDK builds both formats.
const removeFrom = (folder, extension) => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith(extension))) {
    rmSync(join(folder, file));
  }
};
removeFrom(join(root, 'dist/server'), '.mjs');
removeFrom(join(root, 'dist/admin'), '.js');

// Nobody but Strapi loads the two exports, and it reads no types. These stand in for the declarations
// of every inner file, which the plugin SDK writes where an export has the condition `types`.
const types = join(root, 'dist/types');
rmSync(types, { recursive: true, force: true });
mkdirSync(types);
for (const file of ['server.d.ts', 'admin.d.mts']) {
  writeFileSync(join(types, file), 'declare const plugin: object;\nexport default plugin;\n');
}
