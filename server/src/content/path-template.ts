/**
 * An address on the site with attributes in braces: `/articles/{slug}`, `/{locale}/a/{documentId}`.
 * Writes an entry's path, and reads a page's path back.
 */
export interface PathTemplate {
  source: string;
  /** The names in braces, in order. */
  names: readonly string[];
  /** The path of an entry; `undefined` where a value is missing or empty. */
  format(values: Readonly<Record<string, string | null | undefined>>): string | undefined;
  /** The values that a path carries; `undefined` where it is no path of this template. */
  match(pathname: string): Record<string, string> | undefined;
}

export class PathTemplateError extends Error {}

const PLACE = /\{([^{}]*)\}/g;
const NAME = /^[A-Za-z_]\w*$/;

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A damaged escape in a visitor's address: no article has such a path.
    return undefined;
  }
}

/** Throws a PathTemplateError that says what is allowed. */
export function parsePathTemplate(source: string): PathTemplate {
  if (!source.startsWith('/') || /[?#\s]/.test(source)) {
    throw new PathTemplateError(
      'a path such as "/articles/{slug}": it starts with / and has no query',
    );
  }
  const names = Array.from(source.matchAll(PLACE), ([, name = '']) => name);
  const wrong = names.find((name) => !NAME.test(name));
  if (wrong !== undefined || /[{}]/.test(source.replace(PLACE, ''))) {
    throw new PathTemplateError(
      'a path such as "/articles/{slug}", with one attribute in each pair of braces',
    );
  }
  if (!names.some((name) => name !== 'locale')) {
    throw new PathTemplateError('a path that tells entries apart, such as "/articles/{slug}"');
  }
  if (new Set(names).size !== names.length) {
    throw new PathTemplateError('a path that names each attribute once');
  }

  const parts = source.replace(/(?<=.)\/$/, '').split(PLACE);
  // Pieces alternate: text, name, text, name, … A value never spans a slash.
  const pattern = new RegExp(
    `^${parts.map((part, index) => (index % 2 ? '([^/]+)' : literal(part))).join('')}/?$`,
  );

  return {
    source,
    names,
    format(values) {
      let complete = true;
      const written = source.replace(PLACE, (_, name: string) => {
        const value = values[name];
        if (value === null || value === undefined || value === '') complete = false;
        return encodeURIComponent(value ?? '');
      });
      return complete ? written : undefined;
    },
    match(pathname) {
      const found = pattern.exec(pathname);
      if (!found) return undefined;
      const values: Record<string, string> = {};
      for (const [index, name] of names.entries()) {
        const value = decode(found[index + 1] ?? '');
        if (value === undefined) return undefined;
        values[name] = value;
      }
      return values;
    },
  };
}
