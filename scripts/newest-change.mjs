import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * When anything at `path` last changed, in ms since 1970; for a folder, anything in it. A folder's
 * own time counts too, since it changes when a file is added or removed.
 */
export function newestChange(path) {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    stats.mtimeMs,
  );
}
