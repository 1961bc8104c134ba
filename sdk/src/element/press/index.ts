/** Actions of buttons that are not links. Loaded once the bar is rendered. */
import type { Sharing, SharingLink } from '../../../../core/contracts/sharing';
import type { Carried } from '../delivery';
import type { PressStrings } from '../strings';
import { askServer } from './ask-server';
import { copy } from './copy';
import { english } from './english';
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
 * Returns a function that carries out a press; it rejects if the browser refuses. Whatever needs user
 * activation (share sheet, clipboard, new window) is called before the first `await`.
 */
export function createPress(tools: Tools): CarryOut {
  const { make, fill } = tools;
  const panel = createPanel(tools);

  async function toClipboard({ link, delivery, strings, copied, sent }: Press): Promise<void> {
    const words = { ...english, ...strings };
    const done = (): void => {
      panel.announce(delivery === 'paste' ? fill(words.copiedFor, link.label) : words.copied);
      copied();
      sent();
    };
    const field = await copy(link.url, tools);
    if (!field) {
      done();
      return;
    }
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

  return async (press) => {
    const { link, delivery, sharing, strings, sent } = press;
    panel.close();
    switch (delivery) {
      case 'clipboard':
      case 'paste':
        return toClipboard(press);
      case 'server': {
        toServer(press);
        return;
      }
      case 'code': {
        const { drawCode } = await import('./draw-code');
        const { code, close } = { ...english, ...strings };
        panel.open(drawCode(make, link.url, code), close);
        sent();
        return;
      }
      default: {
        const { title, message } = sharing;
        try {
          await navigator.share({ title, text: message ?? title, url: link.url });
        } catch (error) {
          if (error instanceof DOMException && error.name === 'AbortError') return; // Dismissed.
          throw error;
        }
        sent();
      }
    }
  };
}
