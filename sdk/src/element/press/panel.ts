import { PANEL_CSS } from './styles';
import type { Tools } from './tools';

/** How long a status message stays, in ms. */
const ANNOUNCED_MS = 4_000;

export interface Panel {
  /** Shows a short message, also to screen readers. */
  announce(text: string): void;
  /** Opens content below the buttons, replacing what was open, and focuses it. */
  open(content: Element, close: string): void;
  /** Closes it and restores the focus. */
  close(): void;
}

export function createPanel({ root, bar, make, addStyles }: Tools): Panel {
  // Created early: screen readers announce changes only in live regions that exist.
  const status = make('p', { part: 'status', role: 'status' });
  root.append(status);
  addStyles(root, PANEL_CSS);
  let panel: HTMLElement | undefined;
  /** The element that had the focus before the panel opened. */
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
