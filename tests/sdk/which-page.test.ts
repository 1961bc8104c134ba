import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;

const html = (head = '', body = '<send-bar></send-bar>'): string =>
  `<!doctype html><title>Hello</title><link rel="icon" href="data:,">${head}` +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>${body}`;
const canonical = (href: string): string => `<link rel="canonical" href="${href}">`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  origins.sharing = sampleSharing(['copy']);
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const visits = () => origins.taken().filter(({ type }) => type === 'visit');
/** The page's visit and the bar's question, which must name the same page. */
async function open(path: string): Promise<void> {
  await page.goto(`${origins.site}${path}`);
  await origins.until(() => visits().length === 1 && origins.asked.length > 0);
}
const KEY = 'api::article.article:l2kq:en';

describe('the canonical link', () => {
  it.each([
    ['relative', '/articles/hello'],
    ['absolute', 'https://www.example.com/articles/hello'],
    ['of plain http', 'http://www.example.com/articles/hello'],
  ])('goes with the visit and with the bar’s question (%s)', async (_, href) => {
    origins.page('/print', html(canonical(href)));
    await open('/print?dsl=w');
    const wanted = new URL(href, origins.site).href;
    expect(visits()[0]).toMatchObject({ url: `${origins.site}/print?dsl=w`, canonical: wanted });
    expect(origins.asked).toEqual([`${origins.site}/print`]);
    expect(origins.canonicals).toEqual([wanted]);
  });

  it.each([
    ['is the page itself', '/articles/hello'],
    ['is empty', ''],
    ['is no web address', 'mailto:ada@example.com'],
    ['cannot be read', 'http://['],
    ['is longer than the intake takes', `/${'x'.repeat(5_000)}`],
  ])('is left out where it %s', async (_, href) => {
    origins.page('/articles/hello', html(canonical(href)));
    await open('/articles/hello?dsl=w');
    expect(visits()[0]).not.toHaveProperty('canonical');
    expect(origins.canonicals).toEqual([undefined]);
  });

  it('is that of the new page after a navigation, once the router has written it', async () => {
    origins.page('/print/one', html(canonical('/articles/one')));
    await open('/print/one');
    await page.evaluate(() => {
      history.pushState({}, '', '/print/two');
      setTimeout(() => {
        document.querySelector('link[rel=canonical]')?.setAttribute('href', '/articles/two');
      }, 200);
    });
    await origins.until(() => visits().length === 2 && origins.canonicals.length === 3);
    expect(visits()[1]).toMatchObject({
      url: `${origins.site}/print/two`,
      canonical: `${origins.site}/articles/two`,
    });
    // At once by the address alone, then with what the router wrote.
    expect(origins.asked.slice(1)).toEqual([
      `${origins.site}/print/two`,
      `${origins.site}/print/two`,
    ]);
    expect(origins.canonicals.slice(1)).toEqual([undefined, `${origins.site}/articles/two`]);
  });

  it('of the page before is nobody’s', async () => {
    origins.page('/print/one', html(canonical('/articles/one')));
    await open('/print/one');
    await page.evaluate(() => history.pushState({}, '', '/about'));
    await origins.until(() => visits().length === 2);
    expect(visits()[1]).toMatchObject({ url: `${origins.site}/about` });
    expect(visits()[1]).not.toHaveProperty('canonical');
    expect(origins.canonicals).toEqual([`${origins.site}/articles/one`, undefined]);
  });

  it('is that of a page that the visitor comes back to', async () => {
    origins.page('/print/one', html(canonical('/articles/one')));
    await open('/print/one');
    const goTo = (name: string): Promise<void> =>
      page.evaluate((to) => {
        history.pushState({}, '', `/print/${to}`);
        document.querySelector('link[rel=canonical]')?.setAttribute('href', `/articles/${to}`);
      }, name);
    await goTo('two');
    await origins.until(() => visits().length === 2);
    await goTo('one');
    await origins.until(() => visits().length === 3);
    expect(visits().map((visit) => visit.canonical)).toEqual(
      ['one', 'two', 'one'].map((name) => `${origins.site}/articles/${name}`),
    );
  });

  it('that a script writes late is sent once the address alone found nothing', async () => {
    origins.answers = [{ ignored: true }];
    origins.page('/print', html());
    origins.sharing = null;
    await open('/print?dsl=w');
    origins.sharing = sampleSharing(['copy']);
    await page.evaluate(() => {
      const link = document.createElement('link');
      link.rel = 'canonical';
      link.href = '/articles/hello';
      document.head.append(link);
    });
    await origins.until(() => visits().length === 2);
    const [first, second] = visits();
    expect(second).toMatchObject({
      url: `${origins.site}/print?dsl=w`,
      canonical: `${origins.site}/articles/hello`,
    });
    expect(second?.id).not.toBe(first?.id);
    await page.getByLabel('Copy link', { exact: true }).waitFor();
  });

  it('goes with a share and a copied passage, too', async () => {
    origins.page('/print', html(canonical('/articles/hello'), ''));
    await page.goto(`${origins.site}/print`);
    await page.evaluate(
      `import('${origins.cms}/module/index.mjs').then(({ startTracker }) =>
        startTracker({ endpoint: '${origins.cms}/api/dark-social' }).share({ channel: 'copy' }))`,
    );
    await origins.until(() => origins.taken().length === 2);
    expect(origins.taken().map((event) => event.canonical)).toEqual([
      `${origins.site}/articles/hello`,
      `${origins.site}/articles/hello`,
    ]);
  });
});

describe('a bar’s article', () => {
  it.each([
    ['one teaser', `<send-bar article="${KEY}"></send-bar>`],
    ['a list', `<send-bar article="${KEY}"></send-bar><send-bar article="a::a.a:2"></send-bar>`],
    [
      'the same teaser twice',
      `<send-bar article="${KEY}"></send-bar><send-bar article="${KEY}"></send-bar>`,
    ],
  ])('is not the page’s own: %s', async (_, bars) => {
    origins.page('/', html('', bars));
    await open('/');
    expect(visits()[0]).not.toHaveProperty('article');
    expect(origins.asked).toContain(KEY);
  });

  it('is the page’s where the bar says so', async () => {
    origins.page(
      '/anywhere',
      html(
        '',
        `<send-bar article="a::a.a:2"></send-bar><send-bar article="${KEY}" page></send-bar>`,
      ),
    );
    await open('/anywhere');
    expect(visits()[0]).toMatchObject({ article: KEY });
  });
});

describe('a hash router', () => {
  it('moves to another page by the fragment', async () => {
    origins.page('/', html());
    await open('/#/articles/one');
    await page.evaluate(() => (location.hash = '#/articles/two?page=2'));
    await origins.until(() => visits().length === 2 && origins.asked.length === 2);
    expect(visits().map(({ url }) => url)).toEqual([
      `${origins.site}/#/articles/one`,
      `${origins.site}/#/articles/two?page=2`,
    ]);
    expect(origins.asked).toEqual([
      `${origins.site}/#/articles/one`,
      `${origins.site}/#/articles/two`,
    ]);
  });
});

