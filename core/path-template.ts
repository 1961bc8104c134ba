/**
 * An address on the site with attributes in braces: `/articles/{slug}`, `/{locale}/a/{documentId}`.
 * Writes an entry's path, and reads a page's path back.
 */
import { namesIn, PLACE, templateProblem } from './path-rules';
import { encode } from './share-text';

export interface PathTemplate {
  source: string;
  /** The names in braces, in order. */
  names: readonly string[];
  /** The path of an entry; `undefined` where a value is missing or empty. */
  format(values: Readonly<Record<string, string | null | undefined>>): string | undefined;
  /** The values that a path carries; `undefined` where it is no path of this template. */
  match(pathname: string): Record<string, string> | undefined;
}

/**
 * Longest path that is read, in characters. Two attributes in one piece can be told apart in many
 * ways; the limit keeps a visitor from making us try them all.
 */
const MAX_PATH = 1024;

/** Text of the template as browsers write it into an address. */
const inAddress = (text: string): string => text.replace(/[^\x21-\x7e]+/g, encode);

const literal = (text: string): string => inAddress(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * What may stand for an attribute: document ids have no hyphens, which tells them from a slug in
 * the same piece (`{documentId}-{slug}`). Everything else is as short as it can be.
 */
const valueOf = (name: string): string => (name === 'documentId' ? '([A-Za-z0-9]+)' : '([^/]+?)');

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // A damaged escape in a visitor's address: no article has such a path.
    return undefined;
  }
}

/** Throws where the path breaks a rule: `templateProblem` says which. */
export function parsePathTemplate(source: string): PathTemplate {
  const problem = templateProblem(source);
  if (problem) throw new Error(`"${source}" is no path template (${problem.kind})`);
  const names = namesIn(source);

  // Pieces alternate: text, name, text, name, … A value never spans a slash.
  const parts = source.replace(/(?<=.)\/$/, '').split(PLACE);
  const pattern = new RegExp(
    `^${parts.map((part, index) => (index % 2 ? valueOf(part) : literal(part))).join('')}/?$`,
  );

  return {
    source,
    names,
    format(values) {
      if (names.some((name) => (values[name] ?? '') === '')) return undefined;
      return source
        .split(PLACE)
        .map((part, index) => (index % 2 ? encode(values[part] ?? '') : inAddress(part)))
        .join('');
    },
    match(pathname) {
      if (pathname.length > MAX_PATH) return undefined;
      // Escapes may be written in either case.
      const path = pathname.replace(/%[0-9a-f]{2}/gi, (escape) => escape.toUpperCase());
      const found = pattern.exec(path);
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
