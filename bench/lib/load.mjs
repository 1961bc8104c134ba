// Readers who send as fast as they are answered, one event a request as browsers do.
import autocannon from 'autocannon';
import { BROWSER, eventId, SITE } from './browser.mjs';

/** Where the plugin takes events. */
export const INTAKE = '/api/dark-social/events';

/** The plugin's options where all of them seem to be one visitor. */
export const OPTIONS = {
  siteUrl: SITE,
  contentTypes: { 'api::article.article': { path: '/articles/{slug}' } },
  rateLimit: false,
};

function body(articles) {
  const article = articles[Math.floor(Math.random() * articles.length)];
  return JSON.stringify({
    events: [
      {
        id: eventId(),
        type: 'visit',
        url: `${SITE}/articles/article-1?utm_source=whatsapp&utm_medium=dark_social&dsl=w`,
        referrer: 'https://web.whatsapp.com/',
        article: `api::article.article:${article}:en`,
        navigation: 'navigate',
      },
    ],
  });
}

/** Autocannon's options: so many connections send events of these articles for some seconds. */
export const eventsTo = (
  { origin, path = INTAKE, articles },
  { connections, seconds, ...more },
) => ({
  url: `${origin}${path}`,
  connections,
  duration: seconds,
  requests: [
    {
      method: 'POST',
      // `application/json` for all, since an ordinary route reads nothing else.
      headers: { ...BROWSER, 'content-type': 'application/json' },
      setupRequest: (request) => ({ ...request, body: body(articles) }),
    },
  ],
  ...more,
});

/** Events that were answered 202, and how many that were a second. Throws where any was not. */
export async function load(side, amount) {
  const result = await autocannon(eventsTo(side, amount));
  const { '2xx': accepted, non2xx, errors } = result;
  if (non2xx || errors) throw new Error(`${side.origin}: ${non2xx} refused, ${errors} failed`);
  return { accepted, rate: accepted / result.duration };
}

/** Waits until a side has done everything that it had taken, and answers how much it stored. */
export async function settled({ ask }) {
  for (let before = -1; ; ) {
    const { hits, events } = await ask('stored');
    if (hits + events === before) return { hits, events };
    before = hits + events;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
