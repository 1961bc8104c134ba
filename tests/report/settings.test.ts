import { createRun } from '../../server/src/reclassify/run';
import { settingsReport } from '../../server/src/report/settings';
import { createCalendar } from '../../server/src/store/calendar';
import { sampleSettings } from '../settings/sample-settings';

const SETTINGS = sampleSettings();

it('never calls figures outdated whose re-classification it says is done', async () => {
  let ends: (() => void) | undefined;
  const run = createRun(
    async () => {
      await new Promise<void>((resolve) => (ends = resolve));
      return { looked: 1, changed: 1 };
    },
    (error) => {
      throw error;
    },
  );
  const done = run.start();
  const { outdated, reclassification } = await settingsReport({
    settings: { current: () => SETTINGS, defaults: SETTINGS, fixed: [] },
    store: {
      revisions: { oldestDay: async () => 20_000 },
      statistics: {
        // Read just before the run replaces them and ends.
        async rulesOf() {
          ends?.();
          await done;
          return [{ day: 20_000, rules: 'former' }];
        },
      },
    },
    calendar: createCalendar('UTC'),
    options: { parameter: 'dsl' },
    locales: async () => [],
    rulesVersion: () => 'new',
    reclassification: run,
  });
  expect({ outdated, state: reclassification.state }).toEqual({
    outdated: true,
    state: 'running',
  });
});
