import { screen, within } from '@testing-library/react';
import { SettingsForm } from '../../admin/src/pages/settings/SettingsForm';
import type { Settings, SettingsReport, SiteAnswer, SiteState } from '../../core';
import { statusReport } from '../../server/src/operations/status';
import { createTally } from '../../server/src/operations/tally';
import { sampleSettings } from '../settings/sample-settings';
import { renderInPanel } from './panel';

const settings = sampleSettings({
  rules: [{ match: 'host', value: 'news.example.com', source: 'campaign', channel: 'our-letter' }],
  sections: ['/culture'],
});
const report: SettingsReport = {
  settings,
  defaults: sampleSettings({ rules: [], sections: ['/tag/*'] }),
  fixed: [],
  rulesVersion: '7+ab12',
  outdated: false,
  locales: [],
  parameter: 'dsl',
  reclassification: { state: 'never', looked: 0, changed: 0 },
};

const SITE = 'https://www.example.com';
let site: SiteState;
let answers: SiteAnswer[];

/** What was sent to the server to be saved or tried, and what it says next. */
const sent: unknown[] = [];
let respond: () => Response;
beforeEach(() => {
  sent.length = 0;
  site = {
    origins: [{ origin: SITE, lastEventAt: null }],
    types: [
      {
        uid: 'api::article.article',
        name: 'Article',
        path: '/articles/{slug}',
        turnedOnBy: 'options',
      },
    ],
    missing: [],
  };
  answers = [{ origin: SITE, status: 200, ms: 12 }];
  window.fetch = async (address, options) => {
    switch (String(address)) {
      case 'http://cms.example/dark-social/settings/site':
        return Response.json({ data: site });
      case 'http://cms.example/dark-social/settings/site/check':
        return Response.json({ data: answers });
      case 'http://cms.example/dark-social/settings/status':
        return Response.json({ data: statusReport(createTally(0), 0) });
      default:
        sent.push(JSON.parse(String(options?.body)));
        return respond();
    }
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
  await screen.findByText('Saved. It applies from now on.');
  expect(sent).toEqual([{ sections: ['/culture', '/SPORT'] }]);
  expect(screen.getByRole('textbox', { name: /Paths/ })).toHaveProperty(
    'value',
    '/culture\n/sport',
  );
  expect(save()).toHaveProperty('disabled', true);
});

describe('the tag of the address bar', () => {
  const choice = () => screen.getByRole('combobox', { name: 'Views with a tag' });

  test('is off, and says what it does before it is switched on', async () => {
    const person = await form();
    expect(choice().textContent).toBe('None');
    screen.getByText(/readers see it there, and pass it on/);
    screen.getByText('https://www.example.com/articles/hello?dsl=as');
    await person.click(choice());
    await person.click(screen.getByRole('option', { name: /^Half of all views/ }));
    respond = () =>
      Response.json({ data: { ...report, settings: { ...settings, addressBar: { groups: 31 } } } });
    await person.click(save());
    await screen.findByText('Saved. It applies from now on.');
    expect(sent).toEqual([{ addressBar: { groups: 31 } }]);
  });

  test('shows what the options file sets, whatever the number', async () => {
    await form({ settings: { ...settings, addressBar: { groups: 20 } }, fixed: ['addressBar'] });
    expect(choice().textContent).toBe('20 of 62 groups');
    const { attributes } = choice();
    expect(
      attributes.getNamedItem('aria-disabled') ?? attributes.getNamedItem('disabled'),
    ).not.toBeNull();
  });
});

test('shows what the server refused at its field, and takes the focus there', async () => {
  const person = await form();
  respond = refuse(400, {
    name: 'ValidationError',
    message: 'rules.0.value: expected a domain',
    details: { errors: [{ path: 'rules.0.value', message: 'a domain', code: 'host' }] },
  });
  await person.type(value(), '/path');
  await person.click(save());
  await screen.findByText(/^Expected a domain such as news\.example\.com/);
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
        { path: 'rules.0.value', message: 'a domain', code: 'host' },
        { path: 'rules.0.channel', message: 'a name', code: 'rule-channel' },
        { path: 'sections.0', message: 'a path', code: 'section' },
      ],
    },
  });
  await person.type(screen.getByRole('textbox', { name: 'Valeur' }), '/x');
  await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/^Attendu.*un domaine comme news\.example\.com/);
  screen.getByText(/un nom comme/);
  screen.getByText(/un chemin comme/);
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
  await form({ fixed: Object.keys(settings) as SettingsReport['fixed'] });
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  for (const name of ['Default message', 'Single events, in days', 'Statistics, in months']) {
    expect(screen.getByLabelText(name)).toHaveProperty('disabled', true);
  }
  for (const check of screen.getAllByRole('checkbox')) {
    expect(check).toHaveProperty('disabled', true);
  }
  expect(screen.queryByRole('textbox', { name: 'Value' })).toBeNull();
  screen.getByText('news.example.com');
});

