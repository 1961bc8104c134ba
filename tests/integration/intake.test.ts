import { createConnection } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Response } from 'supertest';
import { ARTICLE, documents, keyOf, publishArticle, type Written } from './content';
import {
  CHROME,
  clear,
  EVENTS,
  eventId,
  send,
  sendOnBehalf,
  siteStatistics,
  storedRow,
  summary,
  visitOf,
} from './events';
import { createToken, OPTIONS, removeApp, SITE, startApp, type TestApp } from './strapi';

let app: TestApp;
let article: Written;

beforeAll(async () => {
  app = await startApp();
  article = await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

afterEach(() => clear(app));

const events = (list: unknown[]): { events: unknown[] } => ({ events: list });
const ACCEPTED = { accepted: 1, duplicates: 0, ignored: 0 };

describe('a visit', () => {
  it.each<[string, Parameters<typeof visitOf>[0], string]>([
    ['by a tagged link', { url: `${SITE}/articles/hello?dsl=w` }, 'private/whatsapp/tagged: 1'],
    ['by a tag in the fragment', { url: `${SITE}/articles/hello#dsl=c` }, 'private/copy/tagged: 1'],
    [
      'by a tagged public link',
      { url: `${SITE}/articles/hello?dsl=f` },
      'public/facebook/tagged: 1',
    ],
    [
      'by a damaged tag',
      { url: `${SITE}/articles/hello?dsl=%E0%A4%A` },
      'private/unknown/inferred: 1',
    ],
    ['without a referrer', {}, 'private//inferred: 1'],
    ['from WhatsApp Web', { referrer: 'https://web.whatsapp.com/' }, 'private/whatsapp/app: 1'],
    ['from a search engine', { referrer: 'https://www.google.fr/' }, 'search/google/none: 1'],
    [
      'by key instead of address',
      { url: 'https://m.example.org/x', article: 'KEY' },
      'private//inferred: 1',
    ],
  ])('%s is counted under its source', async (_, event, expected) => {
    const sent = visitOf(event);
    if (sent.article) sent.article = keyOf(article);
    const response = await send(app, events([sent]));
    expect([response.status, response.body]).toEqual([202, ACCEPTED]);
    expect(summary(await siteStatistics(app))).toEqual([expected]);
  });

  it('from the site itself is a view and no visit', async () => {
    const response = await send(app, events([visitOf({ referrer: `${SITE}/` })]));
    expect(response.body).toEqual(ACCEPTED);
    const rows = await siteStatistics(app);
    expect(summary(rows)).toEqual([]);
    expect(summary(rows, 'internal')).toEqual(['internal//none: 1']);
  });

  it('is on disk when it is acknowledged', async () => {
    const sent = visitOf();
    await send(app, events([sent]));
    const other = app.database.connect();
    const row = await storedRow(other, sent.id);
    await other.destroy();
    expect(row).toMatchObject({
      kind: 'visit',
      source: 'private',
      reason: 'no-referrer-deep-page',
    });
  });

  it('leaves no address, agent, full referrer or query behind', async () => {
    await send(
      app,
      events([
        visitOf({
          url: `${SITE}/articles/hello?email=ada@example.com&utm_source=letter`,
          referrer: 'https://news.example.org/private/path?q=secret',
        }),
      ]),
    );
    const rows = await Promise.all(
      ['dark_social_events', 'dark_social_arrivals'].map((table) =>
        app.strapi.db.connection(table).select(),
      ),
    );
    const kept = JSON.stringify(rows);
    expect(kept).toContain('news.example.org');
    for (const secret of ['127.0.0.1', 'Mozilla', 'secret', 'private/path', 'ada@']) {
      expect(kept).not.toContain(secret);
    }
  });
});

describe('what is no visit', () => {
  it.each<[string, Parameters<typeof visitOf>[0], Record<string, string>]>([
    [
      'a bot',
      {},
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
    ],
    ['a prerendered page', { navigation: 'prerender' }, {}],
    ['a reload', { navigation: 'reload' }, {}],
    ['a step back', { navigation: 'back_forward' }, {}],
    [
      'an unknown article at an address of none',
      { article: `${ARTICLE}:unknown:en`, url: `${SITE}/about` },
      {},
    ],
    ['an address of no article', { url: `${SITE}/about` }, {}],
    ['an address of another site', { url: 'https://evil.example/articles/hello' }, {}],
  ])('%s is ignored', async (_, event, headers) => {
    const response = await send(app, events([visitOf(event)]), headers);
    expect([response.status, response.body]).toEqual([
      202,
      { accepted: 0, duplicates: 0, ignored: 1 },
    ]);
    expect(await siteStatistics(app)).toEqual([]);
  });

  it('an unpublished article is ignored', async () => {
    const draft = await documents(app.strapi, ARTICLE).create({
      data: { title: 'D', slug: 'draft' },
    });
    const visit = visitOf({ article: keyOf(draft), url: `${SITE}/articles/draft` });
    const response = await send(app, events([visit]));
    expect(response.body.ignored).toBe(1);
  });
});

describe('a share', () => {
  it('is counted under its channel', async () => {
    await send(app, events([visitOf({ type: 'share', channel: 'whatsapp' })]));
    await send(app, events([visitOf({ type: 'share', channel: 'x' })]));
    expect(summary(await siteStatistics(app), 'share')).toEqual([
      'private/whatsapp/none: 1',
      'public/x/none: 1',
    ]);
  });
});

describe('an id', () => {
  it('counts once, however often and in whatever company it is sent', async () => {
    const one = visitOf();
    const two = visitOf();
    const answers = await Promise.all([
      send(app, events([one])),
      send(app, events([one, two])),
      send(app, events([one, one])),
      send(app, events([two])),
    ]);
    const sum = (name: string): number =>
      answers.reduce((total, { body }) => total + Number(body[name]), 0);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(sum('accepted')).toBe(2);
    expect(sum('duplicates')).toBe(4);
    expect(summary(await siteStatistics(app))).toEqual(['private//inferred: 2']);
  });

  it('counts once although another letter case is another id', async () => {
    const id = `A${eventId().slice(1)}`;
    await send(app, events([visitOf({ id }), visitOf({ id: `a${id.slice(1)}` })]));
    expect(summary(await siteStatistics(app))).toEqual(['private//inferred: 2']);
  });
});

describe('visitors', () => {
  /** Visitors of the site, then of each article. */
  const visitorDays = async (): Promise<number[]> => {
    const counted: number[] = [];
    for (const table of ['visitor_days', 'article_days']) {
      counted.push(
        ...(await app.strapi.db.connection(`dark_social_stats_${table}`).pluck('visitors')),
      );
    }
    return counted.map(Number).filter((count) => count > 0);
  };

  it('are counted once a day per article and for the site', async () => {
    const ada = { 'user-agent': `${CHROME} Ada/1` };
    const bob = { 'user-agent': `${CHROME} Bob/1` };
    await send(app, events([visitOf(), visitOf({ referrer: `${SITE}/` })]), ada);
    await send(app, events([visitOf()]), ada);
    await send(app, events([visitOf()]), bob);
    expect(await visitorDays()).toEqual([2, 2]);
  });

  it.each<Record<string, string>>([{ 'sec-gpc': '1' }, { dnt: '1' }])(
    'are not identified under %j, while the view counts',
    async (signal) => {
      await send(app, events([visitOf()]), signal);
      expect(await visitorDays()).toEqual([]);
      expect(summary(await siteStatistics(app))).toEqual(['private//inferred: 1']);
    },
  );
});

describe('errors', () => {
  const malformed: [string, unknown, RegExp][] = [
    ['no JSON', '{', /^body: expected JSON$/],
    ['an empty body', '', /^body: expected JSON$/],
    ['null', 'null', /^body/],
    ['a list', '[]', /^body/],
    ['no events', {}, /^events/],
    ['an empty list', events([]), /^events: expected at least one/],
    [
      '21 events',
      events(Array.from({ length: 21 }, () => visitOf())),
      /^events: expected at most 20/,
    ],
    ['a short id', events([visitOf({ id: 'short' })]), /^events\.0\.id/],
    ['a number as url', events([{ ...visitOf(), url: 7 }]), /^events\.0\.url/],
    ['a script as url', events([visitOf({ url: 'javascript:alert(1)' })]), /^events\.0\.url/],
    [
      'a url of 5,000 characters',
      events([visitOf({ url: `${SITE}/${'a'.repeat(5000)}` })]),
      /^events\.0\.url/,
    ],
    ['an unknown type', events([{ ...visitOf(), type: 'purchase' }]), /^events\.0\.type/],
    ['a share without a channel', events([visitOf({ type: 'share' })]), /^events\.0\.channel/],
    [
      'an unknown channel',
      events([visitOf({ type: 'share', channel: 'pigeon' })]),
      /^events\.0\.channel/,
    ],
    ['a wrong event after a right one', events([visitOf(), { id: 1 }]), /^events\.1\./],
  ];
  it.each(malformed)('answers 400 and the place for %s', async (_, body, message) => {
    const response = await send(app, body);
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(message);
    expect(await siteStatistics(app)).toEqual([]);
  });

  it('answers 413 past 16 KiB and for 1 MB', async () => {
    for (const size of [16 * 1024 + 1, 1024 * 1024]) {
      expect((await send(app, 'x'.repeat(size))).status).toBe(413);
    }
  });

  it('lets senders of a whole body see why it is refused', async () => {
    const { port } = app.strapi.server.httpServer.address() as AddressInfo;
    const body = 'x'.repeat(16_000);
    const answers = await Promise.all(
      Array.from(
        { length: 20 },
        () =>
          new Promise<string>((resolve) => {
            const socket = createConnection(port, '127.0.0.1');
            let received = '';
            socket.on('data', (chunk: Buffer) => (received += chunk.toString()));
            socket.on('error', () => undefined);
            socket.on('close', () => resolve(received));
            socket.write(
              `POST ${EVENTS} HTTP/1.1\r\nhost: x\r\norigin: https://evil.example\r\nconnection: close\r\ncontent-length: 16000\r\n\r\n`,
            );
            setImmediate(() => socket.write(body));
          }),
      ),
    );
    for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('answers 403 to foreign origins and to none, without CORS headers', async () => {
    for (const origin of [
      'https://evil.example',
      'null',
      'https://www.example.com.evil.example',
      '',
    ]) {
      const response = await send(app, events([visitOf()]), { origin });
      expect([origin, response.status]).toEqual([origin, 403]);
      expect(response.headers).not.toHaveProperty('access-control-allow-origin');
    }
    expect(await siteStatistics(app)).toEqual([]);
  });

  it('answers 503 while the store fails, and counts the same event once it works again', async () => {
    const knex = app.strapi.db.connection;
    const body = events([visitOf()]);
    await knex.schema.renameTable('dark_social_stats_site_days', 'elsewhere');
    const refused = await send(app, body);
    await knex.schema.renameTable('elsewhere', 'dark_social_stats_site_days');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.headers['access-control-expose-headers']).toBe('Retry-After');
    expect((await send(app, body)).body).toEqual(ACCEPTED);
  });

  it('answers 405 to other methods and 415 to other types', async () => {
    const get = await app.http.get(EVENTS);
    expect([get.status, get.headers['allow']]).toEqual([405, 'POST, OPTIONS']);
    const form = await send(app, 'a=1', { 'content-type': 'application/x-www-form-urlencoded' });
    expect(form.status).toBe(415);
  });

  it.each<[string, Parameters<typeof visitOf>[0], Record<string, string>]>([
    ['a referrer of 10 kB', { referrer: `https://a.example/${'x'.repeat(10_000)}` }, {}],
    ['SQL as referrer', { referrer: "'; drop table dark_social_events; --" }, {}],
    ['HTML as referrer', { referrer: '<script>alert(1)</script>' }, {}],
    [
      'control characters',
      {
        referrer: 'https://a\u0000b.example/\u0007',
        url: `${SITE}/articles/hello?utm_source=%00%07%F0%9F`,
      },
      {},
    ],
    ['half an emoji', { url: `${SITE}/articles/hello?utm_source=\ud83d`, referrer: '\ud83d' }, {}],
    [
      'a hostile campaign',
      { url: `${SITE}/articles/hello?utm_source=${encodeURIComponent("<b>'; drop table x</b>")}` },
      {},
    ],
    [
      'prototype names',
      {
        url: `${SITE}/articles/hello?utm_source=__proto__&utm_medium=constructor`,
        referrer: 'https://constructor/',
      },
      {},
    ],
    [
      'a hostile user agent',
      {},
      { 'user-agent': `Mozilla/5.0 "><script>'; drop table x; --${'(a'.repeat(4000)}` },
    ],
  ])('counts %s cleanly', async (_, event, headers) => {
    const response = await send(app, events([visitOf(event)]), headers);
    expect([response.status, response.body]).toEqual([202, ACCEPTED]);
    const [row] = await siteStatistics(app);
    expect(row?.channel).toMatch(/^[\p{L}\p{N}._-]*$/u);
  });

  it('survives a sender that hangs up halfway', async () => {
    const { port } = app.strapi.server.httpServer.address() as AddressInfo;
    await new Promise<void>((resolve) => {
      const socket = createConnection(port, '127.0.0.1', () => {
        socket.write(
          `POST ${EVENTS} HTTP/1.1\r\nhost: x\r\norigin: ${SITE}\r\ncontent-length: 900\r\n\r\n{"eve`,
          () => socket.destroy(),
        );
      });
      socket.on('close', () => resolve());
    });
    expect((await send(app, events([visitOf()]))).status).toBe(202);
  });
});

describe('CORS', () => {
  it('lets pages of the site, and no others, send JSON', async () => {
    const preflight = (origin: string): Promise<Response> =>
      Promise.resolve(
        app.http.options(EVENTS).set({
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        }),
      );
    const own = await preflight(SITE);
    expect(own.status).toBe(204);
    expect(own.headers).toMatchObject({
      'access-control-allow-origin': SITE,
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
    });
    expect((await preflight('https://evil.example')).headers).not.toHaveProperty(
      'access-control-allow-origin',
    );
    const answer = await send(app, events([visitOf()]), { 'content-type': 'application/json' });
    expect(answer.headers['access-control-allow-origin']).toBe(SITE);
    expect(answer.headers['vary']).toMatch(/origin/i);
  });
});

describe('recording on behalf of a visitor', () => {
  const HOUR = 3600 * 1000;
  const ago = (ms: number): string => new Date(Date.now() - ms).toISOString();

  it('takes time, address and agent from the body, with a token', async () => {
    const list = [
      visitOf({ time: ago(5 * HOUR), address: '203.0.113.7', userAgent: CHROME }),
      visitOf({ address: '203.0.113.8', userAgent: CHROME, headers: { 'sec-gpc': '1' } }),
      visitOf({ address: '2001:db8::1', userAgent: 'Googlebot/2.1' }),
    ];
    const response = await sendOnBehalf(app, events(list));
    expect([response.status, response.body]).toEqual([
      202,
      { accepted: 2, duplicates: 0, ignored: 1 },
    ]);
    const first = await storedRow(app.strapi.db.connection, list[0]?.id);
    expect(Date.now() - Number(first?.at)).toBeGreaterThan(4 * HOUR);
    const visitors = await app.strapi.db.connection('dark_social_daily_visitors').select();
    expect(visitors).toHaveLength(2);
  });

  it('ignores what a browser says of time, address and agent', async () => {
    const sent = visitOf({
      time: ago(5 * HOUR),
      address: '203.0.113.7',
      userAgent: 'Googlebot/2.1',
    });
    expect((await send(app, events([sent]))).body).toEqual(ACCEPTED);
    const row = await storedRow(app.strapi.db.connection, sent.id);
    expect(Date.now() - Number(row?.at)).toBeLessThan(HOUR);
  });

  it.each([
    ['the future', () => ago(-HOUR)],
    ['the distant past', () => ago(25 * HOUR)],
    ['no time', () => 'yesterday'],
  ])('answers 400 to times of %s', async (_, time) => {
    const response = await sendOnBehalf(app, events([visitOf({ time: time() })]));
    expect(response.status).toBe(400);
    expect(response.body.error.message).toMatch(/^events\.0\.time/);
  });

  it('answers 401 or 403 to tokens that do not exist or lack the permission', async () => {
    const wrong = await sendOnBehalf({ ...app, token: 'Bearer nothing' }, events([visitOf()]));
    expect(wrong.status).toBe(401);
    const other = await createToken(app.strapi, ['api::article.article.find']);
    expect((await sendOnBehalf({ ...app, token: other }, events([visitOf()]))).status).toBe(403);
    const right = await createToken(app.strapi, ['plugin::dark-social.events.recordOnBehalf']);
    expect((await sendOnBehalf({ ...app, token: right }, events([visitOf()]))).status).toBe(202);
  });

  it('writes the distant past only as sample traffic, only where the environment allows it', async () => {
    const sample = events([visitOf({ time: ago(60 * 24 * HOUR), sample: true })]);
    expect((await sendOnBehalf(app, sample)).status).toBe(400);
    const before = process.env['NODE_ENV'];
    try {
      process.env['DARK_SOCIAL_SAMPLE_TRAFFIC'] = 'true';
      process.env['NODE_ENV'] = 'production';
      expect((await sendOnBehalf(app, sample)).status).toBe(400);
      process.env['NODE_ENV'] = 'development';
      expect((await sendOnBehalf(app, sample)).status).toBe(202);
    } finally {
      process.env['NODE_ENV'] = before;
      delete process.env['DARK_SOCIAL_SAMPLE_TRAFFIC'];
    }
  });
});

it('serves Strapi’s own routes as before', async () => {
  expect(OPTIONS.siteUrl).toBe(SITE);
  const response = await app.http
    .get(`/api/articles/${article.documentId}`)
    .set('Authorization', app.token);
  expect(response.status).toBe(200);
  expect((await app.http.get('/api/dark-social/event')).status).toBe(404);
});
