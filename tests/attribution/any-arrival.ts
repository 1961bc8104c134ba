import fc from 'fast-check';
import { HOSTS, CLICK_IDS, ANDROID_APPS } from '../../server/src/attribution/tables';
import type { Arrival } from '../../server/src/attribution';
import { CHROME, SAFARI } from './arrivals';

/** Text that pieces of real addresses, agents and headers are mixed into, in any order. */
const scrap = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    ...['https://', 'http://', 'android-app://', 'www.example.com', 'google.', 'x.com', '.co.uk'],
    ...['com.slack', '/', '?', '#', '&', '=', ':', '@', '.', ' ', '%', '443', 'dsl', 'w', 'fr'],
    ...['utm_source', 'UTM_Medium=dark_social', 'gclid', 'xtor=EPR-1-', 'fbclid=x', 'articles'],
    ...[CHROME, SAFARI, 'FBAN', ' Line/', 'bot', 'WhatsApp/2', 'Orca-Android', '__proto__'],
  ),
);
const noise = fc.array(scrap, { maxLength: 8 }).map((pieces) => pieces.join(''));

const words = fc.constantFrom('whatsapp', 'google', 'chatgpt.com', 'letter', 'cpc', 'email', 'x');
const field = fc.oneof(
  fc.tuple(fc.constantFrom('utm_source', 'utm_medium', 'utm_campaign', 'mtm_source'), words),
  fc.tuple(fc.constantFrom(...CLICK_IDS.keys()), fc.constant('1')),
  fc.tuple(fc.constant('dsl'), fc.constantFrom('w', 'c', 'f', 'a7', '!')),
);
const page = fc
  .tuple(fc.constantFrom('', 'culture', 'articles/hello'), fc.array(field, { maxLength: 3 }))
  .map(([path, fields]) => {
    const query = fields.map(([name, value]) => `${name}=${value}`).join('&');
    return `https://www.example.com/${path}?${query}`;
  });

const host = fc.constantFrom(...HOSTS.keys(), 'www.example.com', 'other.org', 'google.fr');
const app = fc.constantFrom(...ANDROID_APPS.keys());
const link = fc.oneof(
  host.map((name) => `https://www.${name}/path?q=secret`),
  app.map((name) => `android-app://${name}/`),
);

const agent = fc.constantFrom(
  CHROME,
  SAFARI,
  `${SAFARI} Instagram 321.0.3`,
  `${SAFARI} [FBAN/MessengerForiOS;FBAV/448.0]`,
  `${SAFARI} MicroMessenger/8.0.42`,
);

/** Arrivals of every kind: those of readers as often as nonsense. */
export const anyArrival: fc.Arbitrary<Arrival> = fc.record(
  {
    url: fc.oneof({ weight: 3, arbitrary: page }, noise),
    referrer: fc.oneof({ weight: 2, arbitrary: link }, noise, fc.constant(undefined)),
    userAgent: fc.oneof({ weight: 3, arbitrary: agent }, noise),
    method: fc.oneof({ weight: 8, arbitrary: fc.constant('GET') }, noise),
    navigation: fc.constantFrom('navigate', 'navigate', 'navigate', 'reload', 'back_forward'),
    headers: fc.oneof(
      { weight: 3, arbitrary: fc.constant({}) },
      fc.dictionary(fc.oneof(noise, fc.constantFrom('sec-purpose', 'accept')), noise),
    ),
    visitor: fc.constantFrom('new', 'in-visit', 'returning'),
  },
  { requiredKeys: ['url'] },
);