test('sends one changed field alone, and shows beside it what is wrong with it', async () => {
  const person = await form();
  respond = refuse(400, {
    name: 'ValidationError',
    message: 'eventsDays: expected …',
    details: { errors: [{ path: 'eventsDays', message: 'in English', code: 'events-days' }] },
  });
  const days = screen.getByLabelText('Single events, in days');
  await person.clear(days);
  await person.type(days, '5000');
  await person.click(save());
  await screen.findByText('Expected a whole number from 1 to 3650');
  expect(sent).toEqual([{ eventsDays: 5000 }]);
  expect(invalid(days)).toBe(true);
  await person.clear(days);
  await person.type(days, '30');
  expect(invalid(days)).toBe(false);
  screen.getByText('Older data will be deleted');
});

describe('the emails', () => {
  const weekly = () => screen.getByLabelText('Every Monday: last week’s figures');
  const takeOff = () => screen.getByLabelText('When an article takes off in private');
  const refuseMail = (path: string, code: string) =>
    refuse(400, {
      name: 'ValidationError',
      message: `${path}: expected …`,
      details: { errors: [{ path, message: 'in English', code }] },
    });
  /** What a screen reader says of a field beside its name. */
  const descriptionOf = (field: HTMLElement) =>
    document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent;

  test('go to an address per line, in the language that is chosen', async () => {
    const person = await form();
    respond = () => Response.json({ data: report });
    await person.type(weekly(), ' a@example.com {Enter}{Enter}b@example.com');
    await person.click(screen.getByRole('combobox', { name: 'Language of the emails' }));
    await person.click(screen.getByRole('option', { name: 'French' }));
    await person.click(save());
    await screen.findByText('Saved. It applies from now on.');
    expect(sent).toEqual([
      { mail: { weekly: ['a@example.com', 'b@example.com'], takeOff: [], language: 'fr' } },
    ]);
  });

  test('name the address that is refused, at its field, until it is changed', async () => {
    const person = await form();
    respond = refuseMail('mail.takeOff.1', 'mail-address');
    await person.type(takeOff(), 'a@example.com{Enter}nobody');
    await person.click(save());
    await screen.findByText(/^Expected an address such as .*, not “nobody”$/);
    expect(invalid(takeOff())).toBe(true);
    expect(descriptionOf(takeOff())).toContain('not “nobody”');
    expect(document.activeElement).toBe(takeOff());
    expect(invalid(weekly())).toBe(false);
    await person.type(takeOff(), '@example.com');
    expect(invalid(takeOff())).toBe(false);
    expect(descriptionOf(takeOff())).toMatch(/^One address per line/);
  });

  test('say of a list that it is too long, in the language of the panel', async () => {
    const person = await renderInPanel(
      <SettingsForm report={report} onLook={() => undefined} />,
      'fr',
    );
    respond = refuseMail('mail.weekly', 'mail-addresses');
    const field = screen.getByLabelText(/lundi/);
    await person.type(field, 'a@example.com');
    await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
    await screen.findByText(/20 adresses au plus/);
    expect(invalid(field)).toBe(true);
  });

  test('are read-only where the options file sets them', async () => {
    await form({ fixed: ['mail'] });
    for (const field of [weekly(), takeOff()]) expect(field).toHaveProperty('disabled', true);
  });
});

test('says of the list of rules that it is too long, in the language of the panel', async () => {
  const person = await renderInPanel(
    <SettingsForm report={report} onLook={() => undefined} />,
    'fr',
  );
  respond = refuse(400, {
    name: 'ValidationError',
    message: 'rules: expected at most 100 rules',
    details: { errors: [{ path: 'rules', message: 'at most 100 rules', code: 'rules-many' }] },
  });
  await person.type(screen.getByRole('textbox', { name: 'Valeur' }), 'x');
  await person.click(screen.getByRole('button', { name: 'Enregistrer' }));
  await screen.findByText(/100 règles au plus/);
});

test('says which rule repeats another, not how a value is written', async () => {
  const person = await form();
  respond = refuse(400, {
    name: 'ValidationError',
    message: 'rules.0.value: expected …',
    details: { errors: [{ path: 'rules.0.value', message: 'in English', code: 'rule-twice' }] },
  });
  await person.type(screen.getByRole('textbox', { name: 'Value' }), 'x');
  await person.click(save());
  await screen.findByText('Expected each value once: another rule matches it already');
});

