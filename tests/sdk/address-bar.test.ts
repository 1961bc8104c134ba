/** The tag that a view's address bar gets, with plain history. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { placeOfGroup } from '../../core/tag-groups';
import { viewGroup } from '../../core/view-token';
import { launch } from '../browser/chromium';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;
let noise: string[];

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  const html =
    '<!doctype html><title>Hello</title><link rel="icon" href="data:,">' +
    `<script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>`;
  for (const path of ['/articles/hello', '/articles/other']) origins.page(path, html);
  origins.page('/away', '<!doctype html><title>Away</title><link rel="icon" href="data:,">');
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  origins.taggedGroups = 62;
  context = await browser.newContext();
  page = await context.newPage();
  noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
});
afterEach(async () => {
  await context.close();
  expect(noise).toEqual([]);
});

const hello = (rest = ''): string => `${origins.site}/articles/hello${rest}`;
const views = () => origins.taken().filter(({ type }) => type === 'visit');
const arrived = (count: number): Promise<void> => origins.until(() => views().length >= count);
/** The group that a view fell into. */
const groupOf = (view: number): string => viewGroup(views()[view]?.id ?? '');
const fire = (name: string) => page.evaluate((event) => dispatchEvent(new Event(event)), name);

it('is that of the view’s group, and leaves all else as it was', async () => {
  await page.addInitScript(() => {
    const seen: unknown[] = [];
    Reflect.set(window, 'seen', seen);
    // As analytics tools do.
    for (const name of ['pushState', 'replaceState'] as const) {
      const original = history[name];
      history[name] = function (...given) {
        seen.push(name);
        original.apply(this, given);
      };
    }
    for (const name of ['popstate', 'hashchange']) addEventListener(name, () => seen.push(name));
    history.replaceState({ router: 1 }, '');
    seen.length = 0;
  });
  await page.goto(hello('?a=%20b&utm_source=x#part'));
  await page.waitForURL(/dsl=/);
  expect(page.url()).toBe(hello(`?a=%20b&utm_source=x&dsl=a${groupOf(0)}#part`));
  expect(
    await page.evaluate(() => [history.state, history.length, Reflect.get(window, 'seen')]),
  ).toEqual([{ router: 1 }, 2, []]);
  expect(views()).toHaveLength(1);
});

it('is there in the tagged groups alone', async () => {
  origins.taggedGroups = 31;
  // Views of a page without reload fall into groups of their own.
  await page.goto(hello());
  await arrived(1);
  for (let view = 1; view < 24; view += 1) {
    await page.evaluate((path) => history.pushState({}, '', path), `/articles/${view}`);
    await arrived(view + 1);
    const isTagged = placeOfGroup(groupOf(view)) < 31;
    if (isTagged) await page.waitForURL(`**/articles/${view}?dsl=a${groupOf(view)}`);
    else expect(page.url()).toBe(`${origins.site}/articles/${view}`);
  }
  const tagged = views().filter(({ id }) => placeOfGroup(viewGroup(id)) < 31);
  expect([tagged.length > 0, tagged.length < 24]).toEqual([true, true]);
});

it('takes the place of the tag that the visitor came by', async () => {
  await page.goto(hello('?dsl=w'));
  await page.waitForURL(/dsl=a/);
  expect(page.url()).toBe(hello(`?dsl=a${groupOf(0)}`));
  expect(views()[0]?.url).toBe(hello('?dsl=w'));
});

it('stays when the page is loaded again, which is no new view', async () => {
  await page.goto(hello());
  await page.waitForURL(/dsl=/);
  const address = page.url();
  await page.reload();
  await arrived(2);
  expect(views()[1]).toMatchObject({ url: address, navigation: 'reload' });
  await page.waitForFunction(() => document.readyState === 'complete');
  expect(page.url()).toBe(address);
});

it('stays on a page that the visitor comes back to, from another or within the site', async () => {
  await page.goto(hello());
  await page.waitForURL(/dsl=/);
  const address = page.url();
  await page.goto(`${origins.site}/away`);
  await page.goBack({ waitUntil: 'commit' });
  expect(page.url()).toBe(address);
  await page.evaluate(() => history.pushState({}, '', '/articles/other'));
  await page.waitForURL(/other\?dsl=/, { waitUntil: 'commit' });
  await page.evaluate(() => history.back());
  await page.waitForURL(address, { waitUntil: 'commit' });
  await origins.until(() => views().at(-1)?.navigation === 'back_forward');
  expect(page.url()).toBe(address);
});

it('goes along to whoever opens the copied address, and is replaced by one of their own', async () => {
  await page.goto(hello());
  await page.waitForURL(/dsl=/);
  const address = page.url();
  const other = await (await browser.newContext()).newPage();
  await other.goto(address);
  await arrived(2);
  expect(views()[1]).toMatchObject({ url: address, navigation: 'navigate' });
  await other.waitForURL(hello(`?dsl=a${groupOf(1)}`));
  await other.context().close();
});

it('is taken out where the page asks for it', async () => {
  await page.goto(hello('?a=1'));
  await page.waitForURL(/dsl=/);
  await fire('send-bar-untag');
  expect(page.url()).toBe(hello('?a=1'));
});

it('is taken out where the visitor no longer agrees to be counted', async () => {
  await page.addInitScript(() => Object.assign(window, { sendBarConsent: () => true }));
  await page.goto(hello());
  await page.waitForURL(/dsl=/);
  await fire('send-bar-consent');
  expect(page.url()).toContain('dsl=a');
  await page.evaluate(() => Object.assign(window, { sendBarConsent: () => false }));
  await fire('send-bar-consent');
  expect(page.url()).toBe(hello());
});

it.each([
  ['before the visitor agrees to be counted', () => false],
  ['where no group is tagged', () => true],
])('is never there %s', async (_, agrees) => {
  if (agrees()) origins.taggedGroups = 0;
  else await page.addInitScript(() => Object.assign(window, { sendBarConsent: () => false }));
  await page.goto(hello());
  if (agrees()) await arrived(1);
  await page.waitForFunction(() => document.readyState === 'complete');
  expect([page.url(), views().length]).toEqual([hello(), agrees() ? 1 : 0]);
});

/** Holds the answer to the next view back until it is released. */
async function holdAnswer(): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(
    '**/events',
    async (route) => {
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    },
    { times: 1 },
  );
  return release;
}
/** Once an answer has been dealt with: what it needs loads then. */
const dealtWith = async (): Promise<void> => {
  await page.waitForResponse(/rarely-needed/);
  await page.waitForFunction(() => document.readyState === 'complete');
};

it('is not there where the visitor took consent back before the answer', async () => {
  await page.addInitScript(() => Object.assign(window, { sendBarConsent: () => true }));
  const release = await holdAnswer();
  await page.goto(hello('?dsl=w'));
  await arrived(1);
  await page.evaluate(() => Object.assign(window, { sendBarConsent: () => false }));
  await fire('send-bar-consent');
  release();
  await page.waitForURL(hello());
});

it('is not there where a router that uses the fragment shows another page by then', async () => {
  const release = await holdAnswer();
  await page.goto(hello('#/one'));
  await arrived(1);
  origins.taggedGroups = 0;
  await page.evaluate(() => void (location.hash = '#/two'));
  await arrived(2);
  const done = dealtWith();
  release();
  await done;
  expect(page.url()).toBe(hello('#/two'));
});

it('is not there where the page is no article', async () => {
  origins.answers = [{ ignored: true }];
  await page.goto(hello());
  await arrived(1);
  expect(page.url()).toBe(hello());
});
