import type { SharingLink } from '../../../core/contracts/sharing';
import { schemeOf, type Carried } from './delivery';
import { make } from './dom';
import { drawIcon } from './icons';
import { fill, type Strings } from './strings';

/** What a button says to a screen reader, and to a mouse that rests on it. */
export function nameOf(link: SharingLink, delivery: Carried, strings: Strings): string {
  const { paste, post, send } = strings;
  const text = delivery === 'paste' ? paste : link.private ? send : post;
  return strings.buttons[link.channel] ?? fill(text, link.label);
}

/**
 * A real link where the browser can follow one (so it can be opened in a new tab, or copied), a
 * button elsewhere.
 */
export function drawControl(link: SharingLink, delivery: Carried, strings: Strings): HTMLElement {
  const name = nameOf(link, delivery, strings);
  const icon = drawIcon(link.channel);
  const content = [...(icon ? [icon] : []), make('span', { part: 'label' }, link.label)];
  const shared = {
    part: `control ${link.channel}`,
    title: name,
    'aria-label': name,
    class: icon ? '' : 'named',
  };
  if (delivery !== 'link' || link.href === null) {
    return make('button', { ...shared, type: 'button' }, ...content);
  }
  const address = { ...shared, href: link.href };
  return schemeOf(link.href).startsWith('http')
    ? make('a', { ...address, target: '_blank', rel: 'noopener noreferrer' }, ...content)
    : // In place, whatever <base target> says: a mail or app address would leave an empty tab.
      make('a', { ...address, target: '_self' }, ...content);
}
