import { hash } from 'node:crypto';
import fc from 'fast-check';
import { PREVIEWS } from '../../core';
import { classify, DEFAULT_SECTIONS, TABLES_VERSION } from '../../server/src/attribution';
import { IN_APP_BROWSERS } from '../../server/src/attribution/agents';
import { ANDROID_APPS, BRANDS, CLICK_IDS, HOSTS } from '../../server/src/attribution/tables';
import { anyArrival } from './any-arrival';
import { SITE } from './arrivals';

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 16);

/**
 * Statistics say which version counted them, so no change may go unnoticed. If this fails, raise
 * `TABLES_VERSION` and write the new digests here; before a release, one version is enough for all
 * changes since the last.
 */
it('the tables and the order of evidence are those of their version', () => {
  const plain = (value: unknown): unknown => (value instanceof RegExp ? String(value) : value);
  const tables = JSON.parse(
    JSON.stringify(
      {
        hosts: [...HOSTS],
        brands: [...BRANDS],
        apps: [...ANDROID_APPS],
        clickIds: [...CLICK_IDS],
        browsers: IN_APP_BROWSERS,
        previews: PREVIEWS,
        sections: DEFAULT_SECTIONS,
      },
      (_, value: unknown) => plain(value),
    ),
  ) as unknown;
  const arrivals = fc.sample(anyArrival, { seed: 1912, numRuns: 3000 });
  const verdicts = arrivals.map((arrival) => classify(arrival, SITE));
  expect({
    version: TABLES_VERSION,
    tables: digest(tables),
    verdicts: digest(verdicts),
  }).toEqual({ version: 1, tables: '1755c238eaf55e1e', verdicts: '779201d963704a64' });
});