describe.each(['the Navigation API', 'the History API alone'])('one arrival, by %s', (means) => {
  beforeEach(async () => {
    if (means === 'the History API alone') {
      await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
    }
  });
  const replace = (when: string): string =>
    `<script>const to = () => history.replaceState(null, '', '/en/articles/hello' + location.search);${when}</script>`;

  it.each([
    ['while it loads', 'to()'],
    ['once it has loaded', "addEventListener('load', () => setTimeout(to, 50))"],
  ])('is one visit where a router replaces the address %s', async (_, when) => {
    origins.page('/go', html(replace(when)));
    await page.goto(`${origins.site}/go?dsl=w`);
    await page.waitForURL(({ pathname }) => pathname === '/en/articles/hello');
    await origins.until(() => visits().length === 1);
    // Without the Navigation API, changes are seen once the wrappers of `history` are loaded.
    await page.waitForFunction(() => 'navigation' in window || Object.hasOwn(history, 'pushState'));
    await page.evaluate(() => history.pushState(null, '', '/en/articles/other'));
    await origins.until(() => visits().length === 2);
    expect(visits()[0]?.url).toMatch(/\?dsl=w$/);
    expect(visits()[1]).toMatchObject({
      url: `${origins.site}/en/articles/other`,
      referrer: expect.stringContaining('/en/articles/hello'),
    });
  });

  it('is found by the address that replaced the first', async () => {
    origins.answers = [{ ignored: true }];
    origins.page('/go', html(replace("addEventListener('load', () => setTimeout(to, 50))")));
    await page.goto(`${origins.site}/go?dsl=w`);
    await origins.until(() => visits().length === 2);
    expect(visits()[1]).toMatchObject({
      url: `${origins.site}/go?dsl=w`,
      canonical: `${origins.site}/en/articles/hello?dsl=w`,
    });
  });
});
