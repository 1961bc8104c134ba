import { encode } from 'uqr';

const SVG = 'http://www.w3.org/2000/svg';
/** Light modules around the code, which scanners need (ISO 18004). */
const QUIET = 4;

/** A QR code as a picture with a name; dark on light in every theme, since scanners want it so. */
export function drawCode(text: string, name: string): SVGElement {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET });
  const squares = data.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  const picture = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  picture.setAttribute('viewBox', `0 0 ${size} ${size}`);
  picture.setAttribute('class', 'code');
  picture.setAttribute('part', 'code');
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
  path.setAttribute('d', squares.join(''));
  picture.append(path);
  return picture;
}
