// A year of a publisher's site: ten thousand articles that age, days with a rhythm, and a long tail of
// channels and referrers. Seeded: the same events in every run and on every database.
import { seeded } from '../lib/seeded.mjs';

const DAY = 24 * 3600 * 1000;
export const ARTICLES = 10_000;
export const DAYS = 400;
const TYPE = 'api::article.article';

const hosts = Array.from({ length: 400 }, (_, index) => `site-${index}.example`);
const verdict = (weight, kind, source, channel, evidence, more = {}) => ({
  ...{
    weight,
    kind,
    source,
    channel,
    evidence,
    provider: '',
    sharedBy: '',
    paid: false,
  },
  ...more,
});
/** What arrives, and how often. */
const MIX = [
  ...[
    ['whatsapp', 60],
    ['messenger', 14],
    ['email', 18],
    ['copy', 16],
    ['telegram', 10],
    ['signal', 6],
    ['sms', 4],
  ].flatMap(([channel, weight]) => [
    verdict(weight, 'visit', 'private', channel, 'tagged'),
    verdict(weight / 2, 'visit', 'private', channel, 'app'),
    verdict(weight / 4, 'share', 'private', channel, 'none'),
    verdict(weight / 6, 'preview', 'private', channel, 'none'),
  ]),
  ...['gmail', 'orange', 'outlook', 'yahoo'].map((provider) =>
    verdict(6, 'visit', 'private', 'email', 'app', { provider }),
  ),
  verdict(8, 'visit', 'private', 'messenger', 'tagged', { sharedBy: 'copy' }),
  verdict(110, 'visit', 'private', '', 'inferred'),
  ...['facebook', 'x', 'linkedin', 'reddit', 'instagram', 'bluesky'].flatMap((channel) => [
    verdict(16, 'visit', 'public', channel, 'none', { referrerHost: `${channel}.com` }),
    verdict(2, 'visit', 'public', channel, 'tagged', { referrerHost: `${channel}.com` }),
    verdict(2, 'share', 'public', channel, 'none'),
  ]),
  ...['google', 'bing', 'duckduckgo', 'qwant', 'ecosia', 'yahoo'].map((channel, index) =>
    verdict(index === 0 ? 220 : 12, 'visit', 'search', channel, 'none', {
      referrerHost: `www.${channel}.com`,
    }),
  ),
  ...['chatgpt', 'perplexity', 'mistral', 'copilot'].map((channel) =>
    verdict(6, 'visit', 'assistant', channel, 'none', { referrerHost: `${channel}.com` }),
  ),
  ...Array.from({ length: 20 }, (_, index) =>
    verdict(3, 'visit', 'campaign', `letter-${index}`, 'none', { paid: index % 4 === 0 }),
  ),
  verdict(80, 'visit', 'referral', undefined, 'none'),
  verdict(90, 'visit', 'direct', '', 'none'),
  verdict(30, 'copy', 'private', 'copy', 'none'),
  verdict(120, 'internal', 'internal', '', 'none'),
];
const TOTAL = MIX.reduce((sum, { weight }) => sum + weight, 0);

function cumulative(weights) {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}
/** The first place whose cumulated weight is above a value. */
function place(sums, value) {
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle] > value) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const articleOf = (index) => ({
  uid: TYPE,
  documentId: `doc${String(index).padStart(21, '0')}`,
  locale: index % 4 === 0 ? 'en' : 'fr',
});

/**
 * Yields batches of events in the order of time.
 *
 * @param visits how many events of the kind `visit` there are, about
 * @param end ms since 1970: the last moment
 */
export function* batches(visits, end, size) {
  const roll = seeded(20_260_101);
  const share =
    MIX.filter(({ kind }) => kind === 'visit').reduce((sum, { weight }) => sum + weight, 0) / TOTAL;
  const events = Math.round(visits / share);
  // Published over a year and a bit, each of its own weight: a few are read by many.
  const published = Array.from({ length: ARTICLES }, (_, index) =>
    Math.floor((index / ARTICLES) * DAYS),
  );
  const weight = published.map(() => Math.exp(1.4 * gauss(roll)));
  const mix = cumulative(MIX.map((each) => each.weight));
  const rhythm = Array.from({ length: DAYS }, (_, day) => (day % 7 < 5 ? 1.1 : 0.75));
  const rhythmSum = rhythm.reduce((sum, each) => sum + each, 0);
  let id = 0;
  let batch = [];
  for (let day = 0; day < DAYS; day += 1) {
    // Half of an article's readers come in its first days, the others over the year.
    const sums = cumulative(
      published.map((first, index) =>
        first > day ? 0 : weight[index] * (0.02 + 4 * Math.exp((first - day) / 3)),
      ),
    );
    const count = Math.round((events * rhythm[day]) / rhythmSum);
    const start = end - (DAYS - day) * DAY;
    const people = Math.max(50, Math.round(count * 0.6));
    for (let index = 0; index < count; index += 1) {
      const which = MIX[place(mix, roll() * TOTAL)];
      const article = place(sums, roll() * sums.at(-1));
      const host = hosts[Math.floor(roll() ** 3 * hosts.length)];
      const {
        referrerHost,
        channel = host,
        kind,
        source,
        evidence,
        provider,
        sharedBy,
        paid,
      } = which;
      const rest = { kind, source, evidence, provider, sharedBy, paid };
      const person = Math.floor(roll() * people);
      batch.push({
        id: idOf((id += 1)),
        at: start + Math.floor((index / count) * DAY),
        article: articleOf(article),
        ...rest,
        channel,
        reason: 'bench',
        signals: {
          ...{ tag: '', tagGroup: '', referrerKind: 'none', app: '', utmSource: '', utmMedium: '' },
          ...{ campaignNamed: false, clickId: '', page: 'deep', visitor: 'new', suspicion: '' },
          referrerHost: referrerHost ?? (which.source === 'referral' ? host : ''),
        },
        ...((rest.kind === 'visit' || rest.kind === 'internal') && {
          visitor: {
            onArticle: hashOf(day, person, article + 1),
            onSite: hashOf(day, person, 0),
          },
        }),
        excluded: false,
        sample: false,
      });
      if (batch.length === size) {
        yield { day, events: batch };
        batch = [];
      }
    }
  }
  if (batch.length) yield { day: DAYS - 1, events: batch };
}

const gauss = (roll) => Math.sqrt(-2 * Math.log(roll() || 1e-9)) * Math.cos(2 * Math.PI * roll());

/** Ids that begin with time, as the SDK makes them. */
function idOf(number) {
  const bytes = Buffer.alloc(16);
  bytes.writeUInt32BE(number);
  bytes.writeUInt32BE(Math.imul(number, 0x9e3779b1) >>> 0, 8);
  return bytes.toString('base64url');
}

/** Spread over all hashes, as real ones are. */
function hashOf(day, person, article) {
  const bytes = Buffer.alloc(16);
  let state = (Math.imul(person + 1, 0x9e3779b1) ^ Math.imul(article, 0x85ebca6b) ^ day) >>> 0;
  for (let at = 0; at < 16; at += 4) {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + day + article) >>> 0;
    state ^= state >>> 12;
    bytes.writeUInt32BE(state >>> 0, at);
  }
  return bytes.toString('base64url');
}
