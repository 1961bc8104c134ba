import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import en from '../../admin/src/translations/en.json';
import fr from '../../admin/src/translations/fr.json';
import { loadTranslations } from '../../admin/src/translations/load';
import startEn from '../../admin/src/translations/start/en.json';
import startFr from '../../admin/src/translations/start/fr.json';

const english = { ...startEn, ...en };
const texts: [string, string][] = Object.entries({ ...startFr, ...fr });

/** Names of texts as they stand in a file; a parser keeps one of two that are the same. */
const namesIn = (file: string): string[] => {
  const path = join(__dirname, '../../admin/src/translations', file);
  return Array.from(
    readFileSync(path, 'utf8').matchAll(/^ {2}"([^"]+)"/gm),
    ([, name = '']) => name,
  );
};

/**
 * Arguments and tags: what a text expects from the code that writes it. A brace after `one`, `other`
 * or `=0` opens a form of a plural, not an argument.
 */
const expected = (text: string): string[] =>
  Array.from(
    text.matchAll(/(?<!'|one |other |=\d )\{(\w+)[,}]|<(\w+)>/g),
    ([, name, tag]) => name ?? tag ?? '',
  ).sort();

test.each(['start/', ''])(
  'French says everything that English says, in the order of %sen.json',
  (folder) => {
    expect(namesIn(`${folder}fr.json`)).toEqual(namesIn(`${folder}en.json`));
  },
);

test.each(['en', 'fr'])('a text stands once, in one of the files (%s)', (language) => {
  const names = [`start/${language}.json`, `${language}.json`].flatMap(namesIn);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test.each(Object.entries(english))('%s expects the same values in both languages', (key, text) => {
  const french = Object.fromEntries(texts)[key] ?? '';
  expect([...new Set(expected(french))]).toEqual([...new Set(expected(text))]);
});

test.each(texts)('%s follows French typography', (_, text) => {
  expect(text).not.toMatch(/ [:;!?%»]|« /);
  expect(text).not.toMatch(/[a-zA-Z]'[a-zA-Z]/);
});

test('hands Strapi what it draws itself, and nothing for other languages', async () => {
  const [french, dutch] = await loadTranslations({ locales: ['fr', 'nl'] });
  expect(french?.data['dark-social.widget.mine.title']).toBe('Vos articles');
  expect(french?.data).not.toHaveProperty(['dark-social.channels.private']);
  // By this id Strapi names a field of our component.
  const field = 'content-manager.components.dark-social.share-buttons.campaign';
  expect(french?.data[field]).toBe('Campagne');
  expect(dutch).toEqual({ locale: 'nl', data: {} });
});
