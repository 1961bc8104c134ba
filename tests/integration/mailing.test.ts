import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import { resolveOptions } from '../../server/src/config/options';
import { settingsDefaults } from '../../server/src/config/settings-of-options';
import { createMailing, type Mailing } from '../../server/src/mailing';
import { createOutbox, TAKE_OFF_EVENT } from '../../server/src/mailing/outbox';
import { createFindings } from '../../server/src/report/findings';
import { createSettings } from '../../server/src/settings/settings';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { DAY, stored } from '../store-contract/stored-events';
import { loginTo } from './admin';
import { ARTICLE, publishArticle } from './content';
import { clear } from './events';
import { databaseName, removeApp, SITE, startApp, type TestApp } from './strapi';

const HOUR = 3600 * 1000;
/** A Monday, seven o'clock in Paris. */
const MONDAY = Date.parse('2026-03-09T06:00:00Z');

interface Sent {
  to: string;
  subject: string;
  text: string;
  html: string;
}

let app: TestApp;
let admin: string;
let documentId: string;
let sent: Sent[];
/** Addresses that the provider refuses. */
let refused: string[];
let logged: Error[];

function storeOf() {
  const dialect = createDialect(app.strapi.db.connection, databaseName(), undefined);
  return createSqlStore(dialect, createCalendar('Europe/Paris'));
}

/** What another process has, on the same database. */
function anotherInstance(): Mailing {
  const { strapi } = app;
  const store = storeOf();
  const saved = strapi.store({ type: 'plugin', name: 'dark-social', key: 'settings' });
  const titles = async () => new Map([[`${ARTICLE}:${documentId}:en`, 'Night <trains>']]);
  const sources = { store, titles, isSingleType: () => false };
  return createMailing({
    ...sources,
    ...createOutbox(strapi, [SITE]),
    findings: createFindings(sources),
    calendar: createCalendar('Europe/Paris'),
    search: async () => [],
    settings: createSettings(
      { get: () => saved.get({}), set: (value) => saved.set({ value }) },
      {},
      settingsDefaults(resolveOptions({}), { sections: [], rules: [] }),
      (error) => {
        throw error;
      },
    ),
    log: { error: (error) => void logged.push(error) },
  });
}

const save = (mail: object) =>
  request(app.strapi.server.httpServer)
    .put('/dark-social/settings')
    .set('Authorization', admin)
    .send({ mail });

const visits = (count: number, at: number): StoredEvent[] =>
  Array.from({ length: count }, () =>
    stored({ at, article: { uid: ARTICLE, documentId, locale: 'en' } }),
  );

/** A visit a day for five weeks, and sixty on the last of these days. */
const rise = (until: number): StoredEvent[] => [
  ...Array.from({ length: 35 }, (_, day) => visits(1, until - (day + 1) * DAY)).flat(),
  ...visits(60, until),
];

const record = (events: StoredEvent[]) => storeOf().log.append(events, '1');
const recipients = (): string[] => sent.map(({ to }) => to).sort();

beforeAll(async () => {
  app = await startApp();
  admin = await loginTo(app);
  ({ documentId } = await publishArticle(app.strapi, { title: 'Night trains', slug: 'trains' }));
}, 120_000);

afterAll(async () => {
  await app.stop();
  await removeApp(app);
});

beforeEach(async () => {
  await clear(app);
  [sent, refused, logged] = [[], [], []];
  // The email plugin asks its provider at each mail.
  Object.assign(app.strapi.plugin('email'), {
    provider: {
      async send(mail: Sent) {
        if (refused.includes(mail.to)) throw new Error('The mailbox is full.');
        sent.push(mail);
      },
    },
  });
});

describe('the mail of the week', () => {
  beforeEach(async () => {
    await save({ weekly: ['a@example.com', 'b@example.com'] });
    await record(visits(40, MONDAY - 3 * DAY));
  });

  it('reaches each address once, whichever instance sends it', async () => {
    const instances = [anotherInstance(), anotherInstance(), anotherInstance()];
    await Promise.all(instances.map((instance) => instance.weekly(MONDAY)));
    for (const instance of instances) await instance.weekly(MONDAY + HOUR);
    expect(recipients()).toEqual(['a@example.com', 'b@example.com']);
    expect(sent[0]).toMatchObject({
      subject: 'www.example.com: 100% of last week’s visits came from private sharing',
      text: expect.stringContaining('1. Night <trains>\n   40 private visits\n   http'),
      html: expect.stringContaining('Night &lt;trains&gt;'),
    });
    expect(sent[0]?.text).toContain('?period=custom&from=2026-03-02&to=2026-03-08');
    await anotherInstance().weekly(MONDAY + 7 * DAY);
    // A week without visits.
    expect(sent).toHaveLength(2);
    expect(logged).toEqual([]);
  });

  it.each([
    ['before seven', MONDAY - 1],
    ['on another day', MONDAY + DAY],
  ])('is not sent %s', async (_, now) => {
    await anotherInstance().weekly(now);
    expect(sent).toEqual([]);
  });

  it('is sent to nobody unless addresses are set', async () => {
    await save({});
    await anotherInstance().weekly(MONDAY);
    expect(sent).toEqual([]);
  });

  it('is written in French', async () => {
    await save({ weekly: ['a@example.com'], language: 'fr' });
    await anotherInstance().weekly(MONDAY);
    expect(sent[0]?.subject).toContain('des visites de la semaine dernière');
  });

  it('is tried again in the next hours, three times in all, for those whom it did not reach', async () => {
    refused = ['a@example.com'];
    for (let hour = 0; hour < 5; hour += 1) {
      // The second instance of each hour comes late.
      await anotherInstance().weekly(MONDAY + hour * HOUR);
      await anotherInstance().weekly(MONDAY + hour * HOUR);
    }
    expect(recipients()).toEqual(['b@example.com']);
    expect(logged.map(({ message }) => message)).toEqual([
      expect.stringMatching(/mailbox is full\. It is tried again/),
      expect.stringMatching(/mailbox is full\. It is tried again/),
      expect.stringMatching(/mailbox is full\. It was the last attempt/),
    ]);
  });

  it('arrives late if the provider works again', async () => {
    refused = ['a@example.com', 'b@example.com'];
    await anotherInstance().weekly(MONDAY);
    refused = [];
    await anotherInstance().weekly(MONDAY + HOUR);
    await anotherInstance().weekly(MONDAY + 2 * HOUR);
    expect(recipients()).toEqual(['a@example.com', 'b@example.com']);
    expect(logged).toHaveLength(1);
  });
});

