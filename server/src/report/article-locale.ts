/** Which locale is meant where a question about a localized article names none. */
import type { ArticleKey } from '../../../core';
import type { EventStore } from '../store/event-store';
import type { Reader } from './article-facts';

export interface LocaleSources {
  store: { statistics: Pick<EventStore['statistics'], 'localesOf'> };
  /** In which locales a document is written. */
  entries: { localesOf(article: ArticleKey): Promise<string[]> };
  isLocalized(uid: string): boolean;
}

/**
 * The article in the locale that was asked for; without one, in the first that was counted or is
 * written, of those that the reader may read if there are any. `undefined` if there is no such
 * document in any locale.
 */
export async function inKnownLocale(
  { store, entries, isLocalized }: LocaleSources,
  reader: Reader,
  key: ArticleKey,
): Promise<ArticleKey | undefined> {
  if (key.locale !== null || !isLocalized(key.uid)) return key;
  const [counted, written] = await Promise.all([
    store.statistics.localesOf(key),
    entries.localesOf(key),
  ]);
  const known = [...counted, ...written.map((locale) => ({ ...key, locale }))];
  return known.find((article) => reader.mayRead(article)) ?? known[0];
}
