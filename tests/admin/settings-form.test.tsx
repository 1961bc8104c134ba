import { screen, within } from '@testing-library/react';
import { SettingsForm } from '../../admin/src/pages/settings/SettingsForm';
import type { Settings, SettingsReport } from '../../core';
import { renderInPanel } from './panel';

const settings: Settings = {
  rules: [{ match: 'host', value: 'news.example.com', source: 'campaign', channel: 'our-letter' }],
  sections: ['/culture'],
};
const report: SettingsReport = {
  settings,
  defaults: { rules: [], sections: ['/tag/*'] },
  fixed: [],
  rulesVersion: '7+ab12',
  outdated: false,
  eventsDays: 90,
  reclassification: { state: 'never', looked: 0, changed: 0 },
};

/** What was sent to the server, and what it says next. */
const sent: unknown[] = [];
let respond: () => Response;
beforeEach(() => {
  sent.length = 0;
  window.fetch = async (address, options) => {
    expect(String(address)).toBe('http://cms.example/dark-social/settings');
    sent.push(JSON.parse(String(options?.body)));
    return respond();
  };
});

const refuse = (status: number, error: object) => () =>
  Response.json({ data: null, error: { status, ...error } }, { status });

const form = (changes: Partial<SettingsReport> = {}) =>
  renderInPanel(<SettingsForm report={{ ...report, ...changes }} onLook={() => undefined} />);
const save = () => screen.getByRole('button', { name: 'Save' });
const value = () => screen.getByRole('textbox', { name: 'Value' });
const invalid = (element: HTMLElement) => element.getAttribute('aria-invalid') === 'true';

test('has nothing to save until something is changed, and again once it is changed back', async () => {
  const person = await form();
  expect(save()).toHaveProperty('disabled', true);
  await person.type(value(), 'x');
  expect(save()).toHaveProperty('disabled', false);
  await person.type(value(), '{Backspace}');
  expect(save()).toHaveProperty('disabled', true);
});

test('sends what was typed, and shows what the server made of it', async () => {
  const person = await form();
  const saved: Settings = { ...settings, sections: ['/culture', '/sport'] };
  respond = () => Response.json({ data: { ...report, settings: saved } });
  await person.type(screen.getByRole('textbox', { name: /Paths/ }), '{Enter}/SPORT');
  await person.click(save());
  await screen.findByText('Saved. These rules apply to new visits.');
  expect(sent).toEqual([{ ...settings, sections: ['/culture', '/SPORT'] }]);
  expect(screen.getByRole('textbox', { name: /Paths/ })).toHaveProperty(
    'value',
    '/culture\n/sport',
  );
  expect(save()).toHaveProperty('disabled', true);
});

test('shows what the server refused at its field, and takes the focus there', async () => {
  const person = await form();
  respond = refuse(400, {
    name: 'ValidationError',
    message: 'rules.0.value: expected a domain',
    details: { errors: [{ path: 'rules.0.value', message: 'a domain' }] },
  });
  await person.type(value(), '/path');
  await person.click(save());
  await screen.findByText(/^Expected a domain such as “news\.example\.com”/);
  expect(invalid(value())).toBe(true);
  expect(document.activeElement).toBe(value());
  await person.type(value(), '{Backspace}');
  expect(screen.queryByText(/^Expected a domain/)).toBeNull();
  expect(invalid(value())).toBe(false);
});

test('says what is allowed in the language of the panel, whatever the server’s', async () => {
  const person = await renderInPanel(
    <SettingsForm report={report} onLook={() => undefined} />,
    'fr',
  );
  respond = refuse(400, {
    name: 'ValidationError',
    details: {
      errors: [
        { path: 'rules.0.value', message: 'a domain' },
        { path: 'rules.0.channel', message: 'a name' },
        { path: 'sections.0', message: 'a path' },
      ],
    },
  });
  await person.type(screen.getByRole('textbox', { name: 'Valeur' }), '/x');
  await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/un domaine tel que/);
  screen.getByText(/un nom tel que/);
  screen.getByText(/un chemin tel que/);
});

test('says above the form what is about no field, and keeps what was typed', async () => {
  const person = await form();
  respond = refuse(500, { name: 'InternalServerError', message: 'Internal Server Error' });
  await person.type(value(), '.org');
  await person.click(save());
  await screen.findByText('Internal Server Error');
  expect(value()).toHaveProperty('value', 'news.example.com.org');
  expect(save()).toHaveProperty('disabled', false);
});

test('brings back what was saved', async () => {
  const person = await form();
  await person.click(screen.getByRole('button', { name: 'Remove rule 1' }));
  screen.getByText(/No custom rules/);
  await person.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(value()).toHaveProperty('value', 'news.example.com');
});

test('puts the focus into a rule that is added, and on the neighbour of one that is removed', async () => {
  const person = await form();
  await person.click(screen.getByRole('button', { name: 'Add a rule' }));
  const second = within(screen.getByRole('group', { name: 'Rule 2' }));
  expect(document.activeElement).toBe(second.getByRole('textbox', { name: 'Value' }));
  await person.click(second.getByRole('button', { name: 'Remove rule 2' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Remove rule 1' }));
});

test('asks before unsaved changes are left behind', async () => {
  const person = await form();
  const leave = () => person.click(screen.getByText('Elsewhere'));
  await person.type(value(), 'x');
  await leave();
  await person.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(value()).toHaveProperty('value', 'news.example.comx');
  await leave();
  await person.click(await screen.findByRole('button', { name: 'Confirm' }));
  await screen.findByText('Another page');
});

test('lets go where nothing was changed', async () => {
  const person = await form();
  await person.click(screen.getByText('Elsewhere'));
  await screen.findByText('Another page');
});

test('only shows what the options file sets', async () => {
  await form({ fixed: ['rules', 'sections'] });
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.getAllByText(/Set in the options file/)).toHaveLength(2);
  screen.getByText('news.example.com');
});

test('re-classifies only what is saved', async () => {
  const person = await form();
  const button = screen.getByRole('button', { name: 'Re-classify the last 90 days' });
  expect(button).toHaveProperty('disabled', false);
  await person.type(value(), 'x');
  expect(button).toHaveProperty('disabled', true);
});
