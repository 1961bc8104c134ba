import { COMMON_ICONS } from '../../../core/channel-icons/common';

export type Icons = Readonly<Partial<Record<string, string>>>;

const SVG = 'http://www.w3.org/2000/svg';
/** Three dots, as menus have them. */
export const MORE_ICON = 'M5 12h0m7 0h0m7 0h0';

/** The icons of these channels; the less common ones load when they are needed. */
export async function iconsFor(channels: readonly string[]): Promise<Icons> {
  const common: Icons = COMMON_ICONS;
  if (channels.every((channel) => common[channel])) return common;
  try {
    const { OTHER_ICONS } = await import('../../../core/channel-icons/other');
    return { ...common, ...OTHER_ICONS };
  } catch {
    return common; // Their names are drawn instead.
  }
}

/** An outline on a grid of 24, drawn in `currentColor`. */
export function drawIcon(outline: string): SVGElement {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('part', 'icon');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', outline);
  icon.append(path);
  return icon;
}
