// Installs the packages that the lock file names, where they are not there yet.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * Whether node_modules holds what package-lock.json asks for. Compares what npm noted of its last
 * install with the lock file by content: times say nothing after a checkout.
 */
export function isInstalled(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      // Workspaces stand in the lock file as folders; npm notes only the links to them.
      !path.startsWith('node_modules/') ||
      // Packages for other systems are in the lock file, and rightly not here.
      (wanted.optional && installed[path] === undefined) ||
      (installed[path] !== undefined && installed[path].version === wanted.version),
  );
}

/** Runs `npm ci` where it is needed. `run` starts a program and waits for it. */
export async function ensureInstalled(root, { run, say }) {
  if (isInstalled(root)) return;
  say('Installing packages (npm ci). The first time this takes some minutes.');
  const [command, ...first] = npm();
  await run(command, [...first, 'ci', '--include=dev'], { cwd: root });
}
