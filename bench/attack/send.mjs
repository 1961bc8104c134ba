// How attackers and readers send.
import { Agent, request } from 'node:http';
import { BROWSER, eventId, SITE } from '../lib/browser.mjs';

/** What the plugin is on with. */
export const OPTIONS = {
  siteUrl: SITE,
  contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
};

export const visit = (url = `${SITE}/articles/article-1`) => ({
  events: [{ id: eventId(), type: 'visit', url }],
});

/** `{ status, retryAfter }` of a request to the intake; `status` 0 where the connection broke. */
export const post = ({ origin, agent }, body, headers = {}) =>
  new Promise((resolve) => {
    const sent = request(
      `${origin}/api/dark-social/events`,
      { method: 'POST', agent, headers: { ...BROWSER, ...headers } },
      (answer) => {
        answer.resume();
        answer.on('end', () => {
          const { 'retry-after': retryAfter } = answer.headers;
          resolve({ status: answer.statusCode, retryAfter });
        });
      },
    );
    sent.on('error', () => resolve({ status: 0 }));
    sent.end(JSON.stringify(body));
  });

/** Calls `send` so many times, some at once, and answers how often each status came. */
export async function flood(side, count, send, atOnce = 32) {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const statuses = {};
  let next = 0;
  const one = async () => {
    while (next < count) {
      const { status } = await send({ ...side, agent }, next++);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  agent.destroy();
  return statuses;
}

/** Numbers below a bound, the same in every run. */
export function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}
