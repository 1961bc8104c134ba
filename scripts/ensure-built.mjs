// Builds both packages if their output is missing or outdated.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newestChange } from './newest-change.mjs';

const SOURCES = [
  'core',
  'server/src',
  'admin/src',
  'sdk/src',
  'sdk/types',
  'sdk/package.json',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'custom-elements-manifest.config.mjs',
  'scripts/build.mjs',
  'scripts/build-sdk.mjs',
];

/** One output file of each step of the build. */
const RESULTS = [
  'dist/server/index.js',
  'dist/admin/index.mjs',
  'sdk/dist/index.mjs',
  'dist/browser/sdk.js',
  'sdk/dist/custom-elements.json',
];

/** Whether every output exists and is newer than every source. */
export function isBuilt(root) {
  const results = RESULTS.map((path) => join(root, path));
  if (!results.every(existsSync)) return false;
  const oldest = Math.min(...results.map((path) => statSync(path).mtimeMs));
  return SOURCES.every((path) => newestChange(join(root, path)) <= oldest);
}

/** Runs the build if needed. `run` starts a program and waits for it. */
export async function ensureBuilt(root, { run, say }) {
  if (isBuilt(root)) return;
  say('Building the plugin and the SDK.');
  await run(process.execPath, ['scripts/build.mjs'], { cwd: root });
}
