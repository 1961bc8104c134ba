import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../admin/src/translations/en.json';
import fr from '../../admin/src/translations/fr.json';
import { loadTranslations } from '../../admin/src/translations/load';

const texts: [string, string][] = Object.entries(fr);

/**
 * Arguments and tags: what a text expects from the code that writes it. A brace after `one`, `other`
 * or `=0` opens a form of a plural, not an argument.
 */
const expected = (text: string): string[] =>
  Array.from(
    text.matchAll(/(?<!'|one |other |=\d )\{(\w+)[,}]|<(\w+)>/g),
    ([, name, tag]) => name ?? tag ?? '',
  ).sort();

test('French says everything that English says, in the same order', () => {
  expect(Object.keys(fr)).toEqual(Object.keys(en));
});

// JSON keeps the last of two, so that one place would show the words of another.
test.each(['en', 'fr'])('%s names each text once', (language) => {
  const file = join(__dirname, '../../admin/src/translations', `${language}.json`);
  const keys = Array.from(readFileSync(file, 'utf8').matchAll(/^ *"([^"]+)":/gm), ([, key]) => key);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test.each(Object.entries(en))('%s expects the same values in both languages', (key, text) => {
  const french = Object.fromEntries(texts)[key] ?? '';
  expect([...new Set(expected(french))]).toEqual([...new Set(expected(text))]);
});

test.each(texts)('%s follows French typography', (_, text) => {
  expect(text).not.toMatch(/ [:;!?%»]|« /);
  expect(text).not.toMatch(/[a-zA-Z]'[a-zA-Z]/);
});

test('hands Strapi the texts under the plugin’s name, and nothing for other languages', async () => {
  const [french, dutch] = await loadTranslations({ locales: ['fr', 'nl'] });
  expect(french?.data['dark-social.channels.private']).toBe('Privé');
  // By this id Strapi names a field of our component.
  const field = 'content-manager.components.dark-social.share-buttons.campaign';
  expect(french?.data[field]).toBe('Campagne');
  expect(dutch).toEqual({ locale: 'nl', data: {} });
});
