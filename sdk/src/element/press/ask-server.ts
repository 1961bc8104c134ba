import type { make as Make } from '../dom';
import { hostIn } from './host-in';

const KEY = 'send-bar:server';

/** The server that the visitor entered last time. Never leaves the device. */
function remembered(): string {
  try {
    return localStorage.getItem(KEY) ?? '';
  } catch {
    return ''; // Storage is blocked.
  }
}

function remember(host: string): void {
  try {
    localStorage.setItem(KEY, host);
  } catch {
    // Storage is blocked: ask again next time.
  }
}

/** A form for the visitor's server. Calls `go` with its host during the submit event, so that a window can be opened. */
export function askServer(
  make: typeof Make,
  words: { question: string; go: string },
  go: (host: string) => void,
): HTMLFormElement {
  const input = make('input', {
    part: 'input',
    name: 'host',
    inputmode: 'url',
    autocapitalize: 'none',
    autocomplete: 'off',
    spellcheck: 'false',
    value: remembered(),
  });
  const form = make(
    'form',
    {},
    make('label', {}, words.question, input),
    make('button', { part: 'control go' }, words.go),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const host = hostIn(input.value);
    input.setAttribute('aria-invalid', String(host === undefined));
    if (host === undefined) {
      input.focus();
      return;
    }
    remember(host);
    go(host);
  });
  return form;
}
