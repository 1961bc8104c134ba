import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

/** Pictures of the bar for people to look at: `tests/output/sdk/*.png`. */
const output = join(__dirname, '../output/sdk');

let browser: Browser;
let origins: TwoOrigins;
beforeAll(async () => {
  mkdirSync(output, { recursive: true });
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});

const desktop: BrowserContextOptions = {
  viewport: { width: 760, height: 260 },
  deviceScaleFactor: 2,
};
const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 330 },
  screen: { width: 360, height: 800 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 2,
};

interface Picture {
  lang?: string;
  css?: string;
  dir?: string;
  options?: BrowserContextOptions;
  /** Name of a button to press first. */
  press?: string;
  refuse?: boolean;
}

it.each<[string, Picture]>([
  ['light', { press: 'Copy link' }],
  ['dark', { css: 'body { background: #14171c; color: #e8eaed }', press: 'Copy link' }],
  ['dark-scheme', { css: ':root { color-scheme: dark }', press: 'Copy link' }],
  ['narrow', { options: phone }],
  ['french', { lang: 'fr', press: 'Copier le lien pour Slack' }],
  ['rtl', { lang: 'ar', dir: 'rtl', press: 'نسخ الرابط' }],
  ['by-hand', { press: 'Copy link', refuse: true }],
  [
    'code',
    { press: 'Show a QR code', options: { ...desktop, viewport: { width: 760, height: 520 } } },
  ],
  ['column', { css: 'main { inline-size: 200px }', press: 'More ways to send' }],
  ['forced-colors', { options: { ...desktop, forcedColors: 'active' } }],
  [
    'themed',
    {
      css: `send-bar { --send-bar-radius: 8px; --send-bar-color: #0b57d0 }
            send-bar::part(label) { display: inline } send-bar::part(control) { padding-inline: 1em }`,
    },
  ],
])('%s', async (name, { lang = 'en', css = '', dir = 'ltr', options = desktop, press, refuse }) => {
  origins.reset();
  const narrow = options === phone;
  origins.sharing = sampleSharing(
    narrow
      ? ['native', 'whatsapp', 'telegram', 'messenger', 'email', 'sms', 'copy']
      : [
          'native',
          'whatsapp',
          'telegram',
          'email',
          'copy',
          'signal',
          'facebook',
          'x',
          'linkedin',
          'bluesky',
          'slack',
          'line',
          'qr',
        ],
    lang,
  );
  origins.page(
    '/',
    `<!doctype html><html lang="${lang}" dir="${dir}"><meta name="viewport" content="width=device-width">
     <style>body { font: 17px/1.6 system-ui, sans-serif; margin: 16px } h1 { font-size: 1.4em; margin: 0 0 .5em } ${css}</style>
     <script>navigator.share ??= () => Promise.resolve();
       ${refuse ? 'document.execCommand = () => false;' : ''}</script>
     <script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>
     <main><h1>An article about tides</h1><send-bar></send-bar>
     <p>The moon pulls the sea, and twice a day the harbour empties. This text stands under the bar.</p></main>`,
  );
  const context = await browser.newContext({
    ...options,
    permissions: refuse ? [] : ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  if (refuse)
    await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'));
  await page.goto(`${origins.site}/`);
  await page.locator('send-bar a').first().waitFor();
  if (press) {
    await page.getByLabel(press, { exact: true }).click();
    await page
      .locator(
        'send-bar p:not(:empty), send-bar input, send-bar [part=code], send-bar li:last-child[hidden]',
      )
      .first()
      .waitFor({ state: 'attached' });
  }
  await page.screenshot({ path: join(output, `${name}.png`) });
  await context.close();
});
