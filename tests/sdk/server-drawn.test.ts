import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { CHANNELS, LANGUAGES } from '../../core/channels';
import { renderSendBar } from '../../sdk/src/server';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(() => origins.reset());
afterEach(() => context.close());

const everything = CHANNELS.map(({ id }) => id);

const html = (bar: string, head = '', attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><meta name="viewport" content="width=device-width">` +
  `<title>Hello</title><link rel="icon" href="data:,">${head}<main><h1>Hello</h1>${bar}` +
  `<p>After</p></main><script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>`;

async function open(options: BrowserContextOptions = {}): Promise<string[]> {
  context = await browser.newContext(options);
  page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.goto(`${origins.site}/articles/hello`);
  return noise;
}

const shifts = () =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries are reported after a frame.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

it('works without any script: real links that carry their tags', async () => {
  const sharing = sampleSharing([
    'native',
    'whatsapp',
    'email',
    'copy',
    'sms',
    'facebook',
    'mastodon',
  ]);
  origins.page('/articles/hello', html(renderSendBar(sharing)));
  await open({ javaScriptEnabled: false });
  const links = page.locator('send-bar').getByRole('link');
  expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual(
    sharing.links
      .filter(({ channel }) => ['whatsapp', 'email', 'facebook'].includes(channel))
      .map(({ href }) => href),
  );
  expect(await links.first().getAttribute('href')).toContain('dsl%3Dw');
  expect((await links.first().boundingBox())?.height).toBe(44);
});

it('is taken over by the element without moving anything', async () => {
  const sharing = sampleSharing(['whatsapp', 'email', 'copy', 'facebook']);
  origins.sharing = sharing;
  origins.page('/articles/hello', html(renderSendBar(sharing)));
  const release = origins.holdSharing();
  const noise = await open();
  await origins.until(() => origins.asked.length === 1);
  expect(origins.asked).toEqual(['api::article.article:l2kq:en']);
  // Until the element has something better, what the server drew is there.
  expect(await page.locator('send-bar').getByRole('link').count()).toBe(3);
  release();
  await page.getByLabel('Copy link', { exact: true }).waitFor();
  expect(await page.locator('send-bar').getByRole('link').count()).toBe(3);
  expect(await shifts()).toBe(0);
  expect(noise).toEqual([]);
});

it('stays as it is where the links cannot be loaded', async () => {
  const sharing = sampleSharing(['whatsapp', 'copy']);
  origins.page(
    '/articles/hello',
    html(renderSendBar(sharing, { endpoint: `${origins.site}/gone` })),
  );
  origins.page('/gone/sharing', 'nothing');
  await open();
  await page.waitForFunction(() => customElements.get('send-bar'));
  await origins.until(() => origins.arrived.length === 1);
  expect(await page.locator('send-bar').getByRole('link').count()).toBe(1);
});

it('lets no text of an article become HTML', () => {
  const sharing = sampleSharing(['whatsapp', 'slack']);
  sharing.article = '"><script>alert(1)</script>';
  const [first] = sharing.links;
  if (first) first.label = '<img src=x onerror=alert(1)>';
  const text = renderSendBar(sharing, {
    attributes: { class: 'a" onload="alert(1)', 'on load': 'x' },
    strings: { bar: '</ul><script>' },
  });
  expect(text).not.toMatch(/<script|<img|onload="/);
  expect(renderSendBar(null)).toBe('');
});

it('carries a nonce, or the address of a style sheet, for strict policies', async () => {
  const sharing = sampleSharing(['whatsapp']);
  origins.page('/articles/hello', html(renderSendBar(sharing, { nonce: 'abc123' })), {
    'content-security-policy': `default-src 'self' ${origins.cms}; style-src 'nonce-abc123'; img-src data:`,
  });
  const noise = await open({ javaScriptEnabled: false });
  expect((await page.getByRole('link').first().boundingBox())?.height).toBe(44);
  expect(noise).toEqual([]);
  expect(renderSendBar(sharing, { stylesheet: '/bar.css' })).toContain('href="/bar.css"');
});

describe('axe finds nothing', () => {
  it.each<[string, string, string]>([
    ['light', '', 'lang="en"'],
    ['dark', '<style>body{background:#14171c;color:#e8eaed}</style>', 'lang="en"'],
    ['right to left', '', 'lang="ar" dir="rtl"'],
  ])('%s', async (_, head, attributes) => {
    origins.sharing = sampleSharing(everything, attributes.includes('ar') ? 'ar' : 'en');
    origins.page('/articles/hello', html('<send-bar></send-bar>', head, attributes));
    await open({ viewport: { width: 600, height: 800 } });
    await page.locator('send-bar li button').first().waitFor();
    await page.locator('send-bar').locator('[part~=more]').click();
    await page.locator('send-bar').locator('[part~=qr]').click();
    await page.locator('send-bar').locator('[part=code]').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html: node }) => node)])).toEqual(
      [],
    );
  });
});

it('has all its words in every language', async () => {
  context = await browser.newContext();
  page = await context.newPage();
  for (const language of LANGUAGES) {
    origins.sharing = sampleSharing(everything, language);
    origins.page('/articles/hello', html('<send-bar></send-bar>'));
    await page.goto(`${origins.site}/articles/hello`);
    await page.locator('send-bar [part~=copy]').waitFor();
    const names = await page
      .locator('send-bar :is(a, button)')
      .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''));
    expect(names.filter((name) => name === '' || name.includes('{}'))).toEqual([]);
    // Names that blockers hide.
    expect(names.filter((name) => /share (via|on)/i.test(name))).toEqual([]);
  }
});
