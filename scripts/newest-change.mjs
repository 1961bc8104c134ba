import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Latest modification of a file, or of a folder and everything in it, in ms since 1970. */
export function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stats.mtimeMs,
  );
}
