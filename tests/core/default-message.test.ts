import { filledMessage, messageOfLocale } from '../../core';

const BOTH = { en: 'Read {title}', fr: 'À lire', 'fr-CA': '', 'pt-BR': 'Leia' };

test.each<[string, string | null, string]>([
  ['its own', 'fr', 'À lire'],
  ['its own, however the locale is written', 'PT_br', 'Leia'],
  ['its language’s, while its own is empty', 'fr-CA', 'À lire'],
  ['its language’s, where it has none', 'fr-BE', 'À lire'],
  ['none', 'de', ''],
  ['none of a region’s, for the language as a whole', 'pt', ''],
  ['the first, where entries are not translated', null, 'Read {title}'],
])('a locale has %s: %s', (_, locale, text) => {
  expect(messageOfLocale(BOTH, locale)).toBe(text);
});

test('one text is for every locale', () => {
  expect(messageOfLocale('Read', 'de')).toBe('Read');
  expect(messageOfLocale({}, null)).toBe('');
});

test('a title is put in as it is', () => {
  expect(filledMessage('“{title}” – {title}', '$& {title}')).toBe('“$& {title}” – $& {title}');
  expect(filledMessage('', 'Hello')).toBeNull();
});
