import fc from 'fast-check';
import type { Settings } from '../../core';
import { DarkSocialConfigError } from '../../server/src/config/errors';
import { resolveOptions } from '../../server/src/config/options';
import { FieldsError } from '../../server/src/config/parse-fields';
import { createSettings } from '../../server/src/settings/settings';
import { sampleSettings } from '../settings/sample-settings';
import { anyJson } from './any-body';
import { expectFlat, heap, PATIENCE, RUNS } from './runs';

const DEFAULTS = sampleSettings();
const NAMES = Object.keys(DEFAULTS) as (keyof Settings)[];

/** A setting as it may be, or nearly. */
const value = fc.oneof(
  anyJson,
  fc.constantFrom(...Object.values(DEFAULTS)),
  fc.array(fc.constantFrom('whatsapp', 'copy', '/culture', '/tag/*', 'gpc', 'a@example.com', '')),
  fc.array(
    fc.record({
      match: fc.constantFrom('host', 'agent', 'android-app', 'utm-source', 'x'),
      value: fc.string({ unit: 'binary', maxLength: 300 }),
      source: fc.constantFrom('private', 'campaign', 'public', 'x'),
      channel: fc.string({ maxLength: 60 }),
    }),
  ),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const given = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.dictionary(fc.constantFrom(...NAMES, 'other'), value, { maxKeys: 3 }),
  },
  anyJson,
);

it(
  'saves settings or says what is wrong, and reads whatever was saved',
  async () => {
    const outcomes = { saved: 0, refused: 0 };
    const check = async (input: unknown): Promise<void> => {
      let stored: unknown = input;
      const store = {
        get: async () => stored,
        set: async (saved: unknown) => {
          stored = saved;
        },
      };
      const settings = createSettings(store, {}, DEFAULTS, () => undefined);
      // What an older version or somebody else may have left.
      await settings.refresh();
      expect(Object.keys(settings.current()).sort()).toEqual([...NAMES].sort());
      try {
        await settings.save(input);
        outcomes.saved += 1;
      } catch (error) {
        if (!(error instanceof FieldsError)) throw error;
        expect(error.errors.length).toBeGreaterThan(0);
        outcomes.refused += 1;
      }
    };
    await fc.assert(fc.asyncProperty(given, check), { numRuns: 500, seed: 1 });
    const before = heap();
    await fc.assert(fc.asyncProperty(given, check), { numRuns: RUNS, seed: 2 });
    expectFlat(before);
    expect(outcomes.saved).toBeGreaterThan(RUNS / 50);
    expect(outcomes.refused).toBeGreaterThan(RUNS / 50);
  },
  PATIENCE,
);

it(
  'takes options or says what is wrong with them',
  () => {
    const options = fc.dictionary(
      fc.constantFrom('siteUrl', 'contentTypes', 'parameter', 'retention', 'rateLimit', ...NAMES),
      value,
      { maxKeys: 3 },
    );
    fc.assert(
      fc.property(options, (input) => {
        try {
          resolveOptions(input);
        } catch (error) {
          if (!(error instanceof DarkSocialConfigError)) throw error;
        }
      }),
      { numRuns: RUNS, seed: 3 },
    );
  },
  PATIENCE,
);
