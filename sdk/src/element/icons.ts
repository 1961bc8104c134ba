import { COMMON_ICONS } from '../../../core/channel-icons/common';
import { make } from './dom';

export type Icons = Readonly<Partial<Record<string, string>>>;

/** Three dots. */
export const MORE_ICON = 'M5 12h0m7 0h0m7 0h0';

/** The icons of these channels. Less common ones are loaded on demand. */
export async function iconsFor(channels: readonly string[]): Promise<Icons> {
  const common: Icons = COMMON_ICONS;
  if (channels.every((channel) => common[channel])) return common;
  // If loading fails, names are shown instead.
  const others = await import('../../../core/channel-icons/other').catch(() => undefined);
  return { ...common, ...others?.OTHER_ICONS };
}

/** An outline on a grid of 24, drawn in `currentColor`. */
export const drawIcon = (outline: string): SVGElement =>
  make(
    'svg',
    { viewBox: '0 0 24 24', part: 'icon', 'aria-hidden': 'true' },
    make('path', { d: outline }),
  );
