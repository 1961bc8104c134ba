import { useState } from 'react';
import { act, screen } from '@testing-library/react';
import { ChannelsInput } from '../../admin/src/content-manager/channels/ChannelsInput';
import { renderInPanel } from './panel';

const stored = jest.fn();
beforeEach(() => stored.mockReset());

/** The field in an edit view that keeps its value. */
function Field({ value: first, disabled }: { value: unknown; disabled?: boolean }) {
  const [value, setValue] = useState(first);
  const change = (name: string, next: string[] | null) => {
    stored(name, next);
    setValue(next);
  };
  return (
    <ChannelsInput
      name="channels"
      label="channels"
      value={value}
      disabled={disabled}
      onChange={change}
    />
  );
}

const rows = () => screen.queryAllByRole('listitem').map((row) => row.getAttribute('data-channel'));
const focused = () =>
  document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

test('says that the defaults are offered while nothing is chosen', async () => {
  await renderInPanel(<Field value={null} />);
  screen.getByText(/No channel chosen/);
});

test('adds a channel at the end, and offers it no more', async () => {
  const person = await renderInPanel(<Field value={['copy']} />);
  await person.click(screen.getByRole('combobox', { name: 'channels' }));
  expect(screen.queryByRole('option', { name: /^Copy link/ })).toBeNull();
  await person.click(screen.getByRole('option', { name: 'WhatsApp · Private' }));
  expect(stored.mock.calls).toEqual([['channels', ['copy', 'whatsapp']]]);
  screen.getByText('WhatsApp added at the end, position 2');
});

test('is ordered by the keyboard, and the focus stays with the channel', async () => {
  const person = await renderInPanel(<Field value={['email', 'copy', 'whatsapp']} />);
  act(() => screen.getByRole('button', { name: 'Move WhatsApp up' }).focus());
  await person.keyboard('{Enter}');
  expect(rows()).toEqual(['email', 'whatsapp', 'copy']);
  expect(focused()).toBe('Move WhatsApp up');
  await person.keyboard('{Enter}');
  expect(rows()).toEqual(['whatsapp', 'email', 'copy']);
  screen.getByText('WhatsApp, position 1 of 3');
  // It cannot go further up, so its other arrow is at hand.
  expect(focused()).toBe('Move WhatsApp down');
});

test('gives the focus to the neighbour of a channel that is removed', async () => {
  const person = await renderInPanel(<Field value={['email', 'copy']} />);
  await person.click(screen.getByRole('button', { name: 'Remove Copy link' }));
  expect(rows()).toEqual(['email']);
  expect(focused()).toBe('Remove Email');
  await person.click(screen.getByRole('button', { name: 'Remove Email' }));
  expect(stored.mock.calls.at(-1)).toEqual(['channels', null]);
});

test('keeps a channel that it does not know, and lets it be removed', async () => {
  const person = await renderInPanel(<Field value={'["pigeon","copy"]'} />);
  screen.getByText('Unknown channel');
  await person.click(screen.getByRole('button', { name: 'Remove pigeon' }));
  expect(stored.mock.calls).toEqual([['channels', ['copy']]]);
});

test('changes nothing while it is disabled', async () => {
  await renderInPanel(<Field value={['copy', 'email']} disabled />);
  for (const button of screen.getAllByRole('button')) {
    expect(button.matches(':disabled, [aria-disabled="true"]')).toBe(true);
  }
});
