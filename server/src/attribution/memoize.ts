import { LRUCache } from 'lru-cache';

const MAX_ENTRIES = 1_000;
/** Longer texts are rare or hostile; leaving them out bounds the memory. */
const MAX_LENGTH = 512;

/** Memoizes a pure function of a text. */
export function memoize<T extends object>(compute: (text: string) => T): (text: string) => T {
  const cache = new LRUCache<string, T>({ max: MAX_ENTRIES, memoMethod: compute });
  return (text) => (text.length > MAX_LENGTH ? compute(text) : cache.memo(text));
}
