import { make } from './dom';

/** The row of buttons. */
export interface Row {
  readonly bar: HTMLElement;
  /** Renders the controls, at most `most` before "More"; hides the bar if there are none. */
  show(name: string, controls: readonly HTMLElement[], more: HTMLElement, most: number): void;
  /** Hides what does not fit in one row behind the "More" button. */
  fit(): void;
}

export function createRow(): Row {
  const list = make('ul', { part: 'list', role: 'list' });
  const bar = make('div', { part: 'bar', class: 'bar' }, list);
  /** The controls, then the "More" button. */
  let items: HTMLElement[] = [];
  let most = 0;
  let opened = false;

  function fit(): void {
    const all = items.length - 1;
    let count = opened ? all : Math.min(most, all);
    do {
      items.forEach((item, index) => (item.hidden = index < all ? index >= count : count >= all));
    } while (
      !opened &&
      items.some(({ offsetTop }) => offsetTop > (items[0]?.offsetTop ?? 0)) &&
      (count -= 1)
    );
  }

  return {
    bar,
    fit,
    show(name, controls, more, limit) {
      items = (controls.length ? [...controls, more] : []).map((control) =>
        make('li', { part: 'item' }, control),
      );
      most = limit;
      opened = false;
      more.onclick = () => {
        const next = items.find(({ hidden }) => hidden);
        opened = true;
        fit();
        // The pressed button is hidden now: move the focus to the first revealed control.
        next?.querySelector<HTMLElement>('a,button')?.focus();
      };
      list.setAttribute('aria-label', name);
      list.replaceChildren(...items);
      bar.hidden = !controls.length;
      fit();
    },
  };
}
