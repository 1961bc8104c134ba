import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

/** A page that asks for consent, which is `window.agreed`. */
const asking = (query = ''): string =>
  `<!doctype html><title>Hello</title><link rel="icon" href="data:,">
  <script>window.sendBarConsent = () => window.agreed === true</script>
  <script type="module" src="${origins.cms}/api/dark-social/sdk.js${query}"></script>`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page('/articles/hello', asking());
  origins.page('/articles/other', asking());
  origins.page('/articles/kept', asking('?keepUnsent'));
  origins.page('/module', '<!doctype html><title>Module</title><link rel="icon" href="data:,">');
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const answer = (agreed: boolean): Promise<void> =>
  page.evaluate((value) => {
    Reflect.set(window, 'agreed', value);
    dispatchEvent(new Event('send-bar-consent'));
  }, agreed);
/** Another page of the site asks nobody: whatever is sent before it has arrived by then. */
async function marker(): Promise<void> {
  const other = await context.newPage();
  await other.goto(`${origins.site}/module`);
  await other.evaluate(
    `import('${origins.cms}/module/index.mjs').then(({ startTracker }) =>
      startTracker({ endpoint: '${origins.cms}/api/dark-social' }).share({ channel: 'copy' }))`,
  );
  await origins.until(() => origins.taken().some(({ type }) => type === 'share'));
  await other.close();
}
const visits = (): string[] =>
  origins
    .taken()
    .filter(({ type, url }) => type === 'visit' && !url.endsWith('/module'))
    .map(({ url }) => url.slice(origins.site.length));

it('sends and stores nothing before the visitor agrees', async () => {
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await page.waitForFunction(() => Reflect.has(globalThis, 'sendBarPages'));
  await marker();
  expect(visits()).toEqual([]);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
  // Nor when the page is left.
  await page.goto(`${origins.site}/module`);
  await marker();
  expect(visits()).toEqual([]);
});

it('sends what happened on the page once the visitor agrees, once', async () => {
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await page.waitForFunction(() => Reflect.has(globalThis, 'sendBarPages'));
  await page.evaluate(() => history.pushState(null, '', '/articles/other'));
  await answer(false);
  await answer(true);
  await origins.until(() => visits().length >= 2);
  await answer(true);
  await marker();
  expect(visits().sort()).toEqual(['/articles/hello?dsl=w', '/articles/other']);
});

it('sends nothing more once consent is withdrawn', async () => {
  await page.addInitScript(() => Reflect.set(window, 'agreed', true));
  await page.goto(`${origins.site}/articles/hello`);
  await origins.until(() => visits().length === 1);
  await answer(false);
  await page.evaluate(() => history.pushState(null, '', '/articles/other'));
  await marker();
  expect(visits()).toEqual(['/articles/hello']);
});

it('stores no unsent event without consent, and deletes stored ones', async () => {
  await page.addInitScript(() =>
    localStorage.setItem('send-bar:unsent', JSON.stringify({ at: Date.now(), events: [] })),
  );
  await page.goto(`${origins.site}/articles/kept`);
  await page.waitForFunction(() => localStorage.length === 0);
  await marker();
  expect(visits()).toEqual([]);
});

it('takes the hook as an option of the tracker', async () => {
  await page.goto(`${origins.site}/module`);
  await page.evaluate(
    `import('${origins.cms}/module/index.mjs').then(({ startTracker }) => startTracker({
      endpoint: '${origins.cms}/api/dark-social', consent: () => window.agreed === true }))`,
  );
  await page.evaluate(() => history.pushState(null, '', '/articles/hello'));
  await answer(true);
  await origins.until(() => visits().length === 1);
  expect(visits()).toEqual(['/articles/hello']);
});
