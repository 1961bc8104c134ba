import type { View } from './view';

/**
 * Copies a text: with the Clipboard API; where that is missing (plain http) or refused, the old
 * way; where that is refused too, by showing a selected field to the visitor. `copied` is called
 * once the text is on the clipboard, for the field when the visitor copies it.
 */
export async function copy(
  text: string,
  view: View,
  label: string,
  copied: () => void,
): Promise<void> {
  view.withdraw();
  try {
    await navigator.clipboard.writeText(text);
    copied();
    return;
  } catch {
    // Missing or refused: the next way.
  }
  const input = view.offer(label, text);
  if (document.execCommand('copy')) {
    view.withdraw();
    copied();
    return;
  }
  input.addEventListener('copy', copied, { once: true });
}
