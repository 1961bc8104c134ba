/** `custom-elements.json` against the built element in a browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import manifest from '../../sdk/package.json';
import { SendBar } from '../../sdk/src';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

interface Named {
  name: string;
}
interface Declaration {
  tagName: string;
  attributes: Named[];
  events: Named[];
  cssParts: Named[];
  cssProperties: Named[];
  members: Named[];
}

const { modules } = JSON.parse(
  readFileSync(join(__dirname, '../../sdk', manifest.customElements), 'utf8'),
) as { modules: { path: string; declarations: Declaration[] }[] };
const documented = modules[0]?.declarations[0];
const names = (list: readonly Named[] = []): string[] => list.map(({ name }) => name).sort();

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.sharing = sampleSharing(['copy', 'mastodon', 'qr']);
  origins.page(
    '/',
    `<!doctype html><title>Hello</title><link rel="icon" href="data:,">
     <script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script><send-bar></send-bar>`,
  );
  context = await browser.newContext({ permissions: ['clipboard-write'] });
  page = await context.newPage();
});
afterAll(async () => {
  await context.close();
  await browser.close();
  await origins.close();
});

/** The first name of every part that is in the bar now; further names say which control it is. */
const parts = (): Promise<string[]> =>
  page
    .locator('send-bar [part]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('part')?.split(' ')[0] ?? ''));

it('names the published module, the tag and the properties', () => {
  expect(modules[0]?.path).toBe(manifest.exports['./element'].default.replace('./', ''));
  expect(documented?.tagName).toBe('send-bar');
  expect(names(documented?.members)).toEqual(expect.arrayContaining(['sharing', 'strings']));
  expect(names(documented?.attributes)).toEqual([...SendBar.observedAttributes].sort());
});

it('lists the parts, events and properties that a bar in use has', async () => {
  await page.goto(origins.site);
  const bar = page.locator('send-bar');
  await bar.locator('[part~=copy]').waitFor();
  await bar.evaluate((element) => {
    const fired = new Set<string>();
    Reflect.set(window, 'fired', fired);
    const dispatch = element.dispatchEvent.bind(element);
    element.dispatchEvent = (event) => {
      fired.add(event.type);
      return dispatch(event);
    };
  });
  const found = new Set<string>();
  for (const [channel, opened] of [
    ['copy', 'status'],
    ['mastodon', 'input'],
    ['qr', 'code'],
  ] as const) {
    await bar.locator(`[part~=${channel}]`).click();
    await bar.locator(`[part=${opened}]`).waitFor({ state: 'attached' });
    for (const part of await parts()) found.add(part);
  }
  expect([...found].sort()).toEqual(names(documented?.cssParts));

  await context.route('**/sharing?*', (route) => route.abort());
  await bar.evaluate((element) => {
    element.setAttribute('article', 'another');
  });
  const fired = ['copy', 'error', 'send'];
  await page.waitForFunction(
    (count) => (Reflect.get(window, 'fired') as Set<string>).size >= count,
    fired.length,
  );
  expect(
    await page.evaluate(() => [...(Reflect.get(window, 'fired') as Set<string>)].sort()),
  ).toEqual(fired);
  expect(names(documented?.events)).toEqual(fired);

  const read = await bar.evaluate((element) =>
    (element.shadowRoot?.adoptedStyleSheets ?? [])
      .flatMap((sheet) => [...sheet.cssRules])
      .flatMap(({ cssText }) => cssText.match(/--send-bar-[a-z-]+/g) ?? []),
  );
  expect([...new Set(read)].sort()).toEqual(names(documented?.cssProperties));
});
