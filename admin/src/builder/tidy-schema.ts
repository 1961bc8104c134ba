import { pathProblem } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { isRecord, optionsOf, typeShape } from './type-shape';

type Schema = Record<string, unknown>;

/**
 * Returns what the Content-Type Builder writes into a schema file. It runs for every type on every
 * save, so a type whose options did not change is returned as it is: a developer may have written
 * them by hand. When sharing is off our options are removed, as i18n's are. An invalid address
 * would stop Strapi's next start, so the previous one, or the default, replaces it.
 */
export function tidySchema(next: Schema, previous?: Schema): Schema {
  const own = optionsOf(next, PLUGIN_ID);
  const before = optionsOf(previous, PLUGIN_ID);
  if (own === undefined || JSON.stringify(own) === JSON.stringify(before)) return next;

  const options = isRecord(next.pluginOptions) ? next.pluginOptions : {};
  const { [PLUGIN_ID]: _ours, ...others } = options;
  if (own.enabled !== true) return { ...next, pluginOptions: others };

  const { path: typed, ...rest } = own;
  const shape = typeShape(next);
  const path = [typed, before?.path]
    .map((each) => (typeof each === 'string' ? each.trim() : undefined))
    .find((each) => each !== undefined && pathProblem(each, shape) === undefined);
  const ours = path ? { ...rest, path } : rest;
  return { ...next, pluginOptions: { ...others, [PLUGIN_ID]: ours } };
}
