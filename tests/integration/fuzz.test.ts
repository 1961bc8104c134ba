/** Whatever is sent to the public endpoints, Strapi answers, and with no 5xx. */
import fc from 'fast-check';
import { anyArrival } from '../attribution/any-arrival';
import { anyBodyText } from '../fuzz/any-body';
import { expectFlat, heap, PATIENCE, RUNS } from '../fuzz/runs';
import { keyOf, publishArticle, type Written } from './content';
import { BROWSER_HEADERS, EVENTS, send, visitOf } from './events';
import { databaseName, removeApp, SITE, startApp, type TestApp } from './strapi';

/** The parser is the same on every database; what is stored is not. */
const REQUESTS = databaseName() === 'sqlite' ? RUNS : Math.ceil(RUNS / 10);
const AT_ONCE = 50;

let app: TestApp;
let article: Written;
let origin: string;

beforeAll(async () => {
  app = await startApp();
  article = await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  const server = app.strapi.server.httpServer;
  // A connection that ends for its age just as it is used again would look like a crash.
  server.keepAliveTimeout = 0;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  origin = `http://127.0.0.1:${address.port}`;
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

/** Sends groups of inputs, those of one at once, and answers how often each status came. */
async function fuzz<Input>(
  input: fc.Arbitrary<Input>,
  seed: number,
  ask: (input: Input) => Promise<Response>,
): Promise<ReadonlyMap<number, number>> {
  const statuses = new Map<number, number>();
  const check = async (group: readonly Input[]): Promise<void> => {
    const answers = await Promise.all(group.map(ask));
    for (const { status } of answers) {
      expect(status).toBeLessThan(500);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    await Promise.all(answers.map((answer) => answer.arrayBuffer()));
  };
  const groups = fc.array(input, { minLength: AT_ONCE, maxLength: AT_ONCE });
  // Fifty bodies take too long to shrink. A failure names its seed and path, to shrink by hand.
  const run = (runs: number, from: number): Promise<void> =>
    fc.assert(fc.asyncProperty(groups, check), {
      numRuns: Math.ceil(runs / AT_ONCE),
      seed: from,
      endOnFailure: true,
    });
  await run(Math.min(500, REQUESTS), seed);
  const before = heap();
  await run(REQUESTS, seed + 1);
  expectFlat(before);
  return statuses;
}

it(
  'the intake',
  async () => {
    const known = fc.constantFrom(`${SITE}/articles/hello`, `${SITE}/articles/hello?dsl=w`);
    const body = fc
      .tuple(anyBodyText, known, fc.boolean())
      .map(([text, url, replace]) =>
        replace ? text.replace(/"url":"[^"]*"/, `"url":${JSON.stringify(url)}`) : text,
      );
    const statuses = await fuzz(body, 1, (text) =>
      fetch(`${origin}${EVENTS}`, {
        method: 'POST',
        headers: { ...BROWSER_HEADERS, 'content-type': 'text/plain' },
        body: text,
      }),
    );
    expect(statuses.get(202)).toBeGreaterThan(REQUESTS / 50);
    expect(statuses.get(400)).toBeGreaterThan(REQUESTS / 50);
    // And it goes on counting.
    const visit = visitOf({ article: keyOf(article) });
    expect((await send(app, { events: [visit] })).body.accepted).toBe(1);
  },
  PATIENCE * 2,
);

it(
  'the links of an article',
  async () => {
    const text = fc.oneof(
      anyArrival.map(({ url }) => url),
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.constantFrom(keyOf(article), `${SITE}/articles/hello`, 'whatsapp,copy', `${SITE}/%2e%2e/`),
    );
    const query = fc
      .array(
        fc.tuple(
          fc.constantFrom(
            'article',
            'url',
            'canonical',
            'channels',
            'url[]',
            'article[x]',
            'status',
          ),
          text,
        ),
        { maxLength: 4 },
      )
      .map((pairs) => new URLSearchParams(pairs).toString());
    const statuses = await fuzz(query, 3, (words) =>
      fetch(`${origin}/api/dark-social/sharing?${words}`),
    );
    expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 404]));
  },
  PATIENCE * 2,
);
