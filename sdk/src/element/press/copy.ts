import type { Tools } from './tools';

/** Copies the way of browsers without the Clipboard API, from a field that nobody sees. */
function copyFromField(text: string, { root, make }: Tools): boolean {
  const focused = root.activeElement;
  const field = make('textarea', { class: 'away', 'aria-hidden': 'true' });
  field.value = text;
  root.append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/**
 * Copies a text: with the Clipboard API; where that is missing (plain http) or refused, the old
 * way; where that is refused too, it answers a selected field for the visitor to copy from.
 */
export async function copy(text: string, tools: Tools): Promise<HTMLInputElement | undefined> {
  try {
    await navigator.clipboard.writeText(text);
    return undefined;
  } catch {
    // Missing or refused: the next way.
  }
  if (copyFromField(text, tools)) return undefined;
  const input = tools.make('input', { part: 'input', readonly: '' });
  input.value = text;
  return input;
}
