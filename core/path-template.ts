/**
 * An address on the site with attributes in braces: `/articles/{slug}`, `/{locale}/a/{documentId}`.
 * Writes an entry's path, and reads a page's path back.
 *
 * A value may hold what separates it from the next one (a slug `guide/start`, a hyphen in
 * `{slug}-{year}`), so a path may be read in several ways. All are returned; which of them is an
 * entry, the caller knows.
 */
import { namesIn, PLACE, templateProblem } from './path-rules';
import { plainPath } from './plain-path';
import { encode } from './share-text';

export type PathValues = Readonly<Record<string, string | null | undefined>>;

export interface PathTemplate {
  source: string;
  /** The names in braces, in order. */
  names: readonly string[];
  /** The path of an entry; `undefined` where a value is missing, or no browser could ask for it. */
  format(values: PathValues): string | undefined;
  /** The values that a path may carry, the likeliest first; none where it is no path of this template. */
  match(pathname: string): Record<string, string>[];
  /** The same for an address as readers see it: see `plainPath`. */
  matchPlain(pathname: string, ignoreCase?: boolean): Record<string, string>[];
}

/** Longest path, in characters: an event's address holds it, an origin, the tag and utm_*. */
const MAX_PATH = 3500;
/** Most ways to read a path. A uid has at most 255 characters, so its hyphens stay below. */
const MOST_READINGS = 300;
/** Keeps a visitor from making us try without end. */
const MOST_TRIES = 5000;

/** `undefined` where no article has such a path: for a damaged escape, and NUL, which no database stores. */
function decode(text: string): string | undefined {
  try {
    const decoded = decodeURIComponent(text);
    return decoded.includes('\0') ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** Text of the template as it is meant, and as a browser writes it into an address. */
const literal = (text: string): string => decode(text) ?? text;
const inAddress = (text: string): string =>
  literal(text).replace(/[^\w\-.~!$&'()*+,;=:@/]+/g, encode);

/** A value without the slash that would double the one beside it. */
export const inPath = (value: string): string => value.replace(/^\//, '').replace(/\/$/, '');

const encodeValue = (value: string): string => inPath(value).split('/').map(encode).join('/');

/** Lower case, letter by letter: positions stay the same. */
const lower = (text: string): string =>
  text.replace(/./gsu, (letter) => {
    const small = letter.toLowerCase();
    return small.length === letter.length ? small : letter;
  });

/** A document's id has no hyphens, which tells it from a slug in the same piece. */
const isValue = (name: string, value: string): boolean =>
  name === 'documentId' ? /^[A-Za-z0-9]+$/.test(value) : true;

/** Every way to read a decoded path. Parts alternate: text, name, text, name, … */
function readings(
  path: string,
  parts: readonly string[],
  fold: (text: string) => string,
): Record<string, string>[] {
  const folded = fold(path);
  const texts = parts.map((part, index) => (index % 2 ? '' : fold(literal(part))));
  const found: Record<string, string>[] = [];
  let tries = 0;

  function read(from: number, index: number, values: Record<string, string>): void {
    const name = parts[index];
    if (name === undefined) {
      if (from === path.length) found.push(values);
      return;
    }
    const text = texts[index + 1] ?? '';
    const isLast = index + 2 >= parts.length;
    const last = folded.length - text.length;
    let end = isLast ? last : folded.indexOf(text, from + 1);
    // Only the last value can be empty: the slug of a home page may be "/".
    while (end >= from && end <= last && folded.startsWith(text, end)) {
      tries += 1;
      if (found.length >= MOST_READINGS || tries > MOST_TRIES) return;
      const value = path.slice(from, end);
      if (isValue(name, value)) read(end + text.length, index + 2, { ...values, [name]: value });
      if (isLast) return;
      end = folded.indexOf(text, end + 1);
    }
  }

  const [start = ''] = texts;
  if (folded.startsWith(start)) read(start.length, 1, {});
  return found;
}

/** Throws where the path breaks a rule: `templateProblem` says which. */
export function parsePathTemplate(source: string): PathTemplate {
  const problem = templateProblem(source);
  if (problem) throw new Error(`"${source}" is no path template (${problem.kind})`);
  const names = namesIn(source);
  const parts = source.split(PLACE);
  const plainParts = plainPath(source).split(PLACE);

  function readingsOf(
    pathname: string,
    pieces: readonly string[],
    fold: (text: string) => string,
  ): Record<string, string>[] {
    const path = pathname.length > MAX_PATH ? undefined : decode(pathname);
    return path === undefined ? [] : readings(path, pieces, fold);
  }

  return {
    source,
    names,
    format(values) {
      const isMissing = (name: string, index: number): boolean => {
        const value = values[name] ?? '';
        return value === '' || (inPath(value) === '' && index < names.length - 1);
      };
      if (names.some(isMissing)) return undefined;
      const path = parts
        .map((part, index) => (index % 2 ? encodeValue(values[part] ?? '') : inAddress(part)))
        .join('');
      // Browsers resolve . and .., however they are written.
      const isReached = !path.split('/').some((piece) => piece === '.' || piece === '..');
      return isReached && path.length <= MAX_PATH ? path : undefined;
    },
    match: (pathname) => readingsOf(pathname, parts, (text) => text),
    matchPlain: (pathname, ignoreCase = false) =>
      readingsOf(plainPath(pathname), plainParts, ignoreCase ? lower : (text) => text),
  };
}
