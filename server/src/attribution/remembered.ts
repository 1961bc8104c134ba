import { LRUCache } from 'lru-cache';

const MOST = 1_000;
/** Longer texts are hostile or rare: they are worked out each time, so that memory stays small. */
const LONGEST = 512;

/**
 * The same pure function, answering texts that it saw lately from memory: a site's visitors share a
 * few hundred user agents and referrers.
 */
export function remembered<T extends object | boolean>(
  work: (text: string) => T,
): (text: string) => T {
  const known = new LRUCache<string, { answer: T }>({ max: MOST });
  return (text) => {
    if (text.length > LONGEST) return work(text);
    const found = known.get(text);
    if (found) return found.answer;
    const answer = work(text);
    known.set(text, { answer });
    return answer;
  };
}
