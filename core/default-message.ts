/** Stands for the entry's title in the default message. */
export const TITLE_IN_MESSAGE = '{title}';

/**
 * Text in front of the link, for entries whose editor wrote none: one for every language, or one per
 * locale. `{title}` stands for the entry's title; empty: the title alone.
 */
export type DefaultMessage = string | Readonly<Record<string, string>>;

/** `pt_BR`, `pt-br` and `pt-BR` are one locale. */
const keyOf = (locale: string): string => locale.toLowerCase().replace(/_/g, '-');

/**
 * The text for entries of a locale; empty where there is none. `fr-CA` has that of `fr` where it has
 * none of its own. Entries that are not translated (`null`) have the first one.
 */
export function messageOfLocale(message: DefaultMessage, locale: string | null): string {
  if (typeof message === 'string') return message;
  const texts = Object.entries(message);
  if (locale === null) return texts[0]?.[1] ?? '';
  const of = (key: string) => texts.find(([each]) => keyOf(each) === key)?.[1];
  const key = keyOf(locale);
  return of(key) || of(key.split('-')[0] ?? key) || '';
}

/** The text for an entry of this title; `null` for none. */
export const filledMessage = (text: string, title: string): string | null =>
  text.replaceAll(TITLE_IN_MESSAGE, () => title) || null;
