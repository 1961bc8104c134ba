import { PLUGIN_ID } from '../plugin';
import { optionsOf } from './plugin-options';

/** A content type as the Content-Type Builder holds it. */
export type Schema = Record<string, unknown>;

/**
 * Removes the attribute that the plugin added by itself. Written into a schema file, it would stop
 * Strapi's start once the plugin is disabled.
 */
export function withoutAdded(schema: Schema): Schema {
  const { attributes } = schema;
  if (!Array.isArray(attributes)) return schema;
  const kept = attributes.filter((each) => optionsOf(each, PLUGIN_ID)?.added !== true);
  return kept.length === attributes.length ? schema : { ...schema, attributes: kept };
}
