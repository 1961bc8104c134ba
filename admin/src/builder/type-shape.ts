import type { TypeShape } from '../../../core';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One plugin's options in a content type, whatever else the Content-Type Builder holds. */
export function optionsOf(schema: unknown, plugin: string): Record<string, unknown> | undefined {
  const options = isRecord(schema) ? schema.pluginOptions : undefined;
  const own = isRecord(options) ? options[plugin] : undefined;
  return isRecord(own) ? own : undefined;
}

/** Reads what we need of a content type as the Content-Type Builder holds it: attributes are a list. */
export function typeShape(schema: unknown): TypeShape {
  const listed = isRecord(schema) && Array.isArray(schema.attributes) ? schema.attributes : [];
  return {
    attributes: listed.flatMap((attribute: unknown) =>
      isRecord(attribute) &&
      typeof attribute.name === 'string' &&
      typeof attribute.type === 'string'
        ? [{ name: attribute.name, type: attribute.type }]
        : [],
    ),
    localized: optionsOf(schema, 'i18n')?.localized === true,
  };
}
