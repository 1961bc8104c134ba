import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

const reader = readFileSync(require.resolve('jsqr'), 'utf8');
const UTM = 'utm_source=qr&utm_medium=dark_social&utm_campaign=hello&dsl=q';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page(
    '/',
    '<!doctype html><meta name="viewport" content="width=device-width"><title>Hello</title>' +
      `<link rel="icon" href="data:,"><body style="background:#222;color:#eee">` +
      `<script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script><send-bar></send-bar>`,
  );
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
afterEach(() => context.close());

/** Presses the button with this link behind it. */
async function press(url: string, width = 1280): Promise<void> {
  origins.reset();
  const sharing = sampleSharing(['qr']);
  for (const link of sharing.links) link.url = url;
  origins.sharing = sharing;
  context = await browser.newContext({ viewport: { width, height: 900 } });
  page = await context.newPage();
  await page.goto(origins.site);
  await page.getByLabel('Show a QR code', { exact: true }).click();
}

/** What a scanner reads from the picture on the screen. */
async function read(): Promise<unknown> {
  const picture = await page.getByRole('img').screenshot();
  const scanner = await context.newPage();
  await scanner.addScriptTag({ content: reader });
  return scanner.evaluate(
    async (png) => {
      const bitmap = await createImageBitmap(await (await fetch(png)).blob());
      const { width, height } = bitmap;
      const canvas = new OffscreenCanvas(width, height).getContext('2d');
      canvas?.drawImage(bitmap, 0, 0);
      const pixels = canvas?.getImageData(0, 0, width, height).data;
      return Reflect.get(window, 'jsQR')(pixels, width, height)?.data;
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  );
}

const link = (path: string): string => `https://www.example.com/articles/${path}`;

describe.each([1280, 360])('on a screen of %i px', (width) => {
  it.each([
    ['of an ordinary article', link(`hello?${UTM}`), link(`hello?${UTM}`)],
    ['of a slug of 60 characters', link(`${'a-word-'.repeat(9)}?dsl=q`), undefined],
    [
      'of a long slug, without what only other tools need',
      link(`${'a-word-'.repeat(20)}?a=b&${UTM}#part`),
      link(`${'a-word-'.repeat(20)}?a=b&dsl=q#part`),
    ],
    [
      'of a slug of 600 characters',
      link(`${encodeURIComponent('กา'.repeat(33))}?dsl=q&${UTM.replace('&dsl=q', '')}`),
      link(`${encodeURIComponent('กา'.repeat(33))}?dsl=q`),
    ],
    ['of 800 characters', link(`${'a'.repeat(760)}?dsl=q`), undefined],
  ])('reads the code %s', async (_, url, wanted = url) => {
    await press(url, width);
    await page.getByRole('img').waitFor();
    expect(await read()).toBe(wanted);
    const box = await page.getByRole('img').boundingBox();
    expect(box?.width).toBeLessThanOrEqual(width - 16);
  });
});

it('shows a link that no scanner could read for copying', async () => {
  await press(link(`${'a'.repeat(900)}?dsl=q`));
  expect(await page.getByRole('textbox', { name: 'Copy this link' }).inputValue()).toBe(
    link(`${'a'.repeat(900)}?dsl=q`),
  );
  expect(await page.getByRole('img').count()).toBe(0);
});
