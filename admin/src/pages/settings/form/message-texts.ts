import type { DefaultMessage } from '../../../../../core';

/**
 * The locales whose default message has a field of its own: those of the site, and those that one is
 * kept for. None where one field is for all.
 */
export function messageLocales(message: DefaultMessage, locales: readonly string[]): string[] {
  const kept = typeof message === 'string' ? [] : Object.keys(message);
  return locales.length < 2 && kept.length === 0 ? [] : [...new Set([...locales, ...kept])];
}

/** What stands in the field of a locale. */
export const messageText = (message: DefaultMessage, locale: string): string =>
  typeof message === 'string' ? message : (message[locale] ?? '');

/** The message with another text for one of these locales. */
export const withMessageText = (
  message: DefaultMessage,
  locales: readonly string[],
  changed: { locale: string; text: string },
): DefaultMessage =>
  Object.fromEntries(
    locales.map((each) => [
      each,
      each === changed.locale ? changed.text : messageText(message, each),
    ]),
  );

/** The message to save: one text where all are the same, and no blank ones. */
export function tidyMessage(message: DefaultMessage): DefaultMessage {
  if (typeof message === 'string') return message.trim();
  const texts = Object.entries(message).map(([locale, text]) => [locale, text.trim()] as const);
  const [first = ''] = texts.map(([, text]) => text);
  if (texts.every(([, text]) => text === first)) return first;
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}
