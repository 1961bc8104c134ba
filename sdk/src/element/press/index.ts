/** Actions of buttons that are not links. Loaded once the bar is rendered. */
import type { Sharing, SharingLink } from '../../../../core/contracts/sharing';
import type { Carried } from '../delivery';
import type { PressStrings } from '../strings';
import { askServer } from './ask-server';
import { copy, linkField } from './copy';
import { english } from './english';
import { openSheet } from './open-sheet';
import { createPanel } from './panel';
import type { Tools } from './tools';

export interface Press {
  link: SharingLink;
  delivery: Carried;
  sharing: Sharing;
  strings: Partial<PressStrings>;
  /** Called once the link was shared. */
  sent(): void;
  /** Called once the link is on the clipboard. */
  copied(): void;
}

export type CarryOut = (press: Press) => Promise<void>;

/**
 * Returns a function that carries out a press; it rejects if a part cannot be loaded. No press is dead:
 * what the browser refuses is copied, or shown for copying by hand. Whatever needs user activation (share sheet, clipboard, new window) is called before the first `await`.
 */
export function createPress(tools: Tools): CarryOut {
  const { make, fill } = tools;
  const panel = createPanel(tools);
  /** Number of the latest share sheet. */
  let sheets = 0;

  async function toClipboard(press: Press): Promise<void> {
    const { link, delivery, strings, copied, sent } = press;
    const words = { ...english, ...strings };
    const done = (): void => {
      panel.announce(delivery === 'paste' ? fill(words.copiedFor, link.label) : words.copied);
      copied();
      sent();
    };
    const field = await copy(link.url, tools);
    if (field) byHand(press, field, done);
    else done();
  }

  function byHand({ strings }: Press, field: HTMLInputElement, done: () => void): void {
    const words = { ...english, ...strings };
    panel.open(make('label', {}, words.byHand, field), words.close);
    field.select();
    field.addEventListener('copy', done, { once: true });
  }

  function toServer({ link, strings, sent }: Press): void {
    const { server, go, close } = { ...english, ...strings };
    const question = fill(server, link.label);
    const form = askServer(make, { question, go }, (host) => {
      open(link.href?.replace('{instance}', host), '_blank', 'noopener,noreferrer');
      panel.close();
      sent();
    });
    panel.open(form, close);
  }

  async function toCode(press: Press): Promise<void> {
    const { link, strings, sent } = press;
    const { code, close } = { ...english, ...strings };
    try {
      const { drawCode } = await import('./draw-code');
      panel.open(drawCode(make, link.url, code), close);
    } catch (error) {
      byHand(press, linkField(link.url, tools), sent);
      throw error;
    }
    sent();
  }

  return async (press) => {
    const { link, delivery, sharing, sent } = press;
    panel.close();
    switch (delivery) {
      case 'clipboard':
      case 'paste':
        return toClipboard(press);
      case 'server': {
        toServer(press);
        return;
      }
      case 'code':
        return toCode(press);
      default: {
        const mine = ++sheets;
        const { title, message } = sharing;
        const outcome = await openSheet({ title, text: message ?? title, url: link.url });
        if (outcome === 'sent') sent();
        // A second press may have copied the link in the meantime.
        else if (outcome === 'refused' && mine === sheets) return toClipboard(press);
      }
    }
  };
}
