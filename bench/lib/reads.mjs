// What benchmarks of Strapi's reads have in common: what is asked, and Strapis that can be compared.
//
// Two processes of the same program differ by more than the plugin costs, so that is kept small: they
// share a core, hash by the same seed, and are asked as often, in turns. They start together, many
// times, with a new seed each time.
import { randomInt } from 'node:crypto';
import { Agent, get } from 'node:http';
import { keepApart } from './cores.mjs';
import { startStrapi } from './strapi.mjs';

/** What the plugin is on with. */
export const PLUGIN = {
  siteUrl: 'https://www.example.com',
  contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
};

const LIST = '/api/articles?pagination[pageSize]=25&populate=author';
const single = ({ articles }) => `/api/articles/${articles[0]}?populate=author`;

/** Addresses by kind of read. With the plugin off there is no parameter `sharing`. */
export const READS = {
  'list of 25': { off: () => LIST, on: () => LIST, links: () => `${LIST}&sharing=true` },
  'single entry': { off: single, on: (side) => `${single(side)}&sharing=false`, links: single },
};

/** The items in random order. */
export const shuffled = (items) =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

/**
 * Starts a Strapi for each name, with its options or with the plugin off (`false`), and answers what
 * `measure` makes of them, `{ [name]: side }`.
 */
export async function withStrapis(options, measure) {
  const hashSeed = randomInt(1, 2 ** 31);
  // Together, and none always first: one that was started first and waited came out slower.
  const started = await Promise.all(
    shuffled(Object.entries(options)).map(async ([name, each]) => {
      const side = await startStrapi('sqlite', each, [`--hash-seed=${hashSeed}`]);
      return [name, { ...side, agent: new Agent({ keepAlive: true, maxSockets: 1 }) }];
    }),
  );
  const sides = Object.fromEntries(started);
  const free = keepApart(started.map(([, { pid }]) => pid));
  try {
    return await measure(sides);
  } finally {
    free();
    await Promise.all(started.map(([, side]) => side.stop()));
  }
}

/** Reads an address to its end and answers how long that took, in ms. */
export const read = ({ origin, token, agent }, path) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    get(origin + path, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
      if (answer.statusCode >= 300) reject(new Error(`${path}: ${answer.statusCode}`));
      answer.on('data', () => undefined);
      answer.on('end', () => resolve(performance.now() - began));
    }).on('error', reject);
  });
