// How many arrivals are classified per second on one core, and how long the worst input takes. The
// classifier memoizes user agents and landing URLs, so there are two mixes: a day of a site, whose
// visitors share many of them, and one where every text is new.
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { median } from './lib/figures.mjs';

const ROUNDS = 9;
const ARRIVALS = 40_000;
const SITE = { origins: ['https://www.example.com'] };

const AGENTS = Array.from({ length: 300 }, (_, index) => {
  const version = 100 + (index % 45);
  return [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.${index}.0 Safari/537.36`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_${index % 7} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.${index % 7} Mobile/15E${index} Safari/604.1`,
    `Mozilla/5.0 (Linux; Android 14; SM-S91${index % 9}B) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/${version}.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/4${index}.0.0.0;]`,
  ][index % 3];
});
const REFERRERS = [
  undefined,
  'https://www.google.com/',
  'https://l.facebook.com/',
  'https://t.co/abc',
  'https://web.whatsapp.com/',
  'android-app://com.google.android.gm/',
  'https://www.bing.com/search?q=x',
  'https://chatgpt.com/',
  'https://news.some-blog.example.org/post/1',
  'https://www.example.com/',
];
const QUERIES = [
  '',
  '?dsl=w',
  '?dsl=c',
  '?utm_source=letter&utm_medium=email',
  '?gclid=abc',
  '?fbclid=x',
];

/** The same numbers in every run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state % below;
  };
}

/** Few addresses are read by many: the square of a random share prefers the first ones. */
function mixed() {
  const pick = random(42);
  return Array.from({ length: ARRIVALS }, () => {
    const rank = Math.floor((pick(1_000) / 1_000) ** 2 * 2_000);
    return {
      url: `https://www.example.com/articles/story-${rank}${QUERIES[pick(QUERIES.length)]}`,
      referrer: REFERRERS[pick(REFERRERS.length)],
      userAgent: AGENTS[pick(AGENTS.length)],
      navigation: 'navigate',
    };
  });
}

const allNew = (round) =>
  mixed().map((arrival, index) => ({
    ...arrival,
    url: `${arrival.url}#${round}-${index}`,
    referrer: arrival.referrer && `${arrival.referrer}?${round}-${index}`,
    userAgent: `${arrival.userAgent} ${round}-${index}`,
  }));

const LONG = 10_000;
const HOSTILE = [
  'a'.repeat(LONG),
  ' '.repeat(LONG),
  '.'.repeat(LONG),
  '%'.repeat(LONG),
  '\u0000'.repeat(LONG),
  'é'.repeat(LONG),
  '(a+)+'.repeat(LONG / 5),
  'Mozilla/5.0 '.repeat(LONG / 12),
  'Chrome/9.'.repeat(LONG / 9),
  `${'a-'.repeat(LONG / 2)}bot`,
  `https://${'a.'.repeat(LONG / 2)}com/`,
  `https://${'xn--'.repeat(LONG / 4)}.com/`,
  `https://www.example.com/${'a/'.repeat(LONG / 2)}`,
  `https://www.example.com/?${'utm_source=a&'.repeat(LONG / 13)}`,
  `https://www.example.com/?${'&'.repeat(LONG)}`,
  `https://www.example.com/#${'dsl=w&'.repeat(LONG / 6)}`,
  `android-app://${'a.'.repeat(LONG / 2)}`,
];

function hostileArrivals() {
  return HOSTILE.flatMap((text) => [
    { url: text, referrer: text, userAgent: text },
    { url: 'https://www.example.com/a/b', referrer: text },
    { url: 'https://www.example.com/a/b', userAgent: text },
    { url: text },
    {
      url: 'https://www.example.com/a/b',
      userAgent: AGENTS[0],
      headers: { accept: text, purpose: text, 'sec-ch-ua': text },
    },
  ]);
}

const milliseconds = (work) => {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start) / 1e6;
};

async function load() {
  const outfile = join(tmpdir(), `dark-social-attribution-${process.pid}.cjs`);
  await build({
    entryPoints: [fileURLToPath(new URL('../server/src/attribution/index.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    logLevel: 'warning',
  });
  try {
    return createRequire(import.meta.url)(outfile);
  } finally {
    await rm(outfile);
  }
}

export async function run() {
  const { classify } = await load();
  const perSecond = (arrivals) =>
    (arrivals.length / milliseconds(() => arrivals.forEach((each) => classify(each, SITE)))) * 1000;

  const day = mixed();
  perSecond(day);
  const warm = [];
  const cold = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    warm.push(perSecond(day));
    cold.push(perSecond(allNew(round)));
  }

  // The middle of several tries, since a pause of the machine says nothing of an input.
  const worst = Math.max(
    ...hostileArrivals().map((arrival) =>
      median(Array.from({ length: 15 }, () => milliseconds(() => classify(arrival, SITE)))),
    ),
  );
  const row = (metric, value, unit, more = {}) => ({
    bench: 'attribution',
    metric,
    value,
    unit,
    ...more,
  });
  return [
    row('a day of a site', median(warm), 'arrivals/s', {
      goal: '>= 200000',
      holds: median(warm) >= 200_000,
    }),
    row('every text new', median(cold), 'arrivals/s'),
    row('worst input of 10 kB', worst, 'ms', { goal: '<= 1', holds: worst <= 1 }),
  ];
}
