import { readSignals } from '../../server/src/attribution';
import { DEEP, SAFARI } from './arrivals';

const NOTHING = { referrerHost: '', app: '', utmSource: '', utmMedium: '', clickId: '' };

it.each<[string, Parameters<typeof readSignals>[0], Partial<typeof NOTHING>]>([
  ['nothing', { url: DEEP }, {}],
  [
    'the host of a referrer, never its path',
    { url: DEEP, referrer: 'https://user:secret@mail.google.com/mail/u/0/?q=private#inbox' },
    { referrerHost: 'mail.google.com' },
  ],
  [
    'the package of an app',
    { url: DEEP, referrer: 'android-app://com.Slack/https/x' },
    { referrerHost: 'com.slack' },
  ],
  ['nothing of a damaged referrer', { url: DEEP, referrer: 'someone@example.org' }, {}],
  [
    'the in-app browser, never the agent',
    { url: DEEP, userAgent: `${SAFARI} Instagram 321.0.3` },
    { app: 'instagram' },
  ],
  [
    'campaign words, never a click id itself',
    { url: `${DEEP}?utm_source=Letter&utm_medium=Email&utm_campaign=secret&gclid=Cj0KCQ` },
    { utmSource: 'letter', utmMedium: 'email', clickId: 'google-ads' },
  ],
  ['nothing of an address that cannot be read', { url: 'nonsense?utm_source=x' }, {}],
])('keeps %s', (_, arrival, kept) => {
  expect(readSignals(arrival)).toEqual({ ...NOTHING, ...kept });
});