describe('a word when an article takes off', () => {
  beforeEach(async () => {
    await save({ takeOff: ['c@example.com'] });
  });

  it('is sent once in 30 days, by one instance', async () => {
    await record(rise(MONDAY));
    const instances = [anotherInstance(), anotherInstance()];
    await Promise.all(instances.map((instance) => instance.takeOffs(MONDAY)));
    await anotherInstance().takeOffs(MONDAY + HOUR);
    expect(recipients()).toEqual(['c@example.com']);
    expect(sent[0]).toMatchObject({
      subject: 'www.example.com: “Night <trains>” is taking off in private',
      text: expect.stringContaining('In a usual week it has about 7.'),
      html: expect.stringContaining('“Night &lt;trains&gt;” had 66 private visits'),
    });
    await record(visits(500, MONDAY + 29 * DAY));
    await anotherInstance().takeOffs(MONDAY + 29 * DAY);
    expect(sent).toHaveLength(1);
    await anotherInstance().takeOffs(MONDAY + 30 * DAY);
    expect(sent).toHaveLength(2);
  });

  it('is written in French', async () => {
    await save({ takeOff: ['c@example.com'], language: 'fr' });
    await record(rise(MONDAY));
    await anotherInstance().takeOffs(MONDAY);
    expect(sent[0]?.subject).toBe(
      'www.example.com\u00a0: «\u00a0Night <trains>\u00a0» décolle en privé',
    );
  });

  it('is not sent about an article that is read as usual', async () => {
    await record(Array.from({ length: 35 }, (_, day) => visits(9, MONDAY - day * DAY)).flat());
    await anotherInstance().takeOffs(MONDAY);
    expect(sent).toEqual([]);
  });

  it('reaches a webhook, also without addresses and once', async () => {
    let server: Server | undefined;
    const received = new Promise<Record<string, unknown>>((resolve) => {
      server = createServer((incoming, response) => {
        const pieces: Buffer[] = [];
        incoming.on('data', (piece: Buffer) => pieces.push(piece));
        incoming.on('end', () => {
          response.end();
          resolve(JSON.parse(Buffer.concat(pieces).toString()) as Record<string, unknown>);
        });
      });
    });
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server?.address() as AddressInfo;
    // As the documentation says: Strapi's own form does not offer the event.
    const { status } = await request(app.strapi.server.httpServer)
      .post('/admin/webhooks')
      .set('Authorization', admin)
      .send({
        ...{ name: 'Take-off', url: `http://127.0.0.1:${port}/`, headers: {} },
        events: [TAKE_OFF_EVENT],
      });
    expect(status).toBe(201);
    let emitted = 0;
    app.strapi.eventHub.on(TAKE_OFF_EVENT, async () => void (emitted += 1));

    await save({});
    await record(rise(MONDAY));
    for (const hour of [0, 1]) await anotherInstance().takeOffs(MONDAY + hour * HOUR);
    expect(await received).toEqual({
      ...{ event: TAKE_OFF_EVENT, createdAt: expect.any(String) },
      ...{ uid: ARTICLE, documentId, locale: 'en', title: 'Night <trains>' },
      ...{ privateVisits: 66, usual: 7 },
    });
    expect(emitted).toBe(1);
    expect(sent).toEqual([]);
    await new Promise((resolve) => server?.close(resolve));
  });
});

it.each([
  [{ weekly: ['nobody'] }, 'mail.weekly.0', 'mail-address'],
  [
    { takeOff: Array.from({ length: 21 }, (_, index) => `${index}@example.com`) },
    'mail.takeOff',
    'mail-addresses',
  ],
])('refuses what is no list of addresses: %j', async (mail, path, code) => {
  const { status, body } = await save(mail);
  expect(status).toBe(400);
  expect(body.error.details.errors).toEqual([expect.objectContaining({ path, code })]);
});
