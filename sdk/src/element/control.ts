import type { SharingLink } from '../../../core/contracts/sharing';
import { isWeb, type Carried } from './delivery';
import { make } from './dom';
import { drawIcon, MORE_ICON, type Icons } from './icons';
import { fill, type BarStrings } from './strings';

/** Accessible name and tooltip of a control. */
export function nameOf(link: SharingLink, delivery: Carried, strings: BarStrings): string {
  const { paste, post, send } = strings;
  const text = delivery === 'paste' ? paste : link.private ? send : post;
  return strings.buttons[link.channel] ?? fill(text, link.label);
}

/** Attributes of a control; also used for server rendering. */
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
  // `noreferrer` implies `noopener`. Mail and app links open in place: a new tab would stay empty.
  const target = isWeb(link.href) ? '_blank' : '_self';
  return { ...shared, href: link.href, target, rel: 'noreferrer' };
}

/** Renders a link if there is a URL to follow (so that it can be copied), else a button. */
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

/** Renders the button that shows the channels that did not fit. */
export const drawMore = ({ more }: BarStrings): HTMLButtonElement =>
  make(
    'button',
    { type: 'button', part: 'control more', title: more, 'aria-label': more },
    drawIcon(MORE_ICON),
  );
