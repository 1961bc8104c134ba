import type { Browser, BrowserContext, Page } from 'playwright-core';
import { CHANNELS } from '../../core/channels';
import { decodeTag } from '../../core/tag';
import { tagOf } from '../../core/tagged-url';
import { viewToken } from '../../core/view-token';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

const html = (query = ''): string =>
  '<!doctype html><html lang="en"><title>Hello</title><link rel="icon" href="data:,">' +
  '<meta name="viewport" content="width=device-width">' +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js${query}"></script>` +
  '<send-bar></send-bar>';

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page('/articles/hello', html());
  origins.page('/tagged', html());
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(() => {
  origins.reset();
  origins.chains = true;
  origins.taggedGroups = 62;
  origins.sharing = chained(['whatsapp', 'email', 'copy', 'slack']);
});
afterEach(() => context.close());

const chained = (channels: Parameters<typeof sampleSharing>[0]) => ({
  ...sampleSharing(channels),
  chains: { parameter: 'dsl' },
});

async function open(path: string, init?: () => void, phone = false): Promise<void> {
  context = await browser.newContext(
    phone
      ? { screen: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
      : { permissions: ['clipboard-read', 'clipboard-write'] },
  );
  await context.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  page = await context.newPage();
  if (init) await page.addInitScript(init);
  await page.goto(`${origins.site}${path}`);
  await page.getByLabel('Copy link', { exact: true }).waitFor();
}
const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
const press = (name: string): Promise<void> => page.getByLabel(name, { exact: true }).click();
const shares = () => origins.taken().filter(({ type }) => type === 'share');
const hrefs = (): Promise<string[]> =>
  page
    .locator('send-bar a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
/** Does something, and waits until the bar shows links with other tokens. */
async function redrawn(act: () => Promise<unknown>): Promise<void> {
  const [before] = await hrefs();
  await act();
  await page.waitForFunction(
    (href) => document.querySelector('send-bar')?.shadowRoot?.querySelector('a')?.href !== href,
    before,
  );
}
/** The tag of the page that an address passes on. */
const tagWithin = (href: string): string => /dsl%3D(\w+)/.exec(href)?.[1] ?? '';

it('give each link a token of its own, and tell which share it is', async () => {
  await open('/articles/hello');
  await press('Copy link');
  await page.getByText('Link copied').waitFor();
  const copied = tagOf(await clipboard(), 'dsl') ?? '';
  const [whatsapp = '', email = ''] = (await hrefs()).map(tagWithin);
  const read = [copied, whatsapp, email].map(decodeTag);
  expect(read.map((tag) => tag?.channel)).toEqual(['copy', 'whatsapp', 'email']);
  expect(new Set(read.map((tag) => tag?.token)).size).toBe(3);
  await Promise.all([context.waitForEvent('page'), press('Send with WhatsApp')]);
  await origins.until(() => shares().length === 2);
  expect(shares().map(({ channel, tag, parent }) => [channel, tag, parent])).toEqual([
    ['copy', copied, undefined],
    ['whatsapp', whatsapp, undefined],
  ]);
});

it('put it into every channel’s address, and change nothing else there', async () => {
  const sharing = chained(CHANNELS.map(({ id }) => id));
  origins.sharing = sharing;
  await open('/articles/hello', undefined, true);
  const wanted = sharing.links
    .map(({ href }) => href)
    .filter((href) => href !== null && !href.includes('{instance}'));
  const drawn = await hrefs();
  expect(drawn.map((href) => href.replace(/(dsl%3D\w)\w{9}/, '$1'))).toEqual(wanted);
  expect(drawn.map((href) => tagWithin(href).length)).toEqual(wanted.map(() => 10));
  expect(drawn.length).toBeGreaterThan(14);
});

it('tell which share the visitor had come by, also once the address bar is clean', async () => {
  origins.taggedGroups = 0;
  await open('/articles/hello?dsl=wZk3pQ81sX');
  await page.waitForFunction(() => !location.href.includes('dsl='));
  await press('Copy link');
  await origins.until(() => shares().length === 1);
  expect(shares()[0]).toMatchObject({ parent: 'wZk3pQ81sX' });
});

it('give the address bar the visitor’s own token, made of the visit’s id', async () => {
  await open('/tagged?dsl=wZk3pQ81sX');
  await page.waitForURL(/dsl=a/);
  const [visit] = origins.taken();
  expect(visit).toMatchObject({ type: 'visit' });
  expect(visit?.url).toContain('dsl=wZk3pQ81sX');
  expect(page.url()).toBe(`${origins.site}/tagged?dsl=a${viewToken(visit?.id ?? '')}`);
});

it('take a page that was loaded again for no share of its own', async () => {
  await open('/tagged');
  await page.waitForURL(/dsl=a\w{9}$/);
  await page.reload();
  await press('Copy link');
  await origins.until(() => shares().length === 1);
  expect(shares()[0]?.parent).toBeUndefined();
});

it('take a step back within the page for no share of its own', async () => {
  await open('/tagged');
  await page.waitForURL(/tagged\?dsl=a\w{9}$/);
  await redrawn(() => page.evaluate(() => history.pushState({}, '', '/other')));
  await page.waitForURL(/other\?dsl=a\w{9}$/);
  await redrawn(() => page.evaluate(() => history.back()));
  expect(page.url()).toMatch(/tagged\?dsl=a\w{9}$/);
  await press('Copy link');
  await origins.until(() => shares().length === 1);
  expect(shares()[0]?.tag).toMatch(/^c\w{9}$/);
  expect(shares()[0]?.parent).toBeUndefined();
});

it('are not made for visitors who ask for privacy', async () => {
  await open('/tagged', () => Reflect.set(navigator, 'globalPrivacyControl', true));
  await page.waitForURL(/dsl=a/);
  expect(page.url()).toMatch(/tagged\?dsl=a\w$/);
  await press('Copy link');
  await origins.until(() => shares().length === 1);
  expect(tagOf(await clipboard(), 'dsl')).toBe('c');
  expect(shares()[0]?.tag).toBeUndefined();
});

it('leave the links with their channel alone where their file cannot be loaded', async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await context.route(/rarely-needed/, (route) => route.abort());
  await page.goto(`${origins.site}/articles/hello`);
  await page.getByLabel('Copy link', { exact: true }).waitFor();
  expect((await hrefs()).map(tagWithin)).toEqual(['w', 'e']);
});

it('are not made where the site has none', async () => {
  origins.chains = false;
  origins.sharing = sampleSharing(['whatsapp', 'copy']);
  await open('/tagged?dsl=wZk3pQ81sX');
  await page.waitForURL(/dsl=a\w$/);
  expect((await hrefs()).map(tagWithin)).toEqual(['w']);
});
