import { useState } from 'react';
import { screen } from '@testing-library/react';
import { PathInput, type PathInputProps } from '../../admin/src/builder/PathInput';
import { renderInPanel } from './panel';

const article = { attributes: [{ name: 'slug', type: 'uid' }] };
const form = (enabled: boolean, localized = false) => ({
  pluralName: 'articles',
  pluginOptions: { 'dark-social': { enabled }, i18n: { localized } },
});

/** The input in a form that keeps what is typed. */
function Form(props: Partial<PathInputProps>) {
  const [value, setValue] = useState('');
  return (
    <PathInput
      name="path"
      value={value}
      onChange={({ target }) => setValue(target.value)}
      contentTypeSchema={article}
      modifiedData={form(true)}
      {...props}
    />
  );
}

const input = () => screen.getByRole('textbox', { name: 'Address on the site' });

test('waits until share links are on', async () => {
  await renderInPanel(<Form modifiedData={form(false)} />);
  expect(input()).toHaveProperty('disabled', true);
});

test('shows the default address', async () => {
  await renderInPanel(<Form />);
  expect(input()).toHaveProperty('placeholder', '/articles/{slug}');
});

test.each([
  ['articles', /Start with a slash/],
  ['/my articles/{{slug}', /without spaces/],
  ['/articles', /Include a field/],
  ['/articles/{{slog}', /“slog” is not a field/],
  ['/{{locale}/{{slug}', /“locale” is not a field/],
  ['/{{slug}/{{slug}', /“slug” .* twice/],
])('says what is wrong with %s, and that it is not saved', async (typed, message) => {
  const person = await renderInPanel(<Form />);
  await person.type(input(), typed);
  expect(screen.getByText(message).textContent).toMatch(/not saved/);
  expect(input().getAttribute('aria-invalid')).toBe('true');
});

test.each([
  ['a path of the type', '/news/{{slug}', {}],
  [
    'the locale, once translation is turned on',
    '/{{locale}/{{slug}',
    { modifiedData: form(true, true) },
  ],
  ['any field of a type that has none yet', '/news/{{code}', { contentTypeSchema: null }],
])('accepts %s', async (_, typed, props) => {
  const person = await renderInPanel(<Form {...props} />);
  await person.type(input(), typed);
  expect(input().getAttribute('aria-invalid')).not.toBe('true');
});

test('says it in French to whoever works in French', async () => {
  const person = await renderInPanel(<Form />, 'fr');
  await person.type(screen.getByRole('textbox', { name: 'Adresse sur le site' }), 'articles');
  screen.getByText(/Commencez par une barre oblique/);
});
