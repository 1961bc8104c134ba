/**
 * What the address of a content type may say: `/articles/{slug}`, with attributes in braces. The
 * server refuses to start with a path that breaks a rule, and the Content-Type Builder says so while
 * it is typed; each puts a problem into its own words.
 */

/** The address of a content type: one path, or one per locale. */
export type Paths = string | Readonly<Record<string, string>>;

/** What the rules need to know of an attribute. */
export interface AttributeShape {
  name: string;
  type: string;
  /**
   * Only for a relation to one entry: the names that may follow the dot in `{category.slug}`.
   * `unknown` where the other content type is out of sight, as in the Content-Type Builder.
   */
  fields?: readonly string[] | 'unknown';
}

/** What the rules need to know of a content type. */
export interface TypeShape {
  attributes: readonly AttributeShape[];
  /** Whether entries are translated, so that `{locale}` has a value. */
  localized: boolean;
  /** Whether it is a single type, whose path needs no attribute. */
  single?: boolean;
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

/** An attribute, or an attribute of a related entry. */
const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)?$/;

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

export const pathsOf = (paths: Paths): string[] =>
  typeof paths === 'string' ? [paths] : Object.values(paths);

/** The names in braces, in order. */
export const namesIn = (path: string): string[] =>
  Array.from(path.matchAll(PLACE), ([, name = '']) => name);

/** Whether a name in braces is an attribute of a related entry. */
export const isRelated = (name: string): boolean => name.includes('.');

/** What is wrong with a path, whatever the content type; `undefined` where nothing is. */
export function templateProblem(path: string): PathProblem<PathRule> | undefined {
  if (!path.startsWith('/')) return { kind: 'slash' };
  // Browsers turn \ into / and resolve . and .., so that no page has such an address.
  if (/[?#\s\\]|\/\.\.?(?=\/|$)/.test(path)) return { kind: 'characters' };
  const names = namesIn(path);
  if (!names.every((name) => NAME.test(name)) || /[{}]/.test(path.replace(PLACE, ''))) {
    return { kind: 'braces' };
  }
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) return { kind: 'twice', name: twice };
  const crowded = path.split('/').some((piece) => namesIn(piece).length > 2);
  return crowded || path.includes('}{') ? { kind: 'crowded' } : undefined;
}

/** The attributes whose value can stand in an address. */
export const fieldNames = (attributes: readonly AttributeShape[]): string[] =>
  attributes.filter(({ type }) => TYPES.has(type)).map(({ name }) => name);

/** The names that a path of this content type may have in braces, as far as they are known. */
export const pathNames = ({ attributes, localized }: TypeShape): string[] => [
  'documentId',
  ...(localized ? ['locale'] : []),
  ...fieldNames(attributes),
  ...attributes.flatMap(({ name, fields = [] }) =>
    fields === 'unknown' ? [] : fields.map((field) => `${name}.${field}`),
  ),
];

/** What is wrong with a path of this content type. An empty path means the default. */
export function pathProblem(path: string, type: TypeShape): PathProblem | undefined {
  if (path === '') return undefined;
  const problem = templateProblem(path);
  if (problem) return problem;
  const names = namesIn(path);
  // Related entries are shared by many, as a category is.
  if (!type.single && names.every((name) => name === 'locale' || isRelated(name))) {
    return { kind: 'entry' };
  }
  const allowed = pathNames(type);
  const open = type.attributes.filter(({ fields }) => fields === 'unknown');
  const unknown = names.find(
    (name) => !allowed.includes(name) && !open.some((each) => name.startsWith(`${each.name}.`)),
  );
  return unknown === undefined ? undefined : { kind: 'field', name: unknown };
}

/** The path where none is set: by the slug where the type has one, else by the document's id. */
export const defaultPath = (pluralName: string, { attributes }: TypeShape): string =>
  `/${pluralName}/{${attributes.some(({ name }) => name === 'slug') ? 'slug' : 'documentId'}}`;
