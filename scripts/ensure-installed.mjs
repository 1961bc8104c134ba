// Installs packages if node_modules does not match the lock file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** Whether node_modules matches package-lock.json, by npm's own record of the last install. */
export function isInstalled(root) {
  const noted = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(noted)) return false;
  const installed = packagesOf(noted);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([path, wanted]) =>
      path === '' ||
      // npm's record has links to workspaces, but not their folders.
      !path.startsWith('node_modules/') ||
      // Packages for other platforms are not installed.
      (wanted.optional && installed[path] === undefined) ||
      (installed[path] !== undefined && installed[path].version === wanted.version),
  );
}

/** Runs `npm ci` if needed. `run` starts a program and waits for it. */
export async function ensureInstalled(root, { run, say }) {
  if (isInstalled(root)) return;
  say('Installing packages (npm ci). The first time takes a few minutes.');
  const [command, ...first] = npm();
  await run(command, [...first, 'ci', '--include=dev'], { cwd: root });
}
