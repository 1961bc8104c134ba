// One client that sends as fast as it can, beside readers: elsewhere, and behind the same address.
import { Agent } from 'node:http';
import autocannon from 'autocannon';
import { startStrapi } from '../lib/strapi.mjs';
import { BROWSER, CHROME, OPTIONS, post, visit } from './send.mjs';

const ADDRESS = '203.0.113.7';
const READERS = 20;
const PAUSE_MS = 250;
const LEAST = 0.95;

/** Readers with agents of their own: half behind the abusive client's address, half elsewhere. */
const readers = Array.from({ length: READERS }, (_, index) => ({
  group: index % 2 ? 'same address' : 'elsewhere',
  headers: {
    'user-agent': CHROME.replace('142.0.0.0', `142.0.0.${index}`),
    'x-forwarded-for': index % 2 ? ADDRESS : `198.51.100.${index}`,
  },
}));

/** What readers get who each send `times` events, with a pause after each: `{ taken, refused, ms }`. */
async function read(side, times) {
  const agent = new Agent({ keepAlive: true });
  const found = Object.fromEntries(
    ['same address', 'elsewhere'].map((group) => [group, { taken: 0, refused: 0, ms: 0 }]),
  );
  const began = performance.now();
  await Promise.all(
    readers.map(async ({ group, headers }) => {
      for (let time = 0; time < times; time += 1) {
        const { status } = await post({ ...side, agent }, visit(), headers);
        if (status === 202) found[group].taken += 1;
        if (status === 429) found[group].refused += 1;
        found[group].ms = performance.now() - began;
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
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
  const times = isShort ? 10 : 30;
  const proxy = { koa: true, maxIpsCount: 1 };
  const side = await startStrapi(database, OPTIONS, [], { proxy });
  try {
    // Warms the server up, too.
    const alone = await read(side, times);
    const [flooded, during] = await Promise.all([
      attack(side, Math.ceil((times * PAUSE_MS) / 1000) + 1),
      read(side, times),
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
