import { useState } from 'react';
import { screen, within } from '@testing-library/react';
import axe from 'axe-core';
import type { SharingState } from '../../core';
import type { Entry } from '../../admin/src/content-manager/sharing/entry-page';
import {
  UNTOUCHED,
  type ShareButtons,
} from '../../admin/src/content-manager/sharing/share-buttons';
import {
  SharingCard,
  type SharingCardProps,
} from '../../admin/src/content-manager/sharing/SharingCard';
import { renderInPanel } from './panel';

const STATE: SharingState = {
  uid: 'api::article.article',
  turnedOnBy: 'options',
  paths: ['/articles/{slug}'],
  path: '/articles/{slug}',
  origin: 'https://e.com',
  hashRouter: false,
  titleField: 'title',
  channels: ['whatsapp', 'telegram', 'email', 'copy'],
  message: '',
  links: { parameter: 'dsl', placement: 'query', utm: false },
  url: null,
};

const ENTRY: Entry = { values: { title: 'Soup for forty', slug: 'soup' }, documentId: 'doc1' };

const ready = (changes: Partial<SharingState> = {}) => ({
  state: 'ready' as const,
  report: { ...STATE, ...changes },
  stale: false,
});

const stored = jest.fn();
beforeEach(() => stored.mockReset());

/** The card in a form that keeps its value. */
function Card({ value: first = null, ...props }: Partial<SharingCardProps>) {
  const [value, setValue] = useState<ShareButtons | null | undefined>(first);
  const change = (changes: ShareButtons) => {
    const next = { ...UNTOUCHED, ...value, ...changes };
    stored(next);
    setValue(next);
  };
  return (
    <SharingCard
      name="shareButtons"
      label="Share buttons"
      value={value}
      disabled={false}
      access={() => 'edit'}
      error={() => undefined}
      onChange={change}
      answer={ready()}
      entry={ENTRY}
      {...props}
    />
  );
}

const itemsOf = (name: string | RegExp) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.getAttribute('data-channel') ?? item.textContent);

const messages = () => screen.queryAllByRole('figure').map((figure) => figure.textContent);

const button = (name: string) => screen.getByRole('button', { name });

test('says of an untouched article that sharing is on, with the site’s channels', async () => {
  await renderInPanel(<Card />);
  screen.getByText('Sharing is on with the site’s channels:');
  expect(itemsOf(/site’s channels/)).toEqual(['WhatsApp', 'Telegram', 'Email', 'Copy link']);
  expect(screen.getByRole('checkbox', { name: 'Sharing' })).toHaveProperty('checked', true);
});

test('begins an article’s own channels with the site’s, so that a change takes none away', async () => {
  const person = await renderInPanel(<Card />);
  await person.click(button('Change for this article'));
  expect(itemsOf('Chosen channels, in order')).toEqual(STATE.channels);
  await person.click(screen.getByRole('combobox', { name: 'Channels of this article' }));
  await person.click(screen.getByRole('option', { name: 'Signal · Private' }));
  expect(stored.mock.calls.at(-1)).toEqual([
    { enabled: true, channels: [...STATE.channels, 'signal'], message: null, campaign: null },
  ]);
});

test('goes back to the site’s channels, and the focus stays', async () => {
  const person = await renderInPanel(<Card value={{ channels: ['copy'], message: 'Read:' }} />);
  await person.click(button('Use the site’s channels'));
  expect(stored.mock.calls.at(-1)).toEqual([
    { enabled: true, channels: null, message: 'Read:', campaign: null },
  ]);
  expect(document.activeElement).toBe(button('Change for this article'));
});

test('goes back to the site’s channels with the last one removed, and keeps the focus', async () => {
  const person = await renderInPanel(<Card value={{ channels: ['copy'] }} />);
  await person.click(button('Remove Copy link'));
  expect(itemsOf(/site’s channels/)).toContain('Telegram');
  expect(document.activeElement).toBe(button('Change for this article'));
});

test('turns sharing off and on again, and forgets nothing', async () => {
  const person = await renderInPanel(<Card value={{ channels: ['copy'] }} />);
  await person.click(screen.getByRole('checkbox', { name: 'Sharing' }));
  expect(stored.mock.calls.at(-1)).toEqual([
    { enabled: false, channels: ['copy'], message: null, campaign: null },
  ]);
  screen.getByText(/no share buttons/);
  expect(screen.queryByRole('textbox')).toBeNull();
  await person.click(screen.getByRole('checkbox', { name: 'Sharing' }));
  expect(itemsOf('Chosen channels, in order')).toEqual(['copy']);
});

