import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

const html = (body = '<send-bar></send-bar>', query = ''): string =>
  `<!doctype html><title>Hello</title><link rel="icon" href="data:,">` +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js${query}"></script>${body}`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page('/articles/hello', html());
  origins.page('/articles/other', html());
  origins.page('/framing', html('<iframe src="/articles/hello"></iframe>'));
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  origins.sharing = sampleSharing(['copy']);
  context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
});
afterEach(() => context.close());

const types = (): string[] => origins.taken().map(({ type }) => type);
/** Opens a page that counts, in a device of its own: what was sent before it has arrived by then. */
async function nothingBefore(): Promise<void> {
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await elsewhere.goto(`${origins.site}/articles/other?sentinel`);
  await origins.until(() => origins.taken().some(({ url }) => url.endsWith('?sentinel')));
  await other.close();
  expect(origins.taken()).toHaveLength(1);
}

describe('a frame', () => {
  it('of another site, as the CMS’s preview is, counts nothing at all', async () => {
    await page.goto(`${origins.cms}/api/dark-social/sdk.js`);
    await page.setContent(`<iframe src="${origins.site}/articles/hello?dsl=w"></iframe>`);
    await page.frameLocator('iframe').getByLabel('Copy link', { exact: true }).click();
    await page.frameLocator('iframe').getByText('Link copied').waitFor();
    await nothingBefore();
  });

  it('within a frame of another site counts nothing', async () => {
    await page.goto(`${origins.cms}/api/dark-social/sdk.js`);
    await page.setContent(`<iframe src="${origins.site}/framing"></iframe>`);
    await page
      .frameLocator('iframe')
      .frameLocator('iframe')
      .getByLabel('Copy link', { exact: true })
      .waitFor();
    await nothingBefore();
  });

  it('of one’s own site is no second visit, though a share there is one', async () => {
    await page.goto(`${origins.site}/framing`);
    await origins.until(() => types().includes('visit'));
    await page.frameLocator('iframe').getByLabel('Copy link', { exact: true }).click();
    await origins.until(() => types().includes('share'));
    expect(origins.taken().map(({ type, url }) => [type, url])).toEqual([
      ['visit', `${origins.site}/framing`],
      ['share', `${origins.site}/articles/hello`],
    ]);
  });
});

describe('a preview of a draft', () => {
  it.each([
    '?status=draft',
    '?url=/articles/hello&secret=x&status=draft',
    '?preview=true',
    '?preview',
    '?a=1&preview=1#top',
  ])('counts nothing: %s', async (query) => {
    await page.goto(`${origins.site}/articles/hello${query}`);
    await page.evaluate(() => history.replaceState(null, '', '/articles/hello'));
    await page.getByLabel('Copy link', { exact: true }).click();
    await page.getByText('Link copied').waitFor();
    await nothingBefore();
  });

  it.each([
    '?status=published',
    '?status=drafts',
    '?q=status%3Ddraft',
    '?preview=off',
    '?previews',
  ])('is not what %s says', async (query) => {
    await page.goto(`${origins.site}/articles/hello${query}`);
    await origins.until(() => types().includes('visit'));
  });
});

describe('a device that is to be ignored', () => {
  const flag = () => page.evaluate(() => Object.keys(localStorage));

  it('is never counted after ?dsl-ignore, until ?dsl-ignore=off', async () => {
    await page.goto(`${origins.site}/articles/hello?a=1&dsl-ignore&b=2#top`);
    await page.getByText('no longer counted').waitFor();
    expect(page.url()).toBe(`${origins.site}/articles/hello?a=1&b=2#top`);
    await page.getByLabel('Copy link', { exact: true }).click();
    await page.getByText('Link copied').waitFor();
    await page.goto(`${origins.site}/articles/other?dsl=w`);
    await page.getByLabel('Copy link', { exact: true }).waitFor();
    await page.evaluate(() => history.pushState(null, '', '/articles/third'));
    await nothingBefore();

    await page.goto(`${origins.site}/articles/hello?dsl-ignore=off`);
    await page.getByText('counted again').waitFor();
    expect(page.url()).toBe(`${origins.site}/articles/hello`);
    expect(await flag()).toEqual([]);
    await page.goto(`${origins.site}/articles/hello?dsl=w`);
    await origins.until(() => origins.taken().length === 2);
    expect(origins.taken()[1]?.url).toBe(`${origins.site}/articles/hello?dsl=w`);
  });

  it('is told what happens where storage is blocked', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('No', 'SecurityError');
        },
      });
    });
    await page.goto(`${origins.site}/articles/hello?dsl-ignore`);
    await page.getByText('could not be stored').waitFor();
    // Others who block storage count.
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => types().includes('visit'));
  });

  it('is asked for by the site’s own parameter', async () => {
    origins.parameter = 'via';
    await page.goto(`${origins.site}/articles/hello?via-ignore`);
    await page.getByText('?via-ignore=off').waitFor();
    expect(page.url()).toBe(`${origins.site}/articles/hello`);
    await nothingBefore();
  });
});
