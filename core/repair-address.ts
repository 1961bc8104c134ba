/**
 * Undoes what mail programs, pages and messengers do to the separators of an address on its way: they
 * write them as HTML (`&amp;`), JSON (`\u0026`), quoted-printable (`=3D`), percent escapes or full-width
 * signs, put backslashes in front, and wrap the line. Repairs only what can be undone without loss; what is cut off or glued to the end stays.
 */
import { MAX_PAIRS, splitUrl } from './url-parts';

/** Without one of these, or a misplaced `?` or `&`, there is nothing to repair. */
const SUSPECT =
  /[\r\n\t\\？＝＆]|;\w|amp(?:;|%3B|utm_)|&#|=3D|u003d|%(?:25)*(?:0[AD9]|26|3D|3F|5C|EF)/i;

/** A line break and the indent behind it, as it is or percent-encoded. */
const LINE_BREAK = /(?:[\r\n\t]|%0D|%0A|%09)+(?:%20|\+| )*/gi;
/** The same, with the `=` that quoted-printable ends a line with. */
const SOFT_BREAK = /=(?:[\r\n]|%0D|%0A)+/gi;

/** A percent sign, encoded again up to three times. */
const P = '%(?:25){0,3}';
const anyOf = (...forms: string[]): string => `(?:${forms.join('|')})`;
const all = (pattern: string): RegExp => new RegExp(pattern, 'gi');

/** The separators, and how HTML and full-width text write them. */
const SIGNS = [
  { sign: '&', hex: '26', entity: 'amp|#0{0,3}38|#x0{0,3}26', wide: '＆', last: '86' },
  { sign: '=', hex: '3D', entity: 'equals|#0{0,3}61|#x0{0,3}3D', wide: '＝', last: '9D' },
  { sign: '?', hex: '3F', entity: 'quest|#0{0,3}63|#x0{0,3}3F', wide: '？', last: '9F' },
];
const END = anyOf(';', `${P}3B`);
const encoded = (entity: string): string => anyOf(entity.replace(/#/g, `(?:#|${P}23)`));
const BACKSLASH = anyOf('\\\\', `${P}5C`);

/** What stands for a separator wherever it is: `&#x3D;`, `\u003d`, `\x3d`. */
const ESCAPED: readonly (readonly [RegExp, string])[] = SIGNS.flatMap(({ sign, hex, entity }) => [
  [all(`(?:&|${P}26)(?:amp${END}){0,3}(?:${encoded(entity)}${END})+`), sign],
  [all(`${BACKSLASH}(?:u00|x)${hex}`), sign],
]);
/** Shells and Markdown put a backslash in front of a sign. */
const ESCAPING_BACKSLASH = all(`${BACKSLASH}{1,4}(?=[?&=_.~-]|${P}(?:26|3D|3F|5F))`);

const [AMPERSAND = '', EQUALS = '', MARK = ''] = SIGNS.map(({ hex, wide, last }) =>
  anyOf(`${P}${hex}`, wide, `${P}EF${P}BC${P}${last}`),
);
const NAME = '[\\w.-]{1,40}';
/** In front of a name and its `=`; quoted-printable and a lost backslash, of both at once only. */
const before = (sign: string, hex: string): string =>
  anyOf(
    `${sign}(?=${NAME}(?:=|${EQUALS}|u003d))`,
    `=${hex}(?=${NAME}=3D)`,
    `u00${hex}(?=${NAME}?u003d)`,
  );
const ENCODED_EQUALS = new RegExp(anyOf(EQUALS, 'u003d'), 'i');
const ENCODED_MARK = all(before(MARK, '3F'));
const ENCODED_AMPERSAND = all(before(AMPERSAND, '26'));
const LOST_QUERY = new RegExp(anyOf(`&(?=${NAME}(?:=|${EQUALS}|u003d))`, before(MARK, '3F')), 'i');
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
  const mark = LOST_QUERY.exec(last);
  if (start === 0 || !mark) return [path, []];
  const query = last.slice(mark.index + mark[0].length);
  return [path.slice(0, start + mark.index), query.split('&')];
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
  const quoted = pairs.filter((pair) => /^[^=]*=3D/i.test(pair));
  return quoted.length < 2 ? pairs : pairs.map((pair) => pair.replace(/^([^=]*=)3D/i, '$1'));
}

/** An address with its separators in place. Never throws; returns an intact address unchanged. */
export function repairAddress(address: string): string {
  if (!isSuspect(address) || hasTooMany(address)) return address;
  const whole = /=3D/i.test(address) ? address.replace(SOFT_BREAK, '') : address;
  const joined = whole.replace(LINE_BREAK, '');
  const plain = ESCAPED.reduce((text, [escape, sign]) => text.replace(escape, sign), joined)
    .replace(ESCAPING_BACKSLASH, '')
    .replace(/\?amp(?:;|%3B)/i, '?')
    .replace(/&amp(?=utm_)/gi, '&');
  const { path, query, fragment } = splitUrl(plain);
  const [page, lost] = freed(path);
  const pairs = unquoted([...lost, ...query].flatMap(pairsOf));
  return `${page}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}${fragment && `#${fragment}`}`;
}
