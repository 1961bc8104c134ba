/**
 * What the address of a content type may say: `/articles/{slug}`, with attributes in braces. The
 * server refuses to start with a path that breaks a rule, and the Content-Type Builder says so while
 * it is typed; each puts a problem into its own words.
 */

/** What the rules need to know of a content type. */
export interface TypeShape {
  attributes: readonly { name: string; type: string }[];
  /** Whether entries are translated, so that `{locale}` has a value. */
  localized: boolean;
}

/** A rule that the path of any content type can break. */
export type PathRule = 'slash' | 'characters' | 'braces' | 'entry' | 'twice' | 'crowded';

/** The rule that a path breaks; `field`: the type has no such attribute. */
export interface PathProblem<Rule = PathRule | 'field'> {
  kind: Rule;
  /** The attribute at fault, for `field` and `twice`. */
  name?: string;
}

/** An attribute in braces. */
export const PLACE = /\{([^{}]*)\}/g;

const NAME = /^[A-Za-z_]\w*$/;

/** Types of attributes whose value can stand in an address. */
const TYPES = new Set([
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

/** The names in braces, in order. */
export const namesIn = (path: string): string[] =>
  Array.from(path.matchAll(PLACE), ([, name = '']) => name);

/** What is wrong with a path, whatever the content type; `undefined` where nothing is. */
export function templateProblem(path: string): PathProblem<PathRule> | undefined {
  if (!path.startsWith('/')) return { kind: 'slash' };
  if (/[?#\s]/.test(path)) return { kind: 'characters' };
  const names = namesIn(path);
  if (!names.every((name) => NAME.test(name)) || /[{}]/.test(path.replace(PLACE, ''))) {
    return { kind: 'braces' };
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { kind: 'twice', name: twice };
  if (names.every((name) => name === 'locale')) return { kind: 'entry' };
  const crowded = path.split('/').some((piece) => namesIn(piece).length > 2);
  return crowded || path.includes('}{') ? { kind: 'crowded' } : undefined;
}

/** The names that a path of this content type may have in braces. */
export const pathNames = ({ attributes, localized }: TypeShape): string[] => [
  'documentId',
  ...(localized ? ['locale'] : []),
  ...attributes.filter(({ type }) => TYPES.has(type)).map(({ name }) => name),
];

/** What is wrong with a path of this content type. An empty path means the default. */
export function pathProblem(path: string, type: TypeShape): PathProblem | undefined {
  if (path === '') return undefined;
  const allowed = pathNames(type);
  const unknown = namesIn(path).find((name) => !allowed.includes(name));
  return (
    templateProblem(path) ?? (unknown === undefined ? undefined : { kind: 'field', name: unknown })
  );
}

/** The path where none is set: by the slug where the type has one, else by the document's id. */
export const defaultPath = (pluralName: string, { attributes }: TypeShape): string =>
  `/${pluralName}/{${attributes.some(({ name }) => name === 'slug') ? 'slug' : 'documentId'}}`;
