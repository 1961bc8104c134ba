import { pathProblem } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { isRecord, optionsOf, typeShape } from './type-shape';

type Schema = Record<string, unknown>;

/**
 * What the Content-Type Builder writes into the schema file of a content type. It runs over every
 * type on every save, so a type whose options did not change comes back as it was: what a developer
 * wrote by hand is not ours to rewrite. Switched off, our options go altogether, as i18n's do. An
 * address that stayed wrong in the form gives way to the one before it, or to the default: written,
 * it would stop Strapi's next start.
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
