import { make } from './dom';

/** The row of buttons. */
export interface Row {
  readonly bar: HTMLElement;
  /** Draws these buttons, at most so many before "More"; with none, the bar takes no room. */
  show(name: string, controls: readonly HTMLElement[], more: HTMLElement, most: number): void;
  /** Keeps to one row; the button for more shows the others. */
  fit(): void;
}

export function createRow(): Row {
  const list = make('ul', { part: 'list', role: 'list' });
  const bar = make('div', { part: 'bar', class: 'bar' }, list);
  /** The buttons, and behind them the one for more. */
  let items: HTMLElement[] = [];
  let most = 0;
  let opened = false;

  function fit(): void {
    const all = items.length - 1;
    let count = opened ? all : Math.min(most, all);
    do {
      // The last one is the button for more.
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
        // The button that was pressed is gone: go on with the first that it has shown.
        next?.querySelector<HTMLElement>('a,button')?.focus();
      };
      list.setAttribute('aria-label', name);
      list.replaceChildren(...items);
      bar.hidden = !controls.length;
      fit();
    },
  };
}
