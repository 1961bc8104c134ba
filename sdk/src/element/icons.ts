import { CHANNEL_ICONS } from '../../../core/channel-icons';

const ICONS: Readonly<Partial<Record<string, string>>> = CHANNEL_ICONS;
const SVG = 'http://www.w3.org/2000/svg';

/** The channel's icon, drawn in `currentColor`; `undefined` where there is none. */
export function drawIcon(channel: string): SVGElement | undefined {
  const outline = ICONS[channel];
  if (outline === undefined) return undefined;
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('part', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outline);
  icon.append(path);
  return icon;
}
