import type { SharingLink } from '../../../core/contracts/sharing';
import { isWeb, type Carried } from './delivery';
import { make } from './dom';
import { drawIcon, MORE_ICON, type Icons } from './icons';
import { fill, type BarStrings } from './strings';

/** What a button says to a screen reader, and to a mouse that rests on it. */
export function nameOf(link: SharingLink, delivery: Carried, strings: BarStrings): string {
  const { paste, post, send } = strings;
  const text = delivery === 'paste' ? paste : link.private ? send : post;
  return strings.buttons[link.channel] ?? fill(text, link.label);
}

/** Attributes of a control, and of the link that it may be. Shared with the server's drawing. */
export function attributesOf(
  link: SharingLink,
  delivery: Carried,
  strings: BarStrings,
): Record<string, string> {
  const name = nameOf(link, delivery, strings);
  const shared = {
    part: `control ${link.channel}`,
    title: name,
    'aria-label': name,
  };
  if (delivery !== 'link' || !link.href) return { ...shared, type: 'button' };
  // `noreferrer` is `noopener`, too. A mail or app address opens in place, whatever <base target> says: it would leave an empty tab.
  const target = isWeb(link.href) ? '_blank' : '_self';
  return { ...shared, href: link.href, target, rel: 'noreferrer' };
}

/**
 * A real link where the browser can follow one (so it can be opened in a new tab, or copied), a
 * button elsewhere.
 */
export function drawControl(
  link: SharingLink,
  delivery: Carried,
  { strings, icons }: { strings: BarStrings; icons: Icons },
): HTMLElement {
  const attributes = attributesOf(link, delivery, strings);
  const outline = icons[link.channel];
  return make(
    attributes['href'] === undefined ? 'button' : 'a',
    attributes,
    ...(outline ? [drawIcon(outline)] : []),
    make('span', { part: 'label' }, link.label),
  );
}

/** The button that shows the channels that found no room. */
export const drawMore = ({ more }: BarStrings): HTMLButtonElement =>
  make(
    'button',
    { type: 'button', part: 'control more', title: more, 'aria-label': more },
    drawIcon(MORE_ICON),
  );
