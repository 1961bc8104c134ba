import { pathProblem, pathsOf, type Paths, type TypeShape } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { isRecord, optionsOf } from './plugin-options';
import { typeShape } from './type-shape';
import { withoutAdded, type Schema } from './without-added';

/** One address, or one per locale, which a developer wrote by hand. */
function readPaths(given: unknown): Paths | undefined {
  if (typeof given === 'string') return given.trim();
  const entries = isRecord(given) ? Object.entries(given) : [];
  const paths = entries.filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '',
  );
  return paths.length > 0 && paths.length === entries.length
    ? Object.fromEntries(paths)
    : undefined;
}

const isValid = (paths: Paths, shape: TypeShape): boolean =>
  pathsOf(paths).every((path) => pathProblem(path, shape) === undefined);

/**
 * Returns what the Content-Type Builder writes into a schema file. It runs for every type on every
 * save, so a type whose options did not change is returned as it is: a developer may have written
 * them by hand. When sharing is off our options are removed, as i18n's are. An invalid address
 * would stop Strapi's next start, so the previous one, or the default, replaces it.
 */
export function tidySchema(edited: Schema, previous?: Schema): Schema {
  const next = withoutAdded(edited);
  const own = optionsOf(next, PLUGIN_ID);
  const before = optionsOf(previous, PLUGIN_ID);
  if (own === undefined || JSON.stringify(own) === JSON.stringify(before)) return next;

  const options = isRecord(next.pluginOptions) ? next.pluginOptions : {};
  const { [PLUGIN_ID]: _ours, ...others } = options;
  if (own.enabled !== true) return { ...next, pluginOptions: others };

  const { path: typed, ...rest } = own;
  const shape = typeShape(next);
  const path = [typed, before?.path]
    .map(readPaths)
    .find((each) => each !== undefined && isValid(each, shape));
  const ours = path !== undefined && path !== '' ? { ...rest, path } : rest;
  return { ...next, pluginOptions: { ...others, [PLUGIN_ID]: ours } };
}
