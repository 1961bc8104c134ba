/**
 * Undoes what mail programs, pages and messengers do to the separators of an address on its way: they
 * write them as HTML (`&amp;`), JSON (`\u0026`), quoted-printable (`=3D`) or percent escapes, and wrap
 * the line. Repairs only what can be undone without loss; what is cut off or glued to the end stays.
 */
import { MAX_PAIRS, splitUrl } from './url-parts';

/** Without one of these, or a misplaced `?` or `&`, there is nothing to repair. */
const SUSPECT = /[\r\n\t\\]|;\w|amp(?:;|%3B|utm_)|&#|=3D|%(?:25)*(?:0[AD9]|26|3D|3F|5C)/i;

/** A line break and the indent behind it, as it is or percent-encoded. */
const LINE_BREAK = /(?:[\r\n\t]|%0D|%0A|%09)+(?:%20|\+| )*/gi;
/** The same, with the `=` that quoted-printable ends a line with. */
const SOFT_BREAK = /=(?:[\r\n]|%0D|%0A)+/gi;
const HTML_AMPERSAND = /(?:&|%26)(?:(?:amp|(?:#|%23)(?:0{0,3}38|x0{0,3}26))(?:;|%3B))+/gi;
const JSON_AMPERSAND = /(?:\\|%5C)u0026/gi;
const JSON_EQUALS = /(?:\\|%5C)u003d/gi;

const ENCODED_EQUALS = /%(?:25){0,3}3D/i;
/** Encoded separators in front of a name and its `=`. */
const ENCODED_MARK = /%(?:25){0,3}3F(?=[\w.-]{1,40}(?:=|%(?:25){0,3}3D))/gi;
const ENCODED_AMPERSAND = /%(?:25){0,3}26(?=[\w.-]{1,40}(?:=|%(?:25){0,3}3D))/gi;
/** A value that is an address itself, such as `next=/articles/hello?dsl=w`. */
const NESTED = /[/:]|%(?:25){0,3}(?:2F|3A)/i;

function isSuspect(address: string): boolean {
  const mark = address.indexOf('?');
  const ampersand = address.indexOf('&');
  return (
    SUSPECT.test(address) ||
    (mark >= 0 && address.indexOf('?', mark + 1) >= 0) ||
    (ampersand >= 0 && (mark < 0 || ampersand < mark))
  );
}

const hasTooMany = (address: string): boolean =>
  address.split(/[?&]|%(?:25){0,3}(?:26|3F)/i, MAX_PAIRS + 1).length > MAX_PAIRS;

/** Divides a path from a query that was encoded into it (`%3F`) or lost its mark (`/hello&dsl=w`). */
function freed(path: string): [path: string, query: string[]] {
  const start = path.lastIndexOf('/') + 1;
  const last = path.slice(start);
  const mark = last.search(/(?:&|%(?:25){0,3}3F)[\w.-]{1,40}(?:=|%(?:25){0,3}3D)/i);
  if (start === 0 || mark < 0) return [path, []];
  const query = last.slice(mark).replace(/^&|^%(?:25)*3F/i, '');
  return [path.slice(0, start + mark), query.split('&')];
}

/** Divides a pair that holds several, and decodes its separator. */
function pairsOf(pair: string): string[] {
  if (NESTED.test(pair)) return [pair];
  return (
    pair
      // A program that took the link for one without a query adds a second `?`.
      .replace(ENCODED_MARK, '?')
      .replace(/\?/g, '?&')
      .replace(ENCODED_AMPERSAND, '&')
      // The other separator of HTML 4.
      .replace(/;(?=[\w.-]{1,40}=)/g, '&')
      .split('&')
      .filter(Boolean)
      .map((each) => (each.includes('=') ? each : each.replace(ENCODED_EQUALS, '=')))
  );
}

/** Quoted-printable writes `=` as `=3D`. One value may start with `3D` by itself. */
function unquoted(pairs: string[]): string[] {
  const quoted = pairs.filter((pair) => /^[^=]*=3D/.test(pair));
  return quoted.length < 2 ? pairs : pairs.map((pair) => pair.replace(/^([^=]*=)3D/, '$1'));
}

/** An address with its separators in place. Never throws; returns an intact address unchanged. */
export function repairAddress(address: string): string {
  if (!isSuspect(address) || hasTooMany(address)) return address;
  const whole = address.includes('=3D') ? address.replace(SOFT_BREAK, '') : address;
  const plain = whole
    .replace(LINE_BREAK, '')
    .replace(HTML_AMPERSAND, '&')
    .replace(JSON_AMPERSAND, '&')
    .replace(JSON_EQUALS, '=')
    .replace(/\?amp(?:;|%3B)/i, '?')
    .replace(/&amp(?=utm_)/gi, '&');
  const { path, query, fragment } = splitUrl(plain);
  const [page, lost] = freed(path);
  const pairs = unquoted([...lost, ...query].flatMap(pairsOf));
  return `${page}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${fragment && `#${fragment}`}`;
}
