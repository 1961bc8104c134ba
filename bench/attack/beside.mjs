// One client that sends as fast as it can, beside readers: elsewhere, and behind the same address.
import { Agent } from 'node:http';
import autocannon from 'autocannon';
import { startStrapi } from '../lib/strapi.mjs';
import { BROWSER, CHROME } from '../lib/browser.mjs';
import { OPTIONS, post, visit } from './send.mjs';

const ADDRESS = '203.0.113.7';
/** Where the same readers are measured without the attack: limits last longer than either. */
const QUIET_ADDRESS = '203.0.113.8';
const READERS = 20;
const PAUSE_MS = 1_000;
const LEAST = 0.95;

/** Readers with agents of their own: half behind the abusive client's address, half elsewhere. */
const readers = Array.from({ length: READERS }, (_, index) => ({
  group: index % 2 ? 'same address' : 'elsewhere',
  headers: {
    'user-agent': CHROME.replace('142.0.0.0', `142.0.0.${index}`),
    ...(index % 2 === 0 && { 'x-forwarded-for': `198.51.100.${index}` }),
  },
}));

/**
 * What readers get who each send `times` events, one after the other at a steady pace: `{ taken, refused, ms }`.
 * Those behind one address have this one.
 */
async function read(side, times, address) {
  const agent = new Agent({ keepAlive: true });
  const found = Object.fromEntries(
    ['same address', 'elsewhere'].map((group) => [group, { taken: 0, refused: 0, ms: 0 }]),
  );
  const began = performance.now();
  await Promise.all(
    readers.map(async ({ group, headers }) => {
      for (let time = 0; time < times; time += 1) {
        const { status } = await post({ ...side, agent }, visit(), {
          'x-forwarded-for': address,
          ...headers,
        });
        if (status === 202) found[group].taken += 1;
        if (status === 429) found[group].refused += 1;
        found[group].ms = performance.now() - began;
        const next = began + (time + 1) * PAUSE_MS - performance.now();
        await new Promise((resolve) => setTimeout(resolve, next));
      }
    }),
  );
  agent.destroy();
  return found;
}

function attack({ origin }, seconds) {
  return autocannon({
    url: `${origin}/api/dark-social/events`,
    connections: 50,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        headers: { ...BROWSER, 'user-agent': 'abusive', 'x-forwarded-for': ADDRESS },
        setupRequest: (request) => ({ ...request, body: JSON.stringify(visit()) }),
      },
    ],
  });
}

export async function beside({ isShort, database }) {
  const times = isShort ? 5 : 20;
  const proxy = { koa: true, maxIpsCount: 1 };
  const side = await startStrapi(database, OPTIONS, [], { proxy });
  try {
    // Warms the server up, too.
    const alone = await read(side, times, QUIET_ADDRESS);
    const [flooded, during] = await Promise.all([
      attack(side, Math.ceil((times * PAUSE_MS) / 1000) + 1),
      read(side, times, ADDRESS),
    ]);
    const rows = Object.keys(during).flatMap((group) => {
      const [before, now] = [alone[group], during[group]];
      const ratio = now.taken / now.ms / (before.taken / before.ms);
      return [
        {
          metric: `readers, ${group}: refused with 429`,
          value: now.refused,
          goal: '0',
          holds: now.refused === 0,
        },
        {
          metric: `readers, ${group}: taken`,
          value: now.taken,
          unit: `of ${(times * READERS) / 2}`,
          goal: 'all',
          holds: now.taken === (times * READERS) / 2,
        },
        {
          metric: `readers, ${group}: their rate`,
          value: (now.taken / now.ms) * 1000,
          unit: 'events/s',
          beside: 'without the attack',
          ratio,
          // A busy machine tells nothing in a few seconds.
          ...(!isShort && { goal: `≥ ${LEAST} ×`, holds: ratio >= LEAST }),
        },
      ];
    });
    return [
      { metric: 'the abusive client: sent', value: flooded.requests.total },
      { metric: 'the abusive client: taken', value: flooded['2xx'] },
      ...rows,
    ];
  } finally {
    await side.stop();
  }
}
