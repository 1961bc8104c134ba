import { PANEL_CSS } from './styles';
import type { Tools } from './tools';

/** How long "Link copied" stays, in ms. */
const ANNOUNCED_MS = 4_000;

/** What the bar shows after a press. */
export interface Panel {
  /** Says a short sentence, to eyes and to screen readers. */
  announce(text: string): void;
  /** Opens something under the buttons, in place of what was there, and puts the focus into it. */
  open(content: Element, close: string): void;
  /** Closes it, and gives the focus back. */
  close(): void;
}

export function createPanel({ root, bar, make, addStyles }: Tools): Panel {
  // There before anything is said, since screen readers only follow live regions that they have seen.
  const status = make('p', { part: 'status', role: 'status' });
  root.append(status);
  addStyles(root, PANEL_CSS);
  let panel: HTMLElement | undefined;
  /** Had the focus before the panel took it, and gets it back. */
  let pressed: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    const focused = panel?.contains(root.activeElement);
    panel?.remove();
    panel = undefined;
    if (focused && pressed instanceof HTMLElement) pressed.focus();
  }

  return {
    close,
    announce(text) {
      clearTimeout(timer);
      status.textContent = text;
      timer = setTimeout(() => (status.textContent = ''), ANNOUNCED_MS);
    },
    open(content, word) {
      close();
      pressed = root.activeElement;
      const button = make('button', { type: 'button', part: 'control close' }, word);
      button.addEventListener('click', close);
      panel = make('div', { part: 'panel', class: 'panel' }, content, button);
      panel.addEventListener('keydown', ({ key }) => {
        if (key === 'Escape') close();
      });
      bar.append(panel);
      (panel.querySelector('input') ?? button).focus();
    },
  };
}
