import type { Settings } from '../../core';
import { resolveOptions } from '../../server/src/config/options';
import { settingsDefaults, settingsInFile } from '../../server/src/config/settings-of-options';
import { FieldsError } from '../../server/src/config/parse-fields';
import { createSettings } from '../../server/src/settings/settings';
import { sampleSettings } from './sample-settings';

const DEFAULTS = sampleSettings();
const RULE = {
  match: 'host',
  value: 'news.example.com',
  source: 'campaign',
  channel: 'letter',
} as const;

/** Settings over a store in memory, which several instances may share. */
function opened(inFile: Partial<Settings> = {}, shared: { value: unknown } = { value: undefined }) {
  const logged: unknown[] = [];
  const settings = createSettings(
    {
      get: async () => shared.value,
      set: async (value) => {
        shared.value = value;
      },
    },
    inFile,
    DEFAULTS,
    (error) => logged.push(error),
  );
  return { settings, shared, logged };
}

it('are the defaults until somebody saves', async () => {
  const { settings } = opened();
  await settings.refresh();
  expect(settings.current()).toEqual(DEFAULTS);
  expect(settings.fixed).toEqual([]);
});

it('count at once where they were saved, and on other instances after a refresh', async () => {
  const { settings, shared } = opened();
  const other = opened({}, shared).settings;
  await settings.save({ sections: ['/culture/'], rules: [RULE] });
  const saved = { ...DEFAULTS, sections: ['/culture'], rules: [RULE] };
  expect(settings.current()).toEqual(saved);
  expect(other.current()).toEqual(DEFAULTS);
  await other.refresh();
  expect(other.current()).toEqual(saved);
});

it('stay the same object where nothing changed', async () => {
  const { settings } = opened();
  await settings.save({ sections: ['/culture'], rules: [RULE] });
  const before = settings.current();
  await settings.refresh();
  expect(settings.current()).toBe(before);
});

it('stay as saved where what was read just before comes in after', async () => {
  let answer: ((value: unknown) => void) | undefined;
  const slow = new Promise<unknown>((resolve) => (answer = resolve));
  const answers = [slow];
  const settings = createSettings(
    { get: () => answers.shift() ?? Promise.resolve(undefined), set: async () => undefined },
    {},
    DEFAULTS,
    () => undefined,
  );
  const refreshed = settings.refresh();
  await settings.save({ excludeSuspicious: true });
  answer?.({});
  await refreshed;
  expect(settings.current().excludeSuspicious).toBe(true);
});

describe('what the options file sets', () => {
  it('wins, and is said to be fixed', async () => {
    const { settings } = opened({ sections: ['/file'] });
    await settings.save({ sections: ['/saved'], rules: [RULE] });
    expect(settings.current()).toEqual({ ...DEFAULTS, sections: ['/file'], rules: [RULE] });
    expect(settings.fixed).toEqual(['sections']);
  });

  it('is not saved: it goes when it leaves the file', async () => {
    const { settings, shared } = opened({ sections: ['/file'] });
    await settings.save({ sections: ['/file'], rules: [RULE] });
    const later = opened({}, shared).settings;
    await later.refresh();
    expect(later.current()).toEqual({ ...DEFAULTS, rules: [RULE] });
  });
});

it.each<[string, unknown, string]>([
  ['no object', 'x', 'settings'],
  ['no channel', { channels: [] }, 'channels'],
  ['a channel twice', { channels: ['copy', 'copy'] }, 'channels'],
  ['an unknown channel', { channels: ['copy', 'pigeon'] }, 'channels.1'],
  ['a long message', { message: 'x'.repeat(201) }, 'message'],
  ['a long message of one locale', { message: { en: '', fr: 'x'.repeat(201) } }, 'message.fr'],
  ['half a day', { eventsDays: 0.5 }, 'eventsDays'],
  ['too many months', { statsMonths: 241 }, 'statsMonths'],
  ['an unknown signal', { privacySignals: ['gpc', 'ads'] }, 'privacySignals.1'],
  ['a wrong rule', { sections: [], rules: [RULE, { ...RULE, value: 'x' }] }, 'rules.1.value'],
  ['a wrong section', { sections: ['/a', 'b'], rules: [] }, 'sections.1'],
  ['an unknown setting', { sections: [], rules: [], chains: true }, 'settings'],
])('refuse %s, say where, and keep what was there', async (_, given, path) => {
  const { settings, shared } = opened();
  const refused = await settings.save(given).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(FieldsError);
  expect((refused as FieldsError).errors.map((error) => error.path)).toContain(path);
  expect(settings.current()).toEqual(DEFAULTS);
  expect(shared.value).toBeUndefined();
});

it('stay as they were where a change does not name them, also on other instances', async () => {
  const { settings, shared } = opened();
  const other = opened({}, shared).settings;
  await settings.save({ rules: [RULE] });
  await other.save({ utm: false, eventsDays: 30 });
  await settings.save({ utm: true });
  expect(settings.current()).toEqual({ ...DEFAULTS, rules: [RULE], eventsDays: 30 });
});

it('keep what differs from the defaults, so that new defaults reach a site', async () => {
  const { settings, shared } = opened();
  await settings.save({ ...DEFAULTS, message: 'Read {title}' });
  expect(shared.value).toEqual({ message: 'Read {title}' });
});

it('name what is wrong by a code for the panel', async () => {
  const refused = await opened()
    .settings.save({ channels: [], rules: [{ ...RULE, value: 'x' }] })
    .catch((error: unknown) => error);
  expect((refused as FieldsError).errors.map(({ path, code }) => [path, code])).toEqual([
    ['channels', 'no-channel'],
    ['rules.0.value', 'host'],
  ]);
});

it('fall back to the default of what cannot be read, and say so once', async () => {
  const { settings, logged } = opened({}, { value: { sections: 'broken', rules: [RULE] } });
  await settings.refresh();
  await settings.refresh();
  expect(settings.current()).toEqual({ ...DEFAULTS, rules: [RULE] });
  expect(logged.map(String)).toEqual([expect.stringMatching(/defaults count: sections$/)]);
});

describe('of the options', () => {
  const given = { channels: ['copy'], retention: { eventsDays: 30 }, utm: undefined };

  it('those that the file sets are fixed, and no defaults', () => {
    expect(settingsInFile(given, resolveOptions(given))).toEqual({
      channels: ['copy'],
      eventsDays: 30,
    });
    expect(settingsInFile(undefined, resolveOptions(undefined))).toEqual({});
  });

  it('have every default', () => {
    const rest = { sections: ['/news'], rules: [] };
    const defaults = settingsDefaults(resolveOptions({}), rest);
    expect(defaults).toMatchObject({ utm: true, statsMonths: 25, ...rest });
    expect(Object.keys(defaults).sort()).toEqual(Object.keys(DEFAULTS).sort());
  });
});