test('shows how a link looks while what it carries is chosen', async () => {
  const person = await form();
  screen.getByText(/hello\?dsl=w&utm_source=whatsapp/);
  await person.click(screen.getByRole('checkbox', { name: /^Also add utm_source/ }));
  screen.getByText('https://www.example.com/articles/hello?dsl=w');
});

test('has a default message for each language of the site', async () => {
  const person = await form({
    settings: { ...settings, message: 'Read {title}' },
    locales: ['en', 'fr'],
  });
  respond = () => Response.json({ data: report });
  const french = screen.getByLabelText('Default message in French');
  expect(french).toHaveProperty('value', 'Read {title}');
  await person.clear(french);
  await person.type(french, 'À lire : {{title} ');
  await person.click(save());
  await screen.findByText('Saved. It applies from now on.');
  expect(sent).toEqual([{ message: { en: 'Read {title}', fr: 'À lire : {title}' } }]);
});

test('adds and orders the default channels', async () => {
  const person = await form();
  respond = () => Response.json({ data: report });
  await person.click(screen.getByRole('button', { name: 'Move Email up' }));
  await person.click(screen.getByRole('button', { name: 'Remove Copy link' }));
  await person.click(save());
  await screen.findByText('Saved. It applies from now on.');
  expect(sent).toEqual([{ channels: ['email', 'whatsapp'] }]);
});

describe('the state of the site', () => {
  test('says that it answers and has reported nothing, and what is enabled by what', async () => {
    await form();
    await screen.findByText('Answers, in 12 ms');
    screen.getByText('No event so far');
    screen.getByText('/articles/{slug}');
    screen.getByText('Set in the options file');
    screen.getByText(/src="http:\/\/cms\.example\/api\/dark-social\/sdk\.js"/);
  });

  test('says why it does not answer, until it does', async () => {
    answers = [{ origin: SITE, failure: 'refused', ms: 3 }];
    const person = await form();
    await screen.findByText('Refuses the connection');
    answers = [{ origin: SITE, status: 503, ms: 3 }];
    await person.click(screen.getByRole('button', { name: 'Check again' }));
    await screen.findByText('Answers with the error 503');
  });

  test('says when the last event arrived', async () => {
    const hourAgo = new Date(Date.now() - 3_700_000).toISOString();
    site = { ...site, origins: [{ origin: SITE, lastEventAt: hourAgo }] };
    await form();
    await screen.findByText('Last event 1 hour ago');
  });

  test('says what is missing', async () => {
    site = { origins: [], types: [], missing: ['siteUrl', 'contentTypes'] };
    await form();
    await screen.findByText('No visits can be counted at the moment');
    expect(screen.queryByRole('button', { name: 'Check again' })).toBeNull();
  });
});

describe('how it would count', () => {
  const field = (name: string) => screen.getByRole('textbox', { name });
  const tryIt = () => screen.getByRole('button', { name: 'Try' });

  test('is said with the reason, until something else is entered', async () => {
    const person = await form();
    respond = () =>
      Response.json({
        data: {
          kind: 'visit',
          source: 'private',
          channel: 'email',
          provider: 'gmail',
          evidence: 'app',
          reason: 'mail-referrer',
          page: { ownSite: true, article: 'Hello' },
        },
      });
    await person.type(field('Referrer'), 'mail.google.com{Enter}');
    await screen.findByText('The referrer is a webmail or a mail app.');
    expect(sent).toEqual([{ url: '', referrer: 'mail.google.com', userAgent: '' }]);
    screen.getByText('Counts as a visit');
    screen.getByText('Provider: gmail');
    screen.getByText('Article: “Hello”');
    expect(save()).toHaveProperty('disabled', true);
    await person.type(field('Referrer'), '/');
    expect(screen.queryByText('Counts as a visit')).toBeNull();
  });

  test('is refused at its field', async () => {
    const person = await form();
    respond = refuse(400, {
      name: 'ValidationError',
      message: 'url: expected …',
      details: { errors: [{ path: 'url', message: 'in English', code: 'trial-empty' }] },
    });
    await person.click(tryIt());
    await screen.findByText('Expected an address, a referrer or a user agent');
    expect(invalid(field('Address of the page'))).toBe(true);
  });
});

test('re-classifies only what is saved', async () => {
  const person = await form();
  const button = screen.getByRole('button', { name: 'Re-classify the last 90 days' });
  expect(button).toHaveProperty('disabled', false);
  await person.type(value(), 'x');
  expect(button).toHaveProperty('disabled', true);
});
