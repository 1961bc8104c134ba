// Builds the demo's admin panel if it is missing or outdated.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Inside the result, so that every other build of the panel removes it. */
const STAMP = 'dist/build/.made-from';

/** What the panel is built from. Compared by content, so that a copy of the demo needs no build. */
const SOURCES = {
  root: ['dist/admin', 'package-lock.json'],
  demo: ['src/admin', 'config/admin.ts', 'package.json'],
};

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint(folders) {
  const hash = createHash('sha256');
  for (const [name, paths] of Object.entries(SOURCES)) {
    const folder = folders[name];
    for (const file of paths.flatMap((path) => filesIn(join(folder, path)))) {
      hash.update(`${name}${file.slice(folder.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** Runs `strapi build` if needed. `strapi` runs a command of the demo's Strapi. */
export async function ensureAdminPanel(root, { demo, strapi, say }) {
  const stamp = join(demo, STAMP);
  const madeFrom = fingerprint({ root, demo });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  say('Building the admin panel. This takes about a minute.');
  await strapi(['build']);
  writeFileSync(stamp, madeFrom);
}
