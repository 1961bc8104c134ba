/**
 * Parses a URL; returns `undefined` if it is invalid.
 *
 * Avoids `URL.canParse`: once it is hot, Node 20 rejects URLs with a letter such as `ü`, since its
 * fast path takes Latin-1 for UTF-8 (20.20.2).
 */
export function readUrl(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
