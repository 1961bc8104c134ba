// Builds the demo's admin panel where it is missing or was made from something else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies inside the result, so that every other build of the panel takes it away. */
const STAMP = 'dist/build/.made-from';

/**
 * What the panel is made from, in the repository and in the demo. Compared by content: a build takes
 * a minute, so none is in vain, and a copy of the demo needs none of its own.
 */
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

/** Runs `strapi build` where it is needed. `strapi` runs a command of the demo's Strapi. */
export async function ensureAdminPanel(root, { demo, strapi, say }) {
  const stamp = join(demo, STAMP);
  const madeFrom = fingerprint({ root, demo });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  say('Building the admin panel. This takes about a minute.');
  await strapi(['build']);
  writeFileSync(stamp, madeFrom);
}
