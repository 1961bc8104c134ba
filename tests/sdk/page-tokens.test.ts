import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

const TOKEN = 'abcd.AAAAAAAAAAAAAAAA';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

const html = (body = ''): string =>
  '<!doctype html><html lang="en"><title>Hello</title><link rel="icon" href="data:,">' +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>${body}`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page('/articles/hello', html());
  origins.page('/away', '<!doctype html><title>Away</title><link rel="icon" href="data:,">');
  origins.page('/articles/shared', html('<send-bar></send-bar>'));
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  origins.pageTokens = true;
  origins.sharing = { ...sampleSharing(['copy']), pageToken: TOKEN };
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterEach(() => context.close());

const sent = async (count = 1) => {
  await origins.until(() => origins.taken().length >= count);
  return origins.taken().map(({ type, pageToken }) => [type, pageToken]);
};

it('come with a visit by a tagged link, which asks for the page’s links first', async () => {
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  expect(await sent()).toEqual([['visit', TOKEN]]);
  expect(origins.asked).toEqual([`${origins.site}/articles/hello`]);
});

it('cost any other visit no request', async () => {
  await page.goto(`${origins.site}/articles/hello`);
  expect(await sent()).toEqual([['visit', undefined]]);
  expect(origins.asked).toEqual([]);
});

it('come with a share by the bar', async () => {
  await page.goto(`${origins.site}/articles/shared`);
  await page.getByLabel('Copy link', { exact: true }).click();
  expect(await sent(2)).toEqual([
    ['visit', undefined],
    ['share', TOKEN],
  ]);
});

it('come with a share by a button of the site, found or as it is given', async () => {
  await page.goto(`${origins.site}/articles/hello`);
  await sent();
  const share = (more: string): Promise<unknown> =>
    page.evaluate(
      `import('${origins.cms}/module/index.mjs').then(({ startTracker }) =>
        startTracker({ endpoint: '${origins.cms}/api/dark-social', pageTokens: true })
          .share({ channel: 'copy'${more} }))`,
    );
  await share('');
  await sent(2);
  await share(", pageToken: 'given'");
  expect((await sent(3)).slice(1)).toEqual([
    ['share', TOKEN],
    ['share', 'given'],
  ]);
  expect(origins.asked).toHaveLength(1);
});

it('come with a visit by a link that was damaged on its way', async () => {
  for (const query of ['dsl%3Dw', 'x=1&amp;dsl=w', 'DSL=w']) {
    origins.arrived.length = 0;
    await page.goto(`${origins.site}/articles/hello?${query}`);
    expect(await sent()).toEqual([['visit', TOKEN]]);
  }
});

it('hold up no visit whose reader leaves before they are there', async () => {
  const release = origins.holdSharing();
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await origins.until(() => origins.asked.length > 0);
  await page.goto(`${origins.site}/away`);
  expect(await sent()).toEqual([['visit', undefined]]);
  release();
});

it('are asked for again once a page says late which article it is', async () => {
  const { sharing } = origins;
  origins.sharing = null;
  origins.answers.push({ ignored: true });
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await sent();
  origins.sharing = sharing;
  await page.evaluate(() => {
    document.head.insertAdjacentHTML('beforeend', '<link rel="canonical" href="/articles/shared">');
  });
  expect(await sent(2)).toEqual([
    ['visit', undefined],
    ['visit', TOKEN],
  ]);
  expect(origins.canonicals).toEqual([undefined, `${origins.site}/articles/shared`]);
});

it('are not asked for before the visitor agrees', async () => {
  await page.addInitScript(() => (globalThis.sendBarConsent = () => 'agreed' in globalThis));
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await page.waitForLoadState('networkidle');
  expect(origins.asked).toEqual([]);
  await page.evaluate(() => {
    Reflect.set(globalThis, 'agreed', true);
    dispatchEvent(new Event('send-bar-consent'));
  });
  expect(await sent()).toEqual([['visit', TOKEN]]);
});

it('lose no event where the links cannot be had', async () => {
  origins.sharing = null;
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  expect(await sent()).toEqual([['visit', undefined]]);
});
