import { make } from './dom';
import { addStyles } from './styles';

/** How long "Link copied" stays, in ms. */
const ANNOUNCED_MS = 4_000;

/** The bar's shadow tree. */
export interface View {
  /** Draws these buttons; with none, the bar takes no room. */
  show(name: string, controls: HTMLElement[]): void;
  /** Says a short sentence, to eyes and to screen readers. */
  announce(text: string): void;
  /** Puts a read-only field with a selected text under the buttons. Replaces an earlier one. */
  offer(label: string, text: string): HTMLInputElement;
  /** Takes that field away. */
  withdraw(): void;
}

export function createView(root: ShadowRoot): View {
  const list = make('ul', { part: 'list', role: 'list' });
  // There from the start, since screen readers only follow live regions that they have seen.
  const status = make('p', { part: 'status', role: 'status' });
  const bar = make('div', { part: 'bar', class: 'bar' }, list);
  root.append(bar, status);
  addStyles(root);
  let field: HTMLElement | undefined;
  /** Had the focus before the field took it, and gets it back. */
  let pressed: Element | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function withdraw(): void {
    const focused = field?.contains(root.activeElement);
    field?.remove();
    field = undefined;
    if (focused && pressed instanceof HTMLElement) pressed.focus();
  }

  return {
    withdraw,
    show(name, controls) {
      withdraw();
      list.setAttribute('aria-label', name);
      list.replaceChildren(...controls.map((control) => make('li', { part: 'item' }, control)));
      bar.hidden = controls.length === 0;
    },
    announce(text) {
      clearTimeout(timer);
      status.textContent = text;
      timer = setTimeout(() => (status.textContent = ''), ANNOUNCED_MS);
    },
    offer(label, text) {
      withdraw();
      pressed = root.activeElement;
      const input = make('input', { part: 'input', readonly: '' });
      input.value = text;
      field = make('label', { part: 'field' }, label, input);
      bar.append(field);
      input.focus();
      input.select();
      return input;
    },
  };
}
