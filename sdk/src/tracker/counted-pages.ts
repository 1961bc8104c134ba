const KEY = Symbol.for('dark-social.counted-pages');

/**
 * The address that was last counted in this document, per endpoint. It lives on the page's global
 * object, so that a tracker that is stopped and started again (a component that remounts), or two
 * copies of this script, still count an arrival once.
 */
export function countedPages(): Map<string, string> {
  const known: unknown = Reflect.get(globalThis, KEY);
  if (known instanceof Map) return known;
  const pages = new Map<string, string>();
  Reflect.set(globalThis, KEY, pages);
  return pages;
}
