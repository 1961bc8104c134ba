import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { viewGroup } from '../../core/view-token';
import { launch } from '../browser/chromium';
import { startExample, type Example } from './example';
import { startMagazine, type Magazine } from './magazine';

/** Sum of the layout shifts so far. */
const shifts = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
        }).observe({ type: 'layout-shift', buffered: true });
        // Entries are reported after a frame.
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
      }),
  );

/**
 * What every example does, whatever it is built with. The example is built once for all of it.
 *
 * @param server the program, and its arguments, that serves the built site
 * @param within whether its links are followed without loading a page
 */
export function describeExample(
  name: string,
  { server, within }: { server: readonly string[]; within: boolean },
): void {
  let browser: Browser;
  let cms: Magazine;
  let site: Example;
  let context: BrowserContext;
  let page: Page;
  let noise: string[];

  beforeAll(async () => {
    [browser, cms] = await Promise.all([launch(), startMagazine()]);
    site = await startExample(name, server, cms.url);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.stop()]);
    await cms?.close();
  });
  beforeEach(() => cms.reset());
  afterEach(async () => {
    await context?.close();
    expect(noise).toEqual([]);
  });

  async function open(path: string, options: BrowserContextOptions = {}): Promise<void> {
    context = await browser.newContext({ locale: 'en-GB', ...options });
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
    page = await context.newPage();
    noise = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    await page.goto(site.url + path);
  }

  const copy = () => page.getByRole('button', { name: 'Copy link', exact: true });

  const visits = () => cms.intake.taken().filter(({ type }) => type === 'visit');
  const visited = (count: number): Promise<void> =>
    cms.intake.until(() => visits().length >= count);

  /** Events leave in order: once the share is here, so is whatever was recorded before it. */
  async function pressCopy(): Promise<void> {
    await copy().click();
    await cms.intake.until(() => cms.intake.taken().some(({ type }) => type === 'share'));
  }

  it('works without scripts: links that the server drew, with their tags', async () => {
    await open('/articles/hello', { javaScriptEnabled: false });
    const links = page.locator('send-bar').getByRole('link');
    expect(await links.evaluateAll((all) => all.map((each) => each.getAttribute('href')))).toEqual(
      cms.sharing.links
        .filter(({ channel }) => ['whatsapp', 'telegram', 'email'].includes(channel))
        .map(({ href }) => href),
    );
    expect(await links.first().getAttribute('href')).toContain('dsl%3Dw');
    expect((await links.first().boundingBox())?.height).toBe(44);
  });

  it('draws no bar where an editor switched sharing off', async () => {
    await open('/articles/quiet', { javaScriptEnabled: false });
    expect(await page.getByRole('heading').allTextContents()).toEqual(['Quiet']);
    expect(await page.locator('send-bar').count()).toBe(0);
  });

  it.each([1280, 360])('is taken over without moving anything, %i px wide', async (width) => {
    await open('/articles/hello', { viewport: { width, height: 800 } });
    await copy().waitFor();
    expect(await page.locator('send-bar').getByRole('link').count()).toBe(3);
    expect(await shifts(page)).toBe(0);
    // The measure does measure.
    await page.evaluate(() => document.querySelector('h1')?.style.setProperty('margin', '99px 0'));
    expect(await shifts(page)).toBeGreaterThan(0);
  });

  it('counts one visit for the landing, and one for each page after it', async () => {
    await open('/articles/hello');
    await visited(1);
    await page.evaluate(() => Object.assign(window, { stays: true }));
    await page.getByRole('link', { name: 'Knot' }).click();
    await visited(2);
    await page.getByRole('link', { name: 'Hello' }).click();
    await visited(3);
    expect(await page.evaluate(() => 'stays' in window)).toBe(within);
    await pressCopy();
    expect(visits().map(({ url, referrer }) => [url, referrer])).toEqual([
      [`${site.url}/articles/hello`, undefined],
      [`${site.url}/`, `${site.url}/articles/hello`],
      [`${site.url}/articles/hello`, `${site.url}/`],
    ]);
  });

  it('copies the tagged link, and records that', async () => {
    await open('/articles/hello');
    await pressCopy();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      cms.sharing.links.find(({ channel }) => channel === 'copy')?.url,
    );
    expect(cms.intake.taken().filter(({ type }) => type === 'share')).toEqual([
      expect.objectContaining({ channel: 'copy', article: cms.sharing.article }),
    ]);
  });

  it('takes the tag out of the address once the visit is counted, which is no second one', async () => {
    await open('/articles/hello?dsl=w&page=2#text');
    await page.waitForURL(`${site.url}/articles/hello?page=2#text`);
    await pressCopy();
    expect(visits().map(({ url }) => url)).toEqual([
      `${site.url}/articles/hello?dsl=w&page=2#text`,
    ]);
    // The router goes on from there, and comes back to it.
    await page.getByRole('link', { name: 'Knot' }).click();
    await visited(2);
    await page.goBack({ waitUntil: 'commit' });
    await copy().waitFor();
    expect(page.url()).toBe(`${site.url}/articles/hello?page=2#text`);
  });

  it('gives the address of a view its tag, which its router keeps and comes back to', async () => {
    cms.intake.taggedGroups = 62;
    await open('/articles/hello?page=2#text');
    await page.waitForURL(/dsl=/);
    const address = page.url();
    const [first, ...others] = visits();
    expect(others).toEqual([]);
    expect(address).toBe(
      `${site.url}/articles/hello?page=2&dsl=a${viewGroup(first?.id ?? '')}#text`,
    );
    await page.getByRole('link', { name: 'Knot' }).click();
    await visited(2);
    expect(page.url()).toBe(`${site.url}/`);
    await page.goBack({ waitUntil: 'commit' });
    await copy().waitFor();
    expect(page.url()).toBe(address);
    // And forward to another view, in a group of its own.
    await page.getByRole('link', { name: 'Knot' }).click();
    await page.getByRole('link', { name: 'Quiet' }).click();
    await page.waitForURL(/quiet\?dsl=/, { waitUntil: 'commit' });
    expect(page.url()).toBe(
      `${site.url}/articles/quiet?dsl=a${viewGroup(visits().at(-1)?.id ?? '')}`,
    );
  });

  it('reports the preview that a messenger draws, and no other request', async () => {
    noise = [];
    const address = `${site.url}/articles/hello?dsl=w`;
    for (const agent of ['Mozilla/5.0 Firefox/140.0', 'WhatsApp/2.24.9 A']) {
      expect((await fetch(address, { headers: { 'user-agent': agent } })).status).toBe(200);
    }
    await cms.intake.until(() => cms.intake.arrived.length > 0);
    expect(cms.intake.taken()).toEqual([
      expect.objectContaining({ type: 'visit', url: address, userAgent: 'WhatsApp/2.24.9 A' }),
    ]);
  });
}
