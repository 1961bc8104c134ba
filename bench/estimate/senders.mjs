// Where visits of the simulated world come from, and what of it their browsers tell.
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1';
const ANDROID = (version) =>
  `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Mobile Safari/537.36`;
const WINDOWS = (version) =>
  `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const IN_APP = (app) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 ${app}`;

export const AGENTS = [
  SAFARI,
  SAFARI.replaceAll('18_5', '18_4').replaceAll('18.5', '18.4'),
  ...[146, 147, 148].flatMap((version) => [ANDROID(version), WINDOWS(version)]),
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
];
export const BOT = 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)';

/** How links that are passed on in private are opened: parts of all shares. */
export const MESSENGERS = {
  whatsapp: 0.42,
  sms: 0.08,
  signal: 0.06,
  slack: 0.07,
  'mail program': 0.07,
  telegram: 0.06,
  messenger: 0.12,
  webmail: 0.1,
  'whatsapp web': 0.02,
};

/** What a messenger tells; those that are not here tell nothing. Messenger: 75 % without a referrer. */
export const MESSENGER_SIGNS = {
  messenger: (random) =>
    random.chance(0.25) ? { userAgent: IN_APP('[FBAN/MessengerForiOS;FBAV/460.0.0]') } : {},
  webmail: () => ({ referrer: 'https://mail.google.com/' }),
  'whatsapp web': () => ({ referrer: 'https://web.whatsapp.com/' }),
};

/** Public networks: their part of public visits, and the published share without a referrer (2023). */
export const NETWORKS = {
  facebook: { part: 0.42, loss: 0.01, referrer: 'https://l.facebook.com/', code: 'f' },
  x: { part: 0.16, loss: 0.01, referrer: 'https://t.co/', code: 'x' },
  linkedin: { part: 0.16, loss: 0.14, referrer: 'https://www.linkedin.com/', code: 'i' },
  reddit: { part: 0.1, loss: 0.03, referrer: 'https://www.reddit.com/', code: 'r' },
  pinterest: { part: 0.06, loss: 0.12, referrer: 'https://www.pinterest.com/', code: 'p' },
  mastodon: { part: 0.05, loss: 1, referrer: 'https://mastodon.social/', code: 'M' },
  tiktok: { part: 0.05, loss: 1, referrer: 'https://www.tiktok.com/' },
};
export const NETWORK_PARTS = Object.fromEntries(
  Object.entries(NETWORKS).map(([name, { part }]) => [name, part]),
);

/** Visits that nobody sent in private: parts of them, and what they arrive with. */
export const OTHERS = {
  search: 0.4,
  network: 0.2,
  campaign: 0.1,
  referral: 0.1,
  feed: 0.04,
  bookmark: 0.06,
  document: 0.04,
  bot: 0.04,
  'silent bot': 0.02,
};
/** Of these, feeds, bookmarks, documents and bots that look like browsers arrive without any sign. */
export const OTHER_SIGNS = {
  search: () => ({ referrer: 'https://www.google.com/' }),
  campaign: () => ({ query: 'utm_source=letter&utm_medium=email' }),
  referral: (random) => ({
    referrer: `https://blog-${Math.floor(random.share() * 40)}.example.org/`,
  }),
  bot: () => ({ userAgent: BOT }),
};

export const DARK = new Set(['feed', 'bookmark', 'document', 'silent bot']);

const HOUR = 3600 * 1000;
const DAY = 24 * HOUR;
/**
 * When readers come back to a page, in ms: Obendorf and others, "Web page revisitation revisited", 2007.
 */
export const RETURNS = {
  'within an hour': { part: 0.726, after: ({ share }) => share() * HOUR },
  'within a day': { part: 0.12, after: ({ share }) => HOUR + share() * (DAY - HOUR) },
  'within a week': { part: 0.078, after: ({ share }) => DAY + share() * 6 * DAY },
  later: { part: 0.076, after: ({ exponential }) => 7 * DAY + exponential(14 * DAY) },
};
