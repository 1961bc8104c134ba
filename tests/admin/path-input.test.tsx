import { useState } from 'react';
import { screen } from '@testing-library/react';
import type { BuilderInputProps } from '../../admin/src/builder/builder-input';
import PathInput from '../../admin/src/builder/PathInput';
import SharingSwitch from '../../admin/src/builder/SharingSwitch';
import type { SharingState } from '../../core';
import { renderInPanel } from './panel';

const article = { attributes: [{ name: 'slug', type: 'uid' }] };
const byHand = {
  attributes: [
    ...article.attributes,
    { name: 'sharing', type: 'component', component: 'dark-social.share-buttons' },
  ],
};

interface FormProps {
  enabled?: boolean;
  path?: string;
  localized?: boolean;
  contentType?: BuilderInputProps['contentTypeSchema'];
}

/** Both inputs in a form that keeps what is entered. */
function Form({ enabled, path, localized = false, contentType = article }: FormProps) {
  const [own, setOwn] = useState<Record<string, unknown>>({ enabled, path });
  const props = (option: string) => ({
    name: `pluginOptions.dark-social.${option}`,
    value: own[option],
    modifiedData: {
      pluralName: 'articles',
      pluginOptions: { 'dark-social': own, i18n: { localized } },
    },
    contentTypeSchema: contentType,
    onChange: ({ target }: Parameters<BuilderInputProps['onChange']>[0]) =>
      setOwn((before) => ({ ...before, [target.name.split('.').at(-1) ?? '']: target.value })),
  });
  return (
    <>
      <SharingSwitch {...props('enabled')} />
      <PathInput {...props('path')} />
    </>
  );
}

const input = () => screen.getByRole('textbox', { name: 'Address on the site' });
const toggle = () => screen.getByRole('checkbox', { name: 'Share links' });

test('waits until share links are on', async () => {
  const person = await renderInPanel(<Form />);
  expect(input()).toHaveProperty('disabled', true);
  await person.click(toggle());
  expect(input()).toHaveProperty('disabled', false);
});

test('shows the default address', async () => {
  await renderInPanel(<Form enabled />);
  expect(input()).toHaveProperty('placeholder', '/articles/{slug}');
});

test.each([
  ['articles', /Start with a slash/],
  ['/my articles/{{slug}', /without spaces/],
  ['/articles', /Include a field/],
  ['/articles/{{slog}', /“slog” is not a field/],
  ['/{{locale}/{{slug}', /“locale” is not a field/],
  ['/{{slug}/{{slug}', /“slug” .* twice/],
])('says what is wrong with %s', async (typed, message) => {
  const person = await renderInPanel(<Form enabled />);
  await person.type(input(), typed);
  screen.getByText(message);
  expect(input().getAttribute('aria-invalid')).toBe('true');
});

test.each<[string, string, FormProps]>([
  ['a path of the type', '/news/{{slug}', {}],
  ['the locale, once translation is turned on', '/{{locale}/{{slug}', { localized: true }],
  ['any field of a type that has none yet', '/news/{{code}', { contentType: null }],
])('accepts %s', async (_, typed, props) => {
  const person = await renderInPanel(<Form enabled {...props} />);
  await person.type(input(), typed);
  expect(input().getAttribute('aria-invalid')).not.toBe('true');
});

test('says that the component turns share links on, and takes an address nonetheless', async () => {
  const person = await renderInPanel(<Form contentType={byHand} />);
  expect(toggle().getAttribute('aria-checked')).toBe('true');
  screen.getByText('On, since this type has the component Share buttons.');
  await person.type(input(), '/news/{{slug}');
  expect(input()).toHaveProperty('value', '/news/{slug}');
  // The address is saved with the switch, which can be turned off again from here on.
  expect(toggle()).toHaveProperty('disabled', false);
});

describe('where the options file decides', () => {
  const state: Partial<SharingState> = {
    turnedOnBy: 'options',
    paths: ['/fr/{slug}', '/en/{slug}'],
  };
  beforeEach(() => {
    window.fetch = async (address) => {
      expect(String(address)).toBe(
        'http://cms.example/dark-social/sharing-state?uid=api::article.article',
      );
      return Response.json({ data: state });
    };
  });

  test('shows what holds, and where it is set, to read only', async () => {
    await renderInPanel(<Form contentType={{ ...article, uid: 'api::article.article' }} />);
    await screen.findByText(/^On: set in config\/plugins/);
    expect(toggle().getAttribute('aria-checked')).toBe('true');
    expect(toggle()).toHaveProperty('disabled', true);
    expect(input()).toHaveProperty('value', '/fr/{slug}, /en/{slug}');
    expect(input()).toHaveProperty('disabled', true);
    screen.getByText(/^Set in config\/plugins/);
  });
});

test('says it in French to whoever works in French', async () => {
  const person = await renderInPanel(<Form enabled />, 'fr');
  await person.type(screen.getByRole('textbox', { name: 'Adresse sur le site' }), 'articles');
  screen.getByText(/Commencez par une barre oblique/);
});
