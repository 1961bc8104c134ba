import { encode } from 'uqr';
import type { make as Make } from '../dom';

/** Width of the quiet zone in modules (ISO 18004). */
const QUIET = 4;
/** The largest code that phones read from a screen: 97 modules. */
const MAX_VERSION = 20;
/** Longer links leave out what only other tools need, so that the modules stay large. */
const LONG = 150;
/** Least width of a module in CSS pixels. */
const LEAST_MODULE = 3;

/** A link without the utm parameters that share links carry for other tools. */
const withoutUtm = (link: string): string =>
  link.replace(/(?<=[?&])utm_(source|medium|campaign)=[^&#]*&?/g, '').replace(/[?&](?=#|$)/, '');

function encoded(text: string): ReturnType<typeof encode> {
  const options = { border: QUIET, maxVersion: MAX_VERSION };
  try {
    return encode(text, { ...options, ecc: 'M' });
  } catch {
    return encode(text, { ...options, ecc: 'L' });
  }
}

/**
 * Renders a QR code; dark on light in every theme, since scanners need that. Throws a RangeError if
 * the link is too long to be scanned.
 */
export function drawCode(make: typeof Make, link: string, name: string): SVGElement {
  const { data, size } = encoded(link.length > LONG ? withoutUtm(link) : link);
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const code = make(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      'shape-rendering': 'crispEdges',
      class: 'code',
      part: 'code',
      role: 'img',
      'aria-label': name,
    },
    make('path', { d: squares.join('') }),
  );
  code.style.minInlineSize = `min(100%,${LEAST_MODULE * size}px)`;
  return code;
}
