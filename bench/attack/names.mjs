// What invented referrers, campaigns, tags, mail hosts, apps, addresses and articles leave in the
// database, beside as many honest events. Aimed at ten articles: each further one of the site has
// bounds of its own.
import { randomBytes } from 'node:crypto';
import { startStrapi } from '../lib/strapi.mjs';
import { CHROME, eventId, SITE } from '../lib/browser.mjs';
import { flood, numbers, OPTIONS, post } from './send.mjs';

const EVENTS_A_REQUEST = 20;
const ARTICLES = 10;
const MOST_ROWS = 5_000;
const MOST_BYTES = 1.5;

const HONEST = [
  ...['?dsl=w', '?dsl=c', '', '', '', '?utm_source=letter&utm_medium=email'].map((query) => [
    query,
  ]),
  ...['www.google.com', 'www.bing.com', 'l.facebook.com', 't.co', 'chatgpt.com'].map((host) => [
    '',
    `https://${host}/`,
  ]),
];

function honestEvent(pick) {
  const [query, referrer] = HONEST[pick(HONEST.length)];
  const blog = `https://blog-${pick(60)}.example.org/`;
  return {
    id: eventId(),
    type: pick(20) === 0 ? 'share' : 'visit',
    channel: 'whatsapp',
    url: `${SITE}/articles/article-${pick(ARTICLES)}${query}`,
    referrer: pick(20) === 0 ? blog : referrer,
    navigation: 'navigate',
  };
}

const KNOWN = ['web.whatsapp.com', 'www.google.fr', 'x.com', 'mail.google.com', 'www.linkedin.com'];
const CLICKS = ['gclid', 'fbclid', 'msclkid', 'ttclid', 'mc_eid', 'twclid'];
const CHANNELS = ['whatsapp', 'telegram', 'email', 'copy', 'x', 'facebook', 'sms', 'native'];

/** A way of inventing something, for each kind of thing that an event can name. */
const INVENTIONS = [
  (word) => ({ referrer: `https://${word}.example/` }),
  (word) => ({ referrer: `https://${word}.${word.slice(0, 2)}.example.com/` }),
  (word) => ({ referrer: `android-app://com.${word}.app/` }),
  (word) => ({ referrer: `https://webmail.${word}.example/` }),
  (word, pick) => ({ referrer: `https://${KNOWN[pick(5)]}/`, query: `?dsl=${word.slice(0, 2)}` }),
  (word) => ({ query: `?utm_source=${word}` }),
  (word) => ({ query: `?utm_source=x&utm_medium=${word}&utm_campaign=${word}` }),
  (word) => ({ query: `?utm_medium=cpc&utm_source=${word}` }),
  (word, pick) => ({ query: `?${CLICKS[pick(6)]}=${word}&dsl=${word.slice(0, 1)}` }),
  (word) => ({ query: `?dsl=${word}` }),
  (word) => ({ query: `?ref=${word}.example` }),
  (word, pick) => ({
    query: `?utm_source=${CHANNELS[pick(8)]}&utm_medium=dark_social&dsl=${word}`,
  }),
  (word) => ({ url: `${SITE}/${word.replace(/[\d_-]/g, '')}/${word}` }),
  (word) => ({ article: `api::article.article:${word}:en`, url: `${SITE}/x/${word}` }),
  (word, pick) => ({ type: 'share', channel: CHANNELS[pick(8)], tag: word, parent: word }),
  (word) => ({ canonical: `${SITE}/${word}`, url: `https://${word}.example/` }),
];

function hostileEvent(pick) {
  const bytes = randomBytes(16);
  const word = `n${bytes.readUInt32BE().toString(36)}`;
  const { query = '', ...rest } = INVENTIONS[pick(INVENTIONS.length)](word, pick);
  return {
    // Nothing makes strangers send ids in order.
    id: bytes.toString('base64url'),
    type: 'visit',
    url: `${SITE}/articles/article-${pick(ARTICLES)}${query}`,
    navigation: 'navigate',
    ...rest,
  };
}

