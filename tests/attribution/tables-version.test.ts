import { hash } from 'node:crypto';
import fc from 'fast-check';
import { PREVIEWS } from '../../core';
import { classify, DEFAULT_SECTIONS, TABLES_VERSION } from '../../server/src/attribution';
import { IN_APP_BROWSERS } from '../../server/src/attribution/agents';
import { ANDROID_APPS, BRANDS, CLICK_IDS, HOSTS } from '../../server/src/attribution/tables';
import { BROWSER_APPS, IOS_APPS } from '../../server/src/attribution/tables/ios-apps';
import * as mailForms from '../../server/src/attribution/tables/mail-hosts';
import { MAIL_PORTALS } from '../../server/src/attribution/tables/mail-portals';
import { LINK_CHECKERS, LINK_LABEL } from '../../server/src/attribution/tables/mail-protection';
import { PROGRAM_MARKS } from '../../server/src/attribution/tables/programs';
import * as readers from '../../server/src/attribution/tables/readers';
import { SEARCH_LABEL, SEARCH_PORTALS } from '../../server/src/attribution/tables/search-hosts';
import { SOFTWARE } from '../../server/src/attribution/tables/software';
import { anyArrival } from './any-arrival';
import { SITE } from './arrivals';

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 16);

/**
 * Statistics say which version counted them, so no change may go unnoticed. If this fails, raise
 * `TABLES_VERSION` and write the new digests here; before a release, one version is enough for all
 * changes since the last.
 */
it('the tables and the order of evidence are those of their version', () => {
  const plain = (value: unknown): unknown => {
    if (value instanceof RegExp) return String(value);
    return value instanceof Map || value instanceof Set ? [...(value as Set<unknown>)] : value;
  };
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
        forms: [mailForms, MAIL_PORTALS, LINK_CHECKERS, LINK_LABEL, SEARCH_PORTALS, SEARCH_LABEL],
        software: SOFTWARE,
        ios: [IOS_APPS, BROWSER_APPS],
        agents: [PROGRAM_MARKS, readers],
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
  }).toEqual({ version: 2, tables: 'e72066911f43f5ab', verdicts: '039bc91d0f718223' });
});
