import { PATH_TYPES } from '../../../core';

/** What is known of the content type whose address is typed. */
export interface TypeShape {
  attributes: readonly { name: string; type: string }[];
  /** Whether the type is translated, so that `{locale}` means something. */
  localized: boolean;
}

/** What is wrong with an address that an admin typed. */
export type PathProblem =
  | { kind: 'slash' | 'characters' | 'braces' | 'entry' | 'crowded' }
  | { kind: 'field' | 'twice'; name: string };

const PLACE = /\{([^{}]*)\}/g;

/**
 * Checks a path such as `/articles/{slug}` by the rules that the server starts with, since a wrong
 * one in a schema file would stop Strapi's next start. `undefined` where all is well, and for an
 * empty path, which means the default.
 */
export function pathProblem(path: string, type: TypeShape): PathProblem | undefined {
  if (path === '') return undefined;
  if (!path.startsWith('/')) return { kind: 'slash' };
  if (/[?#\s]/.test(path)) return { kind: 'characters' };
  if (/[{}]/.test(path.replace(PLACE, ''))) return { kind: 'braces' };
  const names = Array.from(path.matchAll(PLACE), ([, name = '']) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { kind: 'twice', name: twice };
  const scalars = type.attributes
    .filter((each) => PATH_TYPES.includes(each.type))
    .map(({ name }) => name);
  const allowed = ['documentId', ...(type.localized ? ['locale'] : []), ...scalars];
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return { kind: 'field', name: unknown };
  if (!names.some((name) => name !== 'locale')) return { kind: 'entry' };
  const crowded = path.split('/').some((piece) => (piece.match(PLACE) ?? []).length > 2);
  return crowded || path.includes('}{') ? { kind: 'crowded' } : undefined;
}

/** The address that the server takes where none is set. */
export const defaultPath = (pluralName: string, { attributes }: TypeShape): string =>
  `/${pluralName}/{${attributes.some(({ name }) => name === 'slug') ? 'slug' : 'documentId'}}`;
