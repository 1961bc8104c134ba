import { encode } from 'uqr';
import type { make as Make } from '../dom';

/** Width of the quiet zone in modules (ISO 18004). */
const QUIET = 4;

/** Renders a QR code; dark on light in every theme, since scanners need that. */
export function drawCode(make: typeof Make, text: string, name: string): SVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  return make(
    'svg',
    {
      viewBox: `0 0 ${size} ${size}`,
      class: 'code',
      part: 'code',
      role: 'img',
      'aria-label': name,
    },
    make('path', { d: squares.join('') }),
  );
}
