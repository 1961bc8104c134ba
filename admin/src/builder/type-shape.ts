import type { AttributeShape, TypeShape } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { isRecord, optionsOf } from './plugin-options';

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
