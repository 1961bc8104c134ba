/** What is known of the content type whose address is typed. */
export interface TypeShape {
  attributes: readonly { name: string; type: string }[];
  /** Whether the type is translated, so that `{locale}` means something. */
  localized: boolean;
}

/** What is wrong with an address that an admin typed. */
export type PathProblem =
  | { kind: 'slash' | 'characters' | 'braces' | 'entry' }
  | { kind: 'field' | 'twice'; name: string };

/** Types whose value can stand in an address: the server's list, under the same name. */
const SCALAR = new Set([
  'string',
  'text',
  'uid',
  'email',
  'enumeration',
  'integer',
  'biginteger',
  'decimal',
  'float',
  'boolean',
  'date',
]);

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
  const scalars = type.attributes.filter((each) => SCALAR.has(each.type)).map(({ name }) => name);
  const allowed = ['documentId', ...(type.localized ? ['locale'] : []), ...scalars];
  const unknown = names.find((name) => !allowed.includes(name));
  if (unknown !== undefined) return { kind: 'field', name: unknown };
  return names.some((name) => name !== 'locale') ? undefined : { kind: 'entry' };
}

/** The address that the server takes where none is set. */
export const defaultPath = (pluralName: string, { attributes }: TypeShape): string =>
  `/${pluralName}/{${attributes.some(({ name }) => name === 'slug') ? 'slug' : 'documentId'}}`;
