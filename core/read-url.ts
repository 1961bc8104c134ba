/**
 * An address that may be damaged; `undefined` where it cannot be read.
 *
 * Not `URL.canParse`: from its few thousandth call on, Node 20 says no to addresses with a letter
 * such as `ü` in them, since its fast path takes Latin-1 for UTF-8 (seen with 20.20.2).
 */
export function readUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
