import {
  filledLines,
  NEW_RULE,
  sameSettings,
  writeDraft,
  changesOf,
} from '../../admin/src/pages/settings/form/draft';
import {
  formReducer,
  isChanged,
  startForm,
  type FormAction,
  type FormState,
} from '../../admin/src/pages/settings/form/form-state';
import type { OwnRule, Settings } from '../../core';
import { sampleSettings } from '../settings/sample-settings';

const newsletter: OwnRule = {
  match: 'host',
  value: 'news.example.com',
  source: 'campaign',
  channel: 'our-newsletter',
};
const app: OwnRule = {
  match: 'android-app',
  value: 'com.example.app',
  source: 'direct',
  channel: 'our-app',
};
const settings = sampleSettings({ rules: [newsletter, app], sections: ['/culture', '/tag/*'] });

const after = (state: FormState, ...actions: FormAction[]): FormState =>
  actions.reduce(formReducer, state);
const start = startForm(settings);
const refused = (state: FormState, path: string, message = 'no'): FormState =>
  after(state, {
    type: 'refused',
    sent: state.draft,
    issues: [{ path: path.split('.'), message }],
  });

describe('a draft', () => {
  test('that nobody touched stands for what the server has', () => {
    expect(writeDraft(start.draft)).toEqual(settings);
    expect(isChanged(start)).toBe(false);
  });

  test.each([
    ['blank lines', '/culture\n\n  \n/tag/*\n'],
    ['spaces around', '  /culture \n/tag/*  '],
    ['Windows line ends', '/culture\r\n/tag/*\r\n'],
  ])('is not changed by %s', (_, text) => {
    expect(isChanged(after(start, { type: 'sections', text }))).toBe(false);
  });

  test('keeps the numbers of its lines, and the order of its paths', () => {
    expect(filledLines('\n/b\n\n/a')).toEqual([
      { number: 2, text: '/b' },
      { number: 4, text: '/a' },
    ]);
    const turned = { ...settings, sections: ['/tag/*', '/culture'] };
    expect(sameSettings(settings, turned)).toBe(false);
  });

  test('is sent without spaces around its values', () => {
    const spaced = after(start, { type: 'changed', key: 1, change: { value: ' a.example ' } });
    expect(writeDraft(spaced.draft).rules[0]?.value).toBe('a.example');
  });

  test('without a rule that the server has is changed', () => {
    expect(isChanged(after(start, { type: 'removed', key: 2 }))).toBe(true);
  });
});

describe('the rules', () => {
  test('are added at the end, changed and removed by their key', () => {
    const state = after(
      start,
      { type: 'added' },
      { type: 'changed', key: 3, change: { match: 'agent', value: 'ExampleApp/' } },
      { type: 'removed', key: 1 },
    );
    expect(state.draft.rules).toEqual([
      { ...app, key: 2 },
      { ...NEW_RULE, match: 'agent', value: 'ExampleApp/', source: 'referral', key: 3 },
    ]);
  });

  test('never get a key that another rule had', () => {
    const state = after(start, { type: 'added' }, { type: 'removed', key: 3 }, { type: 'added' });
    expect(state.draft.rules.map(({ key }) => key)).toEqual([1, 2, 4]);
    const back = after(state, { type: 'discarded' });
    expect(back.draft.rules.map(({ key }) => key)).toEqual([5, 6]);
  });

  test('are those of the server again once changes are discarded', () => {
    const state = after(refused(start, 'rules.0.value'), { type: 'added' }, { type: 'discarded' });
    expect(isChanged(state)).toBe(false);
    expect(state.errors).toEqual(start.errors);
  });
});

