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

it('lose no event where the links cannot be had', async () => {
  origins.sharing = null;
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  expect(await sent()).toEqual([['visit', undefined]]);
});
