import type { Settings } from '../../core';
import { FieldsError } from '../../server/src/config/parse-fields';
import { createSettings } from '../../server/src/settings/settings';

const DEFAULTS: Settings = { sections: ['/news'], rules: [] };
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
  const saved = { sections: ['/culture'], rules: [RULE] };
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

describe('what the options file sets', () => {
  it('wins, and is said to be fixed', async () => {
    const { settings } = opened({ sections: ['/file'] });
    await settings.save({ sections: ['/saved'], rules: [RULE] });
    expect(settings.current()).toEqual({ sections: ['/file'], rules: [RULE] });
    expect(settings.fixed).toEqual(['sections']);
  });

  it('is not saved: it goes when it leaves the file', async () => {
    const { settings, shared } = opened({ sections: ['/file'] });
    await settings.save({ sections: ['/file'], rules: [RULE] });
    const later = opened({}, shared).settings;
    await later.refresh();
    expect(later.current()).toEqual({ sections: ['/news'], rules: [RULE] });
  });
});

it.each<[string, unknown, string]>([
  ['no object', 'x', 'settings'],
  ['a missing list', { sections: [] }, 'rules'],
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

it('fall back to the defaults, and say so, where what is saved cannot be read', async () => {
  const { settings, logged } = opened({}, { value: { sections: 'broken' } });
  await settings.refresh();
  expect(settings.current()).toEqual(DEFAULTS);
  expect(logged).toHaveLength(1);
});