const APPS = [
  'Instagram 321.0',
  '[FBAN/MessengerForiOS;FBAV/448.0]',
  'MicroMessenger/8.0',
  ' Line/14',
];

function sendAll(side, events, make, seed) {
  const pick = numbers(seed);
  return flood(side, events / EVENTS_A_REQUEST, (to, index) => {
    // A visitor for each request, on either side.
    const agent = CHROME.replace('142.0.0.0', `142.0.${seed}.${index}`);
    const app = make === hostileEvent && pick(3) === 0 ? ` ${APPS[pick(4)]}${pick(1_000)}` : '';
    const origin = make === hostileEvent && pick(50) === 0 ? `https://n${index}.example` : SITE;
    const list = Array.from({ length: EVENTS_A_REQUEST }, () => make(pick));
    return post(to, { events: list }, { origin, 'user-agent': `${agent}${app}` });
  });
}

/** The tables that take a row for each event, or for each of its visitors. */
const BY_EVENT = new Map([
  ['dark_social_events', 'events'],
  ['dark_social_daily_visitors', 'visitors'],
]);

/** Rows and bytes of the tables that take a row for each event or visitor, and of all others. */
function split(tables) {
  const sums = { events: 0, visitors: 0, others: 0, bytes: 0 };
  for (const [name, { rows, bytes }] of Object.entries(tables)) {
    sums[BY_EVENT.get(name) ?? 'others'] += rows;
    sums.bytes += bytes;
  }
  return sums;
}

export async function names({ isShort, database }) {
  const honest = isShort ? 20_000 : 100_000;
  const hostile = isShort ? 20_000 : 1_000_000;
  const side = await startStrapi(database, { ...OPTIONS, rateLimit: false }, ['--expose-gc']);
  try {
    const empty = split(await side.ask('tables'));
    await sendAll(side, honest, honestEvent, 1);
    const known = await side.ask('tables');
    const before = split(known);
    const heapBefore = (await side.ask('heap')).heapUsed;
    const statuses = await sendAll(side, hostile, hostileEvent, 2);
    const all = await side.ask('tables');
    const after = split(all);
    const grown = Object.entries(all)
      .map(([name, { rows: now }]) => ({ name, added: now - known[name].rows }))
      .filter(({ name, added }) => added > 0 && !BY_EVENT.has(name))
      .sort((a, b) => b.added - a.added);
    const heap = (await side.ask('heap')).heapUsed - heapBefore;
    const perHonest = (before.bytes - empty.bytes) / (before.events - empty.events);
    const perHostile = (after.bytes - before.bytes) / (after.events - before.events);
    const rows = after.others - before.others;
    const errors = Object.entries(statuses)
      .filter(([status]) => Number(status) >= 500 || status === '0')
      .reduce((sum, [, count]) => sum + count, 0);
    return [
      { metric: 'hostile events sent', value: hostile },
      { metric: 'of these recorded', value: after.events - before.events },
      {
        metric: 'answers 5xx, connections broken',
        value: errors,
        goal: '0',
        holds: errors === 0,
      },
      {
        metric: 'rows beyond events and visitors',
        value: rows,
        goal: `≤ ${MOST_ROWS}`,
        holds: rows <= MOST_ROWS,
      },
      ...grown.map(({ name, added }) => ({ metric: `of these in ${name}`, value: added })),
      { metric: 'rows of visitors, kept for two days', value: after.visitors - before.visitors },
      { metric: 'an honest event', value: perHonest, unit: 'bytes' },
      {
        metric: 'a hostile event',
        value: perHostile,
        unit: 'bytes',
        beside: 'honest',
        ratio: perHostile / perHonest,
        // Few events do not make up for the names that a day may hold.
        ...(!isShort && { goal: `≤ ${MOST_BYTES} ×`, holds: perHostile / perHonest <= MOST_BYTES }),
      },
      { metric: 'heap that is kept', value: heap / 1e6, unit: 'MB' },
    ];
  } finally {
    await side.stop();
  }
}
