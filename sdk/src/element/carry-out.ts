import type { Sharing, SharingLink } from '../../../core/contracts/sharing';
import { copy } from './copy';
import type { Carried } from './delivery';
import { askServer } from './server-name';
import { fill, type Strings } from './strings';
import type { View } from './view';

/** What a press works with, and whom it tells. */
export interface Press {
  link: SharingLink;
  delivery: Carried;
  sharing: Sharing;
  strings: Strings;
  view: View;
  /** The link was passed on. */
  sent(): void;
  /** The link is on the clipboard. */
  copied(): void;
}

/**
 * Carries out a press. Whatever needs the visitor's activation (share sheet, clipboard, new window)
 * is called before anything is awaited; a browser forgets the press meanwhile. Rejects where the
 * browser refuses.
 */
export async function carryOut(press: Press): Promise<void> {
  const { link, delivery, sharing, strings, view, sent } = press;

  if (delivery === 'sheet') {
    try {
      await navigator.share({
        title: sharing.title,
        text: sharing.message ?? sharing.title,
        url: link.url,
      });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return; // A change of mind.
      throw error;
    }
    sent();
    return;
  }

  if (delivery === 'clipboard' || delivery === 'paste') {
    return copy(link.url, view, strings.byHand, () => {
      view.announce(delivery === 'paste' ? fill(strings.copiedFor, link.label) : strings.copied);
      press.copied();
      sent();
    });
  }

  if (delivery === 'server' && link.href !== null) {
    const host = askServer(fill(strings.server, link.label));
    if (host === undefined) return;
    open(link.href.replace('{instance}', host), '_blank', 'noopener,noreferrer');
  }
  // A link is followed by the browser itself.
  sent();
}