describe('what the server answers', () => {
  const typed = after(start, { type: 'changed', key: 1, change: { value: 'NEWS.example.org' } });
  const normal: Settings = {
    ...settings,
    rules: [{ ...newsletter, value: 'news.example.org' }, app],
  };

  test('takes the place of what was saved', () => {
    const state = after(typed, { type: 'saved', sent: typed.draft, settings: normal });
    expect(writeDraft(state.draft)).toEqual(normal);
    expect(isChanged(state)).toBe(false);
  });

  test('does so whether the form or the page hears of it first', () => {
    const state = after(
      typed,
      { type: 'found', settings: normal },
      { type: 'saved', sent: typed.draft, settings: normal },
    );
    expect(writeDraft(state.draft)).toEqual(normal);
  });

  test('leaves alone what was typed in the meantime', () => {
    const more = after(typed, { type: 'sections', text: '/sport' });
    const state = after(more, { type: 'saved', sent: typed.draft, settings: normal });
    expect(state.draft).toBe(more.draft);
    expect(state.saved).toBe(normal);
    expect(isChanged(state)).toBe(true);
  });

  test('is taken over from somebody else only where nothing was typed', () => {
    expect(writeDraft(after(start, { type: 'found', settings: normal }).draft)).toEqual(normal);
    const elsewhere = { ...settings, rules: [], sections: [], message: 'Read {title}' };
    const state = after(typed, { type: 'found', settings: elsewhere });
    expect(state.draft.rules).toBe(typed.draft.rules);
    expect(changesOf(writeDraft(state.draft), elsewhere)).toEqual({
      rules: writeDraft(typed.draft).rules,
    });
  });

  test('keeps every row in place where it is what was known', () => {
    expect(after(start, { type: 'found', settings: structuredClone(settings) })).toBe(start);
  });

  test('keeps what was typed where it is refused, and counts refusals', () => {
    const state = refused(refused(typed, 'rules.0.value'), 'rules.0.value');
    expect(state.draft).toBe(typed.draft);
    expect(state.refusals).toBe(2);
  });

  test('is forgotten for a field that is changed, and for that alone', () => {
    const both = after(start, {
      type: 'refused',
      sent: start.draft,
      issues: [
        { path: ['rules', '0', 'value'], message: 'a domain' },
        { path: ['rules', '0', 'channel'], message: 'a name' },
        { path: ['sections', '1'], message: 'a path' },
      ],
    });
    const value = after(both, { type: 'changed', key: 1, change: { value: 'x.example' } });
    expect(value.errors.rule).toEqual({ 1: { channel: 'a name' } });
    const channel = after(value, { type: 'changed', key: 1, change: { channel: 'x' } });
    expect(channel.errors.rule).toEqual({});
    expect(channel.errors.sections).toEqual([{ lines: [2], message: 'a path' }]);
    expect(after(channel, { type: 'sections', text: '/x' }).errors).toEqual(start.errors);
  });

  test('about a value says nothing once the value is compared with something else', () => {
    const state = refused(start, 'rules.0.value');
    const changed = after(state, { type: 'changed', key: 1, change: { match: 'utm-source' } });
    expect(changed.errors.rule).toEqual({});
  });

  test('goes with the rule that it is about', () => {
    const state = refused(start, 'rules.1.value', 'a package');
    expect(after(state, { type: 'removed', key: 1 }).errors.rule).toEqual({
      2: { value: 'a package' },
    });
    expect(after(state, { type: 'removed', key: 2 }).errors.rule).toEqual({});
  });
});

describe('a setting of one field', () => {
  test('is sent as it is typed, and nothing else with it', () => {
    const state = after(start, { type: 'set', change: { eventsDays: '30', message: ' Read ' } });
    expect(changesOf(writeDraft(state.draft), settings)).toEqual({
      eventsDays: 30,
      message: 'Read',
    });
    expect(isChanged(after(state, { type: 'discarded' }))).toBe(false);
  });

  test('is no longer wrong once it is changed', () => {
    const state = refused(refused(start, 'eventsDays'), 'eventsDays', 'a number');
    expect(state.errors.field).toEqual({ eventsDays: 'a number' });
    expect(after(state, { type: 'set', change: { utm: false } }).errors).toEqual(state.errors);
    expect(after(state, { type: 'set', change: { eventsDays: '1' } }).errors.field).toEqual({});
  });
});

test('a blank rule has the source that its kind usually has, a filled one keeps its own', () => {
  const added = after(start, { type: 'added' });
  expect(added.draft.rules.at(-1)).toMatchObject({ match: 'host', source: 'campaign' });
  const agent = after(added, { type: 'changed', key: 3, change: { match: 'agent' } });
  expect(agent.draft.rules.at(-1)).toMatchObject({ match: 'agent', source: 'referral' });
  const filled = after(start, { type: 'changed', key: 2, change: { match: 'host' } });
  expect(filled.draft.rules.at(-1)).toMatchObject({ match: 'host', source: 'direct' });
});
