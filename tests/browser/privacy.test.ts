/** Readers who ask for privacy, and a site without visitor counting: a real Strapi and Chromium. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { publishArticle } from '../integration/content';
import { OPTIONS, removeApp, scratch, startApp, type TestApp } from '../integration/strapi';
import { CHROMIUM_ARGS, CHROMIUM_PATH, launch } from './chromium';
import { arriveAt, newVisitor, recorded } from './visitor';

let site: Server;
let siteUrl: string;
let browser: Browser;
let app: TestApp;
let cms: string;

/** By name: pages of these tests reach nothing else. */
const addressOf = (server: Server): string =>
  `http://localhost:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
  browser = await launch();
  site = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><html lang="en"><title>Hello</title><link rel="icon" href="data:,">
      <script type="module" src="${cms}/api/dark-social/sdk.js?keepUnsent"></script><send-bar></send-bar>`,
    );
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  siteUrl = addressOf(site);
});
afterAll(async () => {
  await browser.close();
  site.closeAllConnections();
  site.close();
});

/** A site with these options and one article. */
async function start(options: object): Promise<void> {
  const channels = ['copy'];
  app = await startApp({ options: { ...OPTIONS, siteUrl, channels, chains: true, ...options } });
  await publishArticle(app.strapi, { title: 'Hello', slug: 'hello' });
  cms = addressOf(app.strapi.server.httpServer);
}

const rows = async (table: string): Promise<number> =>
  Number((await app.strapi.db.connection(table).count({ rows: '*' }).first())?.['rows']);

/** A visit and a share, and what is kept of whose they are. */
async function visitAndShare(page: Page) {
  const names = ['events', 'daily_visitors', 'tokens'] as const;
  const count = async () => Promise.all(names.map((name) => rows(`dark_social_${name}`)));
  const before = await count();
  await arriveAt(page, `${siteUrl}/articles/hello?dsl=w`);
  await recorded(page, () => page.getByLabel('Copy link', { exact: true }).click());
  const after = await count();
  const [events = 0, visitors = 0, tokens = 0] = after.map((rows, at) => rows - (before[at] ?? 0));
  const onDevice = await page.evaluate(() => [
    document.cookie,
    Object.keys(localStorage),
    Object.keys(sessionStorage),
  ]);
  return { events, visitors, tokens, onDevice };
}

const NOTHING_ON_DEVICE = ['', [], []];

describe('on a site that counts visitors', () => {
  beforeAll(() => start({}), 120_000);
  afterAll(async () => {
    await app.stop();
    await removeApp(app);
  });

  it('a reader who asks for nothing is counted as one, and their device keeps nothing', async () => {
    const page = await newVisitor(browser);
    expect(await visitAndShare(page)).toEqual({
      events: 2,
      // One hash for the site, one for the article.
      visitors: 2,
      tokens: 1,
      onDevice: NOTHING_ON_DEVICE,
    });
    await page.context().close();
  });

  it('Global Privacy Control leaves the view and the share, and nothing of the reader', async () => {
    const page = await newVisitor(browser);
    // Chromium has no switch for it: extensions and other browsers send just this.
    await page.setExtraHTTPHeaders({ 'Sec-GPC': '1' });
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'globalPrivacyControl', { value: true }),
    );
    expect(await visitAndShare(page)).toEqual({
      ...{ events: 2, visitors: 0, tokens: 0 },
      onDevice: NOTHING_ON_DEVICE,
    });
    await page.context().close();
  });

  it('so does Do Not Track, as Chromium’s own setting sends it', async () => {
    const profile = await scratch();
    await mkdir(join(profile, 'Default'));
    await writeFile(
      join(profile, 'Default', 'Preferences'),
      JSON.stringify({ enable_do_not_track: true }),
    );
    const visitor = await newVisitor(browser);
    const userAgent = await visitor.evaluate(() => navigator.userAgent);
    await visitor.context().close();
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      executablePath: CHROMIUM_PATH,
      args: CHROMIUM_ARGS,
      userAgent,
    });
    try {
      const page = await context.newPage();
      expect(await visitAndShare(page)).toEqual({
        ...{ events: 2, visitors: 0, tokens: 0 },
        onDevice: NOTHING_ON_DEVICE,
      });
      expect(await page.evaluate(() => navigator.doNotTrack)).toBe('1');
    } finally {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    }
  });
});

describe('on a site with visitors: false', () => {
  beforeAll(() => start({ visitors: false, chains: false }), 120_000);
  afterAll(async () => {
    await app.stop();
    await removeApp(app);
  });

  it('nothing is kept of any reader, not even a salt', async () => {
    const page = await newVisitor(browser);
    expect(await visitAndShare(page)).toEqual({
      ...{ events: 2, visitors: 0, tokens: 0 },
      onDevice: NOTHING_ON_DEVICE,
    });
    expect(await rows('dark_social_salts')).toBe(0);
    await page.context().close();
  });
});
