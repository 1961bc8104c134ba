// The same worlds on the real path: each view is sent to a Strapi as the tracker sends it, the address
// bar carries what the intake answers, and the estimate is read from the report over REST.
import { Agent, request } from 'node:http';
import { BROWSER } from '../lib/browser.mjs';
import { startStrapi } from '../lib/strapi.mjs';
import { createSite, truthOf } from './count.mjs';
import { compare, openAll, seedOf } from './run-scenario.mjs';
import { createWorld, SITE, USUAL } from './world.mjs';

/** As many as the bench's Strapi has, and all within the day, since visits happen as they are sent. */
const WORLD = { ...USUAL, articles: 30, hours: 20 };
const DAY = 24 * 3600 * 1000;

/** The world's readers have a newer browser. */
const HEADERS = { ...BROWSER, 'sec-ch-ua': '"Chromium";v="148", "Google Chrome";v="148"' };

/** The answer's body, as JSON. */
const ask = (url, { method = 'GET', headers, agent, body }) =>
  new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, agent }, (answer) => {
      let read = '';
      answer.setEncoding('utf8');
      answer.on('data', (part) => (read += part));
      answer.on('end', () =>
        answer.statusCode < 300
          ? resolve(JSON.parse(read))
          : reject(new Error(`${method} ${url}: ${answer.statusCode} ${read}`)),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });

async function report({ origin, token }) {
  const [from, to] = [Date.now() - DAY, Date.now()].map((at) =>
    new Date(at).toISOString().slice(0, 10),
  );
  const url = `${origin}/api/dark-social/reports/overview?from=${from}&to=${to}`;
  const { data } = await ask(url, { headers: { authorization: `Bearer ${token}` } });
  return data;
}

/**
 * One world at this rate: what the report makes of it beside the truth, and how many arrivals by a
 * tagged address the store and this process counted.
 */
export async function runOverHttp(groups, plugin) {
  const scenario = { ...WORLD, groups };
  const newWorld = () => createWorld(scenario, seedOf(scenario, 1), plugin.addressWith);
  const here = createSite(groups, plugin);
  await openAll(newWorld(), here.open);
  const { without, sample } = here.counted();
  const expected = sample.groups.reduce((sum, visits) => sum + visits, 0);

  const options = {
    siteUrl: SITE,
    contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
    addressBar: { groups },
    rateLimit: false,
    timeZone: 'UTC',
  };
  const side = await startStrapi('sqlite', options, [], { proxy: { koa: true, maxIpsCount: 1 } });
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  try {
    const open = async ({ id, url, referrer, userAgent, address }) => {
      const event = { id, type: 'visit', url, referrer, navigation: 'navigate' };
      const { tag } = await ask(`${side.origin}/api/dark-social/events`, {
        ...{ method: 'POST', agent, body: JSON.stringify({ events: [event] }) },
        headers: { ...HEADERS, 'user-agent': userAgent, 'x-forwarded-for': address },
      });
      return tag;
    };
    const views = await openAll(newWorld(), open);
    const { estimate, figures } = await report(side);
    if (estimate === null) throw new Error('The report has no estimate');
    const truth = truthOf(views);
    // The report says how many visits carried any tag of ours; here only those of groups are asked for.
    const copied = figures.taggedVisits - (here.counted().counts.tagged - expected);
    return { ...compare(estimate, copied, truth, without), copied, expected };
  } finally {
    agent.destroy();
    await side.stop();
  }
}
