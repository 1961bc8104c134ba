import { pathProblem, type AttributeShape, type PathProblem, type TypeShape } from '../../../core';
import { PLUGIN_ID } from '../plugin';
import { isRecord, optionsOf } from './plugin-options';
import { typeShape } from './type-shape';

/**
 * The content type as it will be saved: its attributes, and what the form on screen says of
 * translation and kind.
 */
export function shapeInForm(form: unknown, contentType: unknown): TypeShape {
  const { kind } = isRecord(form) ? form : {};
  const saved = typeShape(contentType);
  return {
    attributes: saved.attributes,
    localized: optionsOf(form, 'i18n')?.localized === true,
    single: kind === undefined ? saved.single === true : kind === 'singleType',
  };
}

/** What is wrong with the address that the form holds; nothing while share links are off. */
export function addressProblem(form: unknown, shape: TypeShape): PathProblem | undefined {
  const own = optionsOf(form, PLUGIN_ID);
  if (own?.enabled !== true || typeof own.path !== 'string') return undefined;
  const found = pathProblem(own.path.trim(), shape);
  // A new type gets its fields after this form, so any name may still become one.
  return found?.kind === 'field' && shape.attributes.length === 0 ? undefined : found;
}

/**
 * The attributes of the content types that were opened, by their singular name: the builder hands
 * them to inputs, though not to validators.
 */
const opened = new Map<unknown, readonly AttributeShape[]>();

const nameOf = (form: unknown): unknown => (isRecord(form) ? form.singularName : undefined);

export function rememberOpened(form: unknown, { attributes }: TypeShape): void {
  opened.set(nameOf(form), attributes);
}

/** The same for a form without its content type: what only the attributes can tell is skipped. */
export function problemOnFinish(form: unknown): PathProblem | undefined {
  const attributes = opened.get(nameOf(form)) ?? [];
  return addressProblem(form, { ...shapeInForm(form, undefined), attributes });
}
