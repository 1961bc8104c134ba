// What a client gains by writing its own X-Forwarded-For, in front of what the site's proxy appends.
import { startStrapi } from '../lib/strapi.mjs';
import { flood, OPTIONS, post, visit } from './send.mjs';

const LIMIT = 20;
const TRIES = 60;
const MOST_MB = 20;

/** What stands in the header of each try of a client. The last entry is the proxy's. */
const HEADERS = {
  'another address each time': (client) => (index) => `198.51.100.${index}, ${client}`,
  'addresses of one /64': (_, own) => (index) => `2001:db8:1:${own}::${(index + 1).toString(16)}`,
  'other spellings of one address': (client) => (index) =>
    [client, `${client}:${4000 + index}`, `::ffff:${client}`, `::FFFF:${client}`, `"${client}"`][
      index % 5
    ],
  'junk instead of addresses': () => (index) => `${index}.junk, _${index}`,
  'junk in front': (client) => (index) => `${'x'.repeat(200)}${index}, ${client}`,
};

const PROXIES = {
  'proxy.koa': { koa: true },
  'proxy.koa, maxIpsCount 1': { koa: true, maxIpsCount: 1 },
};

export async function forwarded({ isShort, database }) {
  const rows = [];
  const options = { ...OPTIONS, rateLimit: { requests: LIMIT, seconds: 3600 } };
  for (const [name, proxy] of Object.entries(PROXIES)) {
    const side = await startStrapi(database, options, [], { proxy });
    try {
      for (const [own, [what, headerOf]] of Object.entries(HEADERS).entries()) {
        const header = headerOf(`203.0.113.${own}`, own);
        const statuses = await flood(side, TRIES, (to, index) =>
          post(to, visit(), { 'x-forwarded-for': header(index) }),
        );
        const taken = statuses[202] ?? 0;
        rows.push({
          metric: `${name}: ${what}, taken of ${TRIES}`,
          value: taken,
          goal: `${LIMIT}`,
          holds: taken === LIMIT,
        });
      }
    } finally {
      await side.stop();
    }
  }
  return [...rows, ...(await junk({ isShort, database }))];
}

/** The heap that headers full of junk leave behind. */
async function junk({ isShort, database }) {
  const count = isShort ? 2_000 : 30_000;
  const side = await startStrapi(database, OPTIONS, ['--expose-gc'], { proxy: { koa: true } });
  const send = (from) => (to, index) =>
    post(to, visit(), {
      'x-forwarded-for': `${'j'.repeat(8_000)}${from + index}, 2001:db8:${(from + index).toString(16)}::1`,
    });
  try {
    await flood(side, 500, send(0));
    const before = (await side.ask('heap')).heapUsed;
    await flood(side, count, send(500));
    const grown = ((await side.ask('heap')).heapUsed - before) / 1e6;
    return [
      {
        metric: `heap of ${count} headers of 8 kB`,
        value: grown,
        unit: 'MB',
        goal: `≤ ${MOST_MB}`,
        holds: grown <= MOST_MB,
      },
    ];
  } finally {
    await side.stop();
  }
}
