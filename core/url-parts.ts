/**
 * A URL in its raw parts. Raw, since re-serializing a query would turn `%20` into `+` and break
 * signed links.
 */
export interface UrlParts {
  path: string;
  /** The pairs of the query, without empty ones. */
  query: string[];
  /** Without its `#`. */
  fragment: string;
}

/** No link has more pairs; what has is not worth its reading. */
export const MAX_PAIRS = 200;

export function splitUrl(url: string): UrlParts {
  const hash = url.indexOf('#');
  const whole = hash < 0 ? url : url.slice(0, hash);
  const mark = whole.indexOf('?');
  return {
    path: mark < 0 ? whole : whole.slice(0, mark),
    query:
      mark < 0
        ? []
        : whole
            .slice(mark + 1)
            .split('&')
            .filter(Boolean),
    fragment: hash < 0 ? '' : url.slice(hash + 1),
  };
}

/** A link may be encoded again by every program that passes it on. */
const MAX_DECODINGS = 3;

/** A text without its percent escapes, however often they were escaped again. Never throws. */
export function decoded(text: string): string {
  let plain = text;
  for (let round = 0; round < MAX_DECODINGS && plain.includes('%'); round += 1) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // A malformed escape: what stands in front of it can be read.
      return plain;
    }
  }
  return plain;
}

/** The raw name of a `name=value` pair. */
export const nameOf = (pair: string): string => pair.split('=', 1)[0] ?? '';
