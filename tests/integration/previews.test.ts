import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReporter, type Reporter } from '../../sdk/src/server';
import { clear, CHROME, siteStatistics, summary } from './events';
import { removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
let reporter: Reporter;
const failures: unknown[] = [];

beforeAll(async () => {
  app = await startApp();
  const { port } = app.strapi.server.httpServer.address() as AddressInfo;
  reporter = createReporter({
    endpoint: `http://127.0.0.1:${port}/api/dark-social`,
    token: app.token.replace('Bearer ', ''),
    siteUrl: SITE,
    visitorAddress: () => '203.0.113.7',
    onError: (error) => failures.push(error),
  });
  const article = { title: 'Hello', slug: 'hello' };
  await app.strapi
    .documents('api::article.article')
    .create({ data: article, status: 'published', locale: 'en' });
});

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

beforeEach(async () => {
  await clear(app);
  failures.length = 0;
});

const WHATSAPP = 'WhatsApp/2.24.4.78 A';
const SLACK = 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)';

/** A page request as edge workers and frameworks see it, behind a proxy that ends TLS. */
const pageRequest = (userAgent: string, headers: Record<string, string> = {}): Request =>
  new Request('http://internal:3000/articles/hello?dsl=w', {
    headers: { 'user-agent': userAgent, ...headers },
  });

const BROWSER = {
  accept: 'text/html',
  'accept-language': 'fr',
  'sec-fetch-mode': 'navigate',
  'sec-fetch-site': 'none',
  'sec-ch-ua': '"Chromium";v="142"',
};

const counted = async (kind: string): Promise<string[]> => summary(await siteStatistics(app), kind);

it('a preview that a device fetched counts each time', async () => {
  await reporter.preview(pageRequest(WHATSAPP));
  await reporter.preview(pageRequest(WHATSAPP));
  expect(failures).toEqual([]);
  expect(await counted('preview')).toEqual(['private/whatsapp/none: 2']);
  expect(await counted('visit')).toEqual([]);
});

it('a preview that a server keeps counts once in its window', async () => {
  await reporter.preview(pageRequest(SLACK));
  await reporter.preview(pageRequest(SLACK));
  expect(failures).toEqual([]);
  expect(await counted('preview')).toEqual(['private/slack/none: 1']);
});

it('a preview is nobody’s visit, and nobody’s visitor', async () => {
  await reporter.preview(pageRequest(WHATSAPP));
  expect(await app.strapi.db.connection('dark_social_daily_visitors').select()).toEqual([]);
});

it('a reader, a crawler and the page’s image are no preview', async () => {
  expect(reporter.preview(pageRequest(CHROME, BROWSER))).toBeUndefined();
  expect(reporter.preview(pageRequest('Googlebot/2.1'))).toBeUndefined();
  await reporter.preview(pageRequest(WHATSAPP, { accept: 'image/*' }));
  expect(await counted('preview')).toEqual([]);
});

it('a page request may be recorded as the visit that it is', async () => {
  await reporter.visit(pageRequest(CHROME, { ...BROWSER, referer: 'https://web.telegram.org/k/' }));
  await reporter.visit(pageRequest('Googlebot/2.1'));
  await reporter.visit(pageRequest(CHROME, { ...BROWSER, 'sec-purpose': 'prefetch' }));
  expect(failures).toEqual([]);
  // The tag that the address carries says more than the referrer.
  expect(await counted('visit')).toEqual(['private/whatsapp/tagged: 1']);
  expect(await app.strapi.db.connection('dark_social_daily_visitors').select()).toHaveLength(2);
});

it('a Node server’s request does as well', async () => {
  const seen: Promise<unknown>[] = [];
  const site = createServer((request: IncomingMessage, response) => {
    seen.push(Promise.resolve(reporter.preview(request)));
    response.end();
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  await new Promise<void>((resolve, reject) =>
    httpRequest({ port, path: '/articles/hello', headers: { 'user-agent': WHATSAPP } }, (answer) =>
      answer.resume().on('end', resolve),
    )
      .on('error', reject)
      .end(),
  );
  await Promise.all(seen);
  await new Promise((resolve) => site.close(resolve));
  expect(failures).toEqual([]);
  expect(await counted('preview')).toEqual(['private/whatsapp/none: 1']);
});

it('what cannot be recorded is told, and never thrown', async () => {
  const wrong = createReporter({
    endpoint: 'http://127.0.0.1:9/api/dark-social',
    token: 'x',
    siteUrl: SITE,
    onError: (error) => failures.push(error),
  });
  await wrong.preview(pageRequest(WHATSAPP));
  expect(failures).toHaveLength(1);
  const silent = createReporter({ endpoint: 'http://127.0.0.1:9', token: 'x', siteUrl: SITE });
  await expect(silent.preview(pageRequest(WHATSAPP))).resolves.toBeUndefined();
});

it.each(['https://evil.example\\@x', '//[bad', 'http://['])(
  'an address such as %s, which scanners send, throws nothing',
  async (url) => {
    await reporter.preview({ method: 'GET', url, headers: { 'user-agent': WHATSAPP } });
    expect(await counted('preview')).toEqual([]);
  },
);

it.each(['no address', ''])('the setting siteUrl: %j is refused', (siteUrl) => {
  expect(() => createReporter({ endpoint: 'http://x', token: 'x', siteUrl })).toThrow(
    'Invalid URL',
  );
});

describe('a visit that the front end’s server reports', () => {
  it.each([
    ['a preview in a frame of the CMS', 'articles/hello', { 'sec-fetch-dest': 'iframe' }],
    ['a draft', 'articles/hello?status=draft', {}],
  ])('does not count for %s', async (_, path, headers) => {
    const request = new Request(`http://internal:3000/${path}`, {
      headers: { 'user-agent': CHROME, ...BROWSER, ...headers },
    });
    await reporter.visit(request);
    await reporter.visit(pageRequest(CHROME, BROWSER));
    expect(failures).toEqual([]);
    expect(await counted('visit')).toEqual([expect.stringMatching(/: 1$/)]);
  });
});
