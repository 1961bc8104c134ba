import type { AttributeShape, TypeShape } from '../../../core';
import { PLUGIN_ID } from '../plugin';

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One plugin's options in a content type, whatever else the Content-Type Builder holds. */
export function optionsOf(schema: unknown, plugin: string): Record<string, unknown> | undefined {
  const options = isRecord(schema) ? schema.pluginOptions : undefined;
  const own = isRecord(options) ? options[plugin] : undefined;
  return isRecord(own) ? own : undefined;
}

/** Relations to at most one entry, whose attributes a path may name. */
const TO_ONE = ['oneToOne', 'manyToOne'];

function attributeShape(attribute: unknown): AttributeShape[] {
  if (!isRecord(attribute)) return [];
  const { name, type, relation } = attribute;
  if (typeof name !== 'string' || typeof type !== 'string') return [];
  // The related type is not at hand here: the server checks what follows the dot.
  const isToOne = type === 'relation' && TO_ONE.some((each) => each === relation);
  return [{ name, type, ...(isToOne && { fields: 'unknown' as const }) }];
}

/** The component that an attribute holds; nothing for one that the plugin added by itself. */
const componentByHand = (attribute: unknown): string[] => {
  const { component } = isRecord(attribute) ? attribute : {};
  const isOurs = optionsOf(attribute, PLUGIN_ID)?.added === true;
  return typeof component === 'string' && !isOurs ? [component] : [];
};

/** Reads what we need of a content type as the Content-Type Builder holds it: attributes are a list. */
export function typeShape(schema: unknown): TypeShape & { components: string[] } {
  const { attributes = [], kind } = isRecord(schema) ? schema : {};
  const list: unknown[] = Array.isArray(attributes) ? attributes : [];
  return {
    attributes: list.flatMap(attributeShape),
    components: list.flatMap(componentByHand),
    localized: optionsOf(schema, 'i18n')?.localized === true,
    single: kind === 'singleType',
  };
}
