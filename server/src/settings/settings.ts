/**
 * What a person may change while Strapi runs, kept in Strapi's core store. A value that stands in
 * the options file wins.
 */
import { z } from 'zod';
import type { Settings } from '../../../core';
import { parseFields } from '../config/parse-fields';
import { runTime, SETTING_NAMES } from '../config/run-time';

/** Reads and writes one value; `strapi.store` of this plugin. */
export interface SettingsStore {
  get(): Promise<unknown>;
  set(value: Partial<Settings>): Promise<void>;
}

export interface LiveSettings {
  /** What counts now: from the file, else as saved, else the default. */
  current(): Settings;
  /** What stands in the options file, and so cannot be changed here. */
  fixed: readonly (keyof Settings)[];
  defaults: Settings;
  /** Reads what another instance may have saved. */
  refresh(): Promise<void>;
  /**
   * Checks and saves any of the settings; the others stay as they are. Throws a FieldsError that says
   * what is wrong and where.
   */
  save(given: unknown): Promise<void>;
}

const schema = z.strictObject(runTime, 'an object with settings').partial();

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The settings of these names. */
const only = (
  settings: Partial<Settings>,
  wanted: (name: keyof Settings) => boolean,
): Partial<Settings> =>
  Object.fromEntries(SETTING_NAMES.filter(wanted).map((name) => [name, settings[name]]));

/** What was stored, as far as this version takes it, and what it does not take. */
function read(stored: unknown): { settings: Partial<Settings>; refused: string[] } {
  if (stored === null || stored === undefined) return { settings: {}, refused: [] };
  if (typeof stored !== 'object') return { settings: {}, refused: ['settings'] };
  const values = new Map(Object.entries(stored));
  const results = SETTING_NAMES.filter((name) => values.get(name) !== undefined).map((name) => ({
    name,
    result: runTime[name].safeParse(values.get(name)),
  }));
  return {
    settings: Object.fromEntries(
      results.flatMap(({ name, result }) => (result.success ? [[name, result.data]] : [])),
    ),
    refused: results.filter(({ result }) => !result.success).map(({ name }) => name),
  };
}

/**
 * @param inFile what the options file sets
 * @param log is told of saved settings that a newer version does not take: the defaults count then
 */
export function createSettings(
  store: SettingsStore,
  inFile: Partial<Settings>,
  defaults: Settings,
  log: (error: unknown) => void,
): LiveSettings {
  const isFixed = (name: keyof Settings): boolean => inFile[name] !== undefined;
  let stored: unknown;
  let saved: Partial<Settings> = {};
  // The same object as long as nothing changed: what is derived from it is derived once.
  let current: Settings = { ...defaults, ...inFile };

  function use(found: Partial<Settings>): void {
    if (same(found, saved)) return;
    saved = found;
    current = { ...defaults, ...saved, ...inFile };
  }

  async function refresh(): Promise<void> {
    const before = stored;
    const found = await store.get();
    // Saved here meanwhile: what was read may be older.
    if (stored !== before || same(found, stored)) return;
    stored = found;
    const { settings, refused } = read(found);
    if (refused.length > 0) {
      log(
        new Error(
          `dark-social: what was saved of these settings is not valid, so their defaults count: ${refused.join(', ')}`,
        ),
      );
    }
    use(settings);
  }

  return {
    current: () => current,
    fixed: SETTING_NAMES.filter(isFixed),
    defaults,
    refresh,
    async save(given) {
      const changes = parseFields(schema, given, 'settings');
      // Another instance may have saved others.
      await refresh();
      const wanted = {
        ...saved,
        ...only(changes, (name) => changes[name] !== undefined && !isFixed(name)),
      };
      // What is a default stays one, also where a later version has another.
      const kept = only(
        wanted,
        (name) => wanted[name] !== undefined && !same(wanted[name], defaults[name]),
      );
      await store.set(kept);
      stored = kept;
      use(kept);
    },
  };
}
