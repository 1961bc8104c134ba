/**
 * What a person may change while Strapi runs, kept in Strapi's core store. A value that stands in
 * the options file wins.
 */
import { z } from 'zod';
import type { Settings } from '../../../core';
import { ownRulesSchema, sectionsSchema } from '../config/own-rules';
import { FieldsError, parseFields } from '../config/parse-fields';

/** Reads and writes one value; `strapi.store` of this plugin. */
export interface SettingsStore {
  get(): Promise<unknown>;
  set(value: Settings): Promise<void>;
}

export interface LiveSettings {
  /** What counts now: from the file, else as saved, else the default. */
  current(): Settings;
  /** What stands in the options file, and so cannot be changed here. */
  fixed: readonly (keyof Settings)[];
  defaults: Settings;
  /** Reads what another instance may have saved. */
  refresh(): Promise<void>;
  /** Checks and saves. Throws a FieldsError that says what is wrong and where. */
  save(given: unknown): Promise<void>;
}

const schema = z.strictObject(
  { sections: sectionsSchema, rules: ownRulesSchema },
  'an object with sections and rules',
);

const parse = (given: unknown): Settings => parseFields(schema, given, 'settings');

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
  let saved: Partial<Settings> = {};
  const fixed = (['sections', 'rules'] as const).filter((key) => inFile[key] !== undefined);
  // The same object as long as nothing changed: what is derived from it is derived once.
  let current: Settings = { ...defaults, ...inFile };

  function use(found: Partial<Settings>): void {
    if (JSON.stringify(found) === JSON.stringify(saved)) return;
    saved = found;
    current = { ...defaults, ...saved, ...inFile };
  }

  return {
    current: () => current,
    fixed,
    defaults,
    async refresh() {
      const found = await store.get();
      if (found === null || found === undefined) {
        use({});
        return;
      }
      try {
        use(parse(found));
      } catch (error) {
        if (!(error instanceof FieldsError)) throw error;
        log(error);
      }
    },
    async save(given) {
      const settings = parse(given);
      // A value of the file is not saved: it would come back when the file no longer sets it.
      const kept = {
        ...settings,
        ...Object.fromEntries(fixed.map((key) => [key, saved[key] ?? defaults[key]])),
      };
      await store.set(kept);
      use(kept);
    },
  };
}
