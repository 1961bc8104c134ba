import {
  messageLocales,
  messageText,
  tidyMessage,
  withMessageText,
} from '../../admin/src/pages/settings/form/message-texts';

test('there is one field on a site of one language, and one each on others', () => {
  expect(messageLocales('Read', [])).toEqual([]);
  expect(messageLocales('Read', ['en'])).toEqual([]);
  expect(messageLocales('Read', ['fr', 'en'])).toEqual(['fr', 'en']);
});

test('a message of a locale that is gone keeps its field', () => {
  expect(messageLocales({ de: 'Lesen' }, ['en', 'fr'])).toEqual(['en', 'fr', 'de']);
  expect(messageLocales({ de: 'Lesen' }, ['en'])).toEqual(['en', 'de']);
});

test('a change of one language leaves the others as they were', () => {
  const changed = { locale: 'fr', text: 'À lire' };
  expect(withMessageText('Read', ['en', 'fr'], changed)).toEqual({ en: 'Read', fr: 'À lire' });
  expect(messageText({ en: 'Read' }, 'fr')).toBe('');
});

test.each([
  [' Read ', 'Read'],
  [{ en: 'Read ', fr: 'Read' }, 'Read'],
  [{ en: '', fr: ' ' }, ''],
  [{ en: 'Read', fr: '' }, { en: 'Read' }],
])('%j is saved as %j', (typed, saved) => {
  expect(tidyMessage(typed)).toEqual(saved);
});
