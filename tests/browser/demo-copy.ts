import { statSync } from 'node:fs';
import { cp, mkdir, readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

export const ROOT = join(__dirname, '..', '..');
const DEMO = join(ROOT, 'demo');
/** Where the copy lies: inside the repository, so that it finds the installed packages. */
const COPY = join(ROOT, 'tests', 'output', 'demo');

const PANEL = join('dist', 'build');
/** What running the demo leaves behind, and the sample traffic, which is sent from its own place. */
const NOT_COPIED = ['.tmp', '.cache', '.env', 'node_modules', 'dist', 'types', 'traffic'];

/** When the panel in a demo's folder was made, in ms since 1970; 0 where there is none. */
const panelMadeAt = (demo: string): number =>
  statSync(join(demo, PANEL, '.made-from'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Takes away what an earlier run left, except its admin panel: building one takes a minute. */
async function empty(): Promise<void> {
  await mkdir(COPY, { recursive: true });
  for (const name of await readdir(COPY)) {
    if (name !== 'dist') await rm(join(COPY, name), { recursive: true });
  }
}

/**
 * A fresh copy of the demo, since the Content-Type Builder writes into the files of its app. It has
 * a database and secrets of its own, and the newest admin panel that was built for either; the demo
 * checks itself whether that still fits. Answers with the copy's folder.
 */
export async function copyDemo(): Promise<string> {
  await empty();
  await cp(DEMO, COPY, {
    recursive: true,
    filter: (path) => !NOT_COPIED.includes(relative(DEMO, path).split(sep)[0] ?? ''),
  });
  if (panelMadeAt(DEMO) > panelMadeAt(COPY)) {
    await rm(join(COPY, PANEL), { recursive: true, force: true });
    await cp(join(DEMO, PANEL), join(COPY, PANEL), { recursive: true });
  }
  return COPY;
}
