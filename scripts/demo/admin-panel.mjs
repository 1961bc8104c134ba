// Builds the demo's admin panel where it is missing or was made from something else.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lies inside the result, so that every other build of the panel takes it away. */
const STAMP = 'demo/dist/build/.made-from';

/** What the panel is made from. Compared by content: a build takes a minute, so none is in vain. */
const SOURCES = [
  'dist/admin',
  'demo/src/admin',
  'demo/config/admin.ts',
  'demo/package.json',
  'package-lock.json',
];

function filesIn(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(join(path, name)));
}

function fingerprint(root) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((path) => filesIn(join(root, path)))) {
    hash.update(`${file.slice(root.length)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Runs `strapi build` where it is needed. `strapi` runs a command of the demo's Strapi. */
export async function ensureAdminPanel(root, { strapi, say }) {
  const stamp = join(root, STAMP);
  const madeFrom = fingerprint(root);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  say('Building the admin panel. This takes about a minute.');
  await strapi(['build']);
  writeFileSync(stamp, madeFrom);
}
