import type { Tools } from './tools';

/** Copies from an invisible field, for browsers without the Clipboard API. */
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
 * Copies a text with the Clipboard API or, if that is missing (plain http) or refused, with
 * `execCommand`. If both fail, returns a field for the visitor to copy from.
 */
export async function copy(text: string, tools: Tools): Promise<HTMLInputElement | undefined> {
  try {
    await navigator.clipboard.writeText(text);
    return undefined;
  } catch {
    // Missing or refused.
  }
  return copyFromField(text, tools) ? undefined : linkField(text, tools);
}

/** A field for the visitor to copy from. */
export function linkField(text: string, { make }: Tools): HTMLInputElement {
  const input = make('input', { part: 'input', readonly: '' });
  input.value = text;
  return input;
}