describe('the preview', () => {
  test('is what the links send: first the title, then the message that is typed', async () => {
    const person = await renderInPanel(<Card />);
    expect(messages()).toEqual([
      'WhatsAppSoup for forty\nhttps://e.com/articles/soup?dsl=w',
      'EmailSubject: Soup for fortySoup for forty\n\nhttps://e.com/articles/soup?dsl=e',
    ]);
    await person.type(screen.getByRole('textbox', { name: 'Message' }), 'Eat & read:');
    expect(messages()).toEqual([
      'WhatsAppEat & read:\nhttps://e.com/articles/soup?dsl=w',
      'EmailSubject: Soup for fortyEat & read:\n\nhttps://e.com/articles/soup?dsl=e',
    ]);
  });

  test('has the site’s default message where the editor writes none', async () => {
    const answer = ready({ message: 'Worth a read: {title}' });
    const person = await renderInPanel(<Card answer={answer} />);
    expect(messages()[0]).toBe(
      'WhatsAppWorth a read: Soup for forty\nhttps://e.com/articles/soup?dsl=w',
    );
    await person.type(screen.getByRole('textbox', { name: 'Message' }), 'Mine');
    expect(messages()[0]).toBe('WhatsAppMine\nhttps://e.com/articles/soup?dsl=w');
  });

  test('draws a title as text, whatever stands in it', async () => {
    const values = { ...ENTRY.values, title: '<img src=x onerror=alert(1)>' };
    await renderInPanel(<Card entry={{ ...ENTRY, values }} />);
    expect(messages()[0]).toContain('<img src=x onerror=alert(1)>');
    expect(document.querySelector('figure img')).toBeNull();
  });

  test('has the address that was saved, where the path names a related entry', async () => {
    const path = '/{category.slug}/{slug}';
    await renderInPanel(<Card answer={ready({ path, url: 'https://e.com/food/soup' })} />);
    expect(messages()[0]).toContain('https://e.com/food/soup?dsl=w');
  });

  test.each<[string, Partial<SharingState>, Partial<Entry>, RegExp]>([
    ['without a site', { origin: null }, {}, /siteUrl/],
    ['without a slug', {}, { values: { title: 'Soup' } }, /\/articles\/\{slug\} lacks/],
    ['without WhatsApp and email', { channels: ['copy'] }, {}, /neither WhatsApp nor email/],
  ])('says why there is none, %s', async (_, state, entry, reason) => {
    await renderInPanel(<Card answer={ready(state)} entry={{ ...ENTRY, ...entry }} />);
    screen.getByText(reason);
    expect(messages()).toEqual([]);
  });
});

test('changes nothing while it is disabled', async () => {
  await renderInPanel(<Card value={{ channels: ['copy'] }} disabled />);
  for (const control of [
    ...screen.getAllByRole('button'),
    ...screen.getAllByRole('textbox'),
    screen.getByRole('checkbox'),
  ]) {
    expect(control.matches(':disabled, [aria-disabled="true"]')).toBe(true);
  }
});

test('follows the permissions for single attributes', async () => {
  const access = (field: string) =>
    field === 'message' ? 'edit' : field === 'enabled' ? 'read' : 'none';
  await renderInPanel(<Card access={access} />);
  expect(screen.getByRole('checkbox')).toHaveProperty('disabled', true);
  expect(screen.getByRole('textbox', { name: 'Message' })).toHaveProperty('disabled', false);
  expect(screen.queryByRole('textbox', { name: 'Campaign' })).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('says that its settings have no effect while the content type is off', async () => {
  await renderInPanel(<Card answer={ready({ turnedOnBy: null })} />);
  screen.getByText('Share links are off for this content type');
  screen.getByText('With the site’s channels:');
});

test('says that the site’s channels could not be loaded, and asks again', async () => {
  const retry = jest.fn();
  const answer = { state: 'failed' as const, failure: { kind: 'server' as const }, retry };
  const person = await renderInPanel(<Card answer={answer} />);
  screen.getByText(/^The site’s channels could not be loaded: /);
  expect(button('Change for this article')).toHaveProperty('disabled', true);
  await person.click(button('Try again'));
  expect(retry).toHaveBeenCalledTimes(1);
});

test('shows what is wrong with an attribute, at its field', async () => {
  const error = (field?: string) => (field === 'message' ? 'Too long' : undefined);
  await renderInPanel(<Card error={error} />);
  const field = screen.getByRole('textbox', { name: 'Message' });
  expect(field.getAttribute('aria-invalid')).toBe('true');
  screen.getByText('Too long');
});

test('draws beside a channel what it brought, where that is known', async () => {
  const yields = new Map([['telegram', '12 visits']]);
  const person = await renderInPanel(<Card yields={yields} />);
  expect(itemsOf(/site’s channels/)).toContain('Telegram12 visits');
  await person.click(button('Change for this article'));
  const list = screen.getByRole('list', { name: 'Chosen channels, in order' });
  within(list).getByText('12 visits');
});

test('speaks French to whoever works in French', async () => {
  const person = await renderInPanel(<Card />, 'fr');
  screen.getByText(/Le partage est activé avec les canaux du site/);
  await person.click(button('Modifier pour cet article'));
  button('Reprendre les canaux du site');
  screen.getByText('Objet :');
});

test.each<[string, Partial<SharingCardProps>]>([
  ['untouched', {}],
  ['with channels of its own', { value: { channels: ['copy', 'email'], message: 'Read:' } }],
  ['off', { value: { enabled: false } }],
  ['disabled', { disabled: true }],
])('has nothing that axe objects to: %s', async (_, props) => {
  await renderInPanel(<Card {...props} />);
  // jsdom has no layout, so nothing to measure contrasts on.
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false } };
  const { violations } = await axe.run(document.body, { rules });
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});
