import { hash } from 'node:crypto';
import { PREVIEWS, VISITOR_STATES } from '../../core';
import { classify, DEFAULT_SECTIONS, TABLES_VERSION } from '../../server/src/attribution';
import { IN_APP_BROWSERS } from '../../server/src/attribution/agents';
import { ANDROID_APPS, BRANDS, CLICK_IDS, HOSTS } from '../../server/src/attribution/tables';
import { CHROME, DEEP, SAFARI, SITE } from './arrivals';
import { BROWSER_APPS, IOS_APPS } from '../../server/src/attribution/tables/ios-apps';
import * as mailForms from '../../server/src/attribution/tables/mail-hosts';
import { MAIL_PORTALS } from '../../server/src/attribution/tables/mail-portals';
import { LINK_CHECKERS, LINK_LABEL } from '../../server/src/attribution/tables/mail-protection';
import * as messengerNames from '../../server/src/attribution/tables/messenger-names';
import { PROGRAM_MARKS } from '../../server/src/attribution/tables/programs';
import * as readers from '../../server/src/attribution/tables/readers';
import * as refNames from '../../server/src/attribution/tables/ref-names';
import { SEARCH_LABEL, SEARCH_PORTALS } from '../../server/src/attribution/tables/search-hosts';
import { SOFTWARE } from '../../server/src/attribution/tables/software';
import * as wrappers from '../../server/src/attribution/tables/wrappers';

const digest = (value: unknown): string => hash('sha256', JSON.stringify(value)).slice(0, 16);

/** One of each kind of evidence, combined with all others. */
const URLS = [
  'https://www.example.com/',
  'https://www.example.com/culture',
  DEEP,
  ...[
    ...[
      'dsl=w',
      'dsl=c',
      'dsl=f',
      'dsl=a7',
      'dsl=!',
      'dsl=w.',
      'dsl=f.',
      'utm_source=x&utm_medium=social',
    ],
    ...['utm_source=copy&utm_medium=dark_social', 'utm_source=copy&utm_medium=dark_s'],
    ...['utm_source=wa&utm_medium=share', 'ref=other.org', 'ref=letter', 'ref=hn', 'ref=12345'],
    ...['utm_source=letter&utm_medium=email', 'utm_source=x&utm_medium=cpc', 'utm_campaign=week'],
    ...['utm_source=chatgpt.com', 'utm_source=google&utm_medium=organic', 'xtor=EPR-1-x'],
    ...['gclid=1', 'mc_eid=1', 'fbclid=1', 'srsltid=1', 'awc=1', 'dclid=1'],
  ].map((query) => `${DEEP}?${query}`),
];
const REFERRERS = [
  ...['https://shop.example.com/', 'https://www-example-com.translate.goog/'],
  ...[undefined, 'nonsense', 'https://www.example.com/', 'https://other.org/'],
  ...['https://web.whatsapp.com/', 'https://mail.google.com/', 'https://webmail.other.org/'],
  ...['https://www.google.fr/', 'https://chatgpt.com/', 'https://t.co/', 'https://feedly.com/'],
  ...['android-app://com.slack/', 'android-app://com.google.android.gm/', 'android-app://a.b/'],
];
const AGENTS = [
  ...[undefined, CHROME, 'curl/8.5.0', 'WhatsApp/2.24.4.78 A', 'TelegramBot (like TwitterBot)'],
  ...[`${SAFARI} [FBAN/MessengerForiOS;FBAV/448.0]`, `${SAFARI} Instagram 321.0.3`],
];

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
        names: [messengerNames, refNames, wrappers],
      },
      (_, value: unknown) => plain(value),
    ),
  ) as unknown;
  const verdicts = URLS.flatMap((url) =>
    REFERRERS.flatMap((referrer) =>
      AGENTS.flatMap((userAgent) =>
        VISITOR_STATES.map((visitor) => classify({ url, referrer, userAgent, visitor }, SITE)),
      ),
    ),
  );
  expect({
    version: TABLES_VERSION,
    tables: digest(tables),
    verdicts: digest(verdicts),
  }).toEqual({ version: 2, tables: '0f0daab3c655b7bd', verdicts: 'fd8e52ff3bc8ff30' });
});
