/**
 * Whether blockers leave us alone: the script, its parts, the requests, and the bar on the page. By
 * EasyList and EasyPrivacy as they were on 16 April 2019: no package of the npm registry has later
 * ones as they are. They have few rules against share buttons as such; lists against those are not
 * tried here. They are fetched for the test alone (CC BY-SA 3.0, https://easylist.to) and never
 * committed; nor is their package a dependency, since installing it compiles an engine of its own.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FiltersEngine, Request as FilterRequest, type RequestType } from '@ghostery/adblocker';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, OFFERED_CHANNELS } from '../../core/channels';
import { shareLinks } from '../../core/share-links';
import { loadLanguage } from '../../sdk/src/element/languages';
import { en } from '../../sdk/src/element/strings';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

const root = join(__dirname, '../..');
const folder = join(root, 'tests/output/lists');
const PACKAGE = 'ad-block@4.1.7';
const INTEGRITY =
  'sha512-A2YmGHO48UzE0pqe6/EmypW+JfmQxmUJYRsZBaRcqoNjVeuJOv95maYKIupAUa0vMQgtz9hRJxmWjP7xV0B8RQ==';
const LISTS = ['easylist.txt', 'easyprivacy.txt'];
const IN_CI = process.env['CI'] === 'true';

const integrityOf = (path: string): string | undefined =>
  existsSync(path)
    ? `sha512-${createHash('sha512').update(readFileSync(path)).digest('base64')}`
    : undefined;

/** The lists, or a sentence that says why there are none. Throws where they are not those above. */
function readLists(): { lists: string } | { missing: string } {
  const tarball = join(folder, 'ad-block-4.1.7.tgz');
  mkdirSync(folder, { recursive: true });
  if (integrityOf(tarball) !== INTEGRITY) {
    try {
      execFileSync(
        'npm',
        ['pack', PACKAGE, '--ignore-scripts', '--prefer-offline', '--fetch-retries=1'],
        { cwd: folder, stdio: 'pipe', timeout: 120_000 },
      );
    } catch (error) {
      const [why] = /\bE[A-Z]{3,}\b/.exec(String(error)) ?? ['no answer'];
      return { missing: `The npm registry gave no ${PACKAGE} (${why}): the lists are missing.` };
    }
  }
  if (integrityOf(tarball) !== INTEGRITY) throw new Error(`${tarball} is not ${PACKAGE}.`);
  const paths = LISTS.map((name) => `package/test/data/${name}`);
  execFileSync('tar', ['-xzf', tarball, '-C', folder, ...paths]);
  return { lists: paths.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n') };
}

const read = readLists();
const missing = 'missing' in read ? read.missing : undefined;
if (missing !== undefined) process.stderr.write(`${missing}\n`);

(missing === undefined || IN_CI ? it : it.skip)(missing ?? 'the lists are there', () => {
  expect(missing).toBeUndefined();
});

const withLists = missing === undefined ? describe : describe.skip;

let engine: FiltersEngine;
beforeAll(() => {
  // Unoptimized, filters keep their own text, and a failure names the one that blocks.
  if ('lists' in read) engine = FiltersEngine.parse(read.lists, { enableOptimizations: false });
});

withLists('the lists let pass', () => {
  const CMS = 'https://cms.example.org/api/dark-social';
  const SITES = {
    'another site': 'https://www.example.com',
    'the same site': 'https://www.example.org',
  };

  /** The filter that blocks a request of an article's page. */
  function blockedBy(url: string, type: RequestType, site: string): string | undefined {
    const sourceUrl = `${site}/articles/hello`;
    const { match, filter } = engine.match(FilterRequest.fromRawDetails({ url, type, sourceUrl }));
    return match ? String(filter) : undefined;
  }

  const scripts = (path: string, at: string): string[] =>
    readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.m?js$/.test(name))
      .map((name) => at + name);

  const article = encodeURIComponent('api::article.article:l2kq:en');
  const page = encodeURIComponent('https://www.example.com/articles/hello');
  const links = shareLinks(
    { url: 'https://www.example.com/articles/hello', title: 'Hello' },
    OFFERED_CHANNELS.map(({ id }) => id),
    { parameter: 'dsl', placement: 'query', utm: true },
  );

  const REQUESTS: Record<string, { urls: string[]; types: RequestType[] }> = {
    'the script': {
      urls: [`${CMS}/sdk.js`, `${CMS}/sdk.js?keepUnsent&textCopies=false`],
      types: ['script'],
    },
    'its parts': { urls: scripts('dist/browser/sdk', `${CMS}/sdk/`), types: ['script'] },
    'the parts as a site’s bundler names them': {
      urls: scripts('sdk/dist/parts', 'https://www.example.com/assets/'),
      types: ['script'],
    },
    events: { urls: [`${CMS}/events`], types: ['fetch', 'xhr', 'ping'] },
    'questions for links': {
      urls: [
        `${CMS}/sharing?article=${article}&url=${page}`,
        `${CMS}/sharing?article=${article}&channels=whatsapp+email`,
        `${CMS}/sharing?url=${page}`,
      ],
      types: ['fetch', 'xhr'],
    },
    // Routers fetch the page that a link leads to.
    'links with their tag': {
      urls: [
        'https://www.example.com/articles/hello?utm_source=whatsapp&utm_medium=dark_social&dsl=w',
        ...links.map(({ url }) => url),
      ],
      types: ['main_frame', 'fetch'],
    },
  };

  it.each(
    Object.entries(SITES).flatMap(([where, site]) =>
      Object.entries(REQUESTS).map(([what, { urls, types }]) => ({
        what,
        where,
        site,
        urls,
        types,
      })),
    ),
  )('$what, from $where', ({ site, urls, types }) => {
    expect(urls).not.toEqual([]);
    const blocked = urls.flatMap((url) =>
      types.flatMap((type) => {
        const filter = blockedBy(url, type, site);
        return filter === undefined ? [] : { url, type, filter };
      }),
    );
    expect(blocked).toEqual([]);
  });

  it.each([
    ['https://www.google-analytics.com/analytics.js', 'script'],
    // Names that we could have chosen.
    [`${CMS}/beacon.js`, 'script'],
    [`${CMS}/pageview.js`, 'script'],
    [`${CMS}/_tracking/events`, 'fetch'],
  ] as const)('not %s', (url, type) => {
    for (const site of Object.values(SITES)) {
      expect(blockedBy(url, type, site)).toEqual(expect.any(String));
    }
  });
});

withLists('the lists leave on the page', () => {
  let browser: Browser;
  let origins: TwoOrigins;
  beforeAll(async () => {
    [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  });
  afterAll(async () => {
    await browser.close();
    await origins.close();
  });

  /** A phone, since it is offered every channel. */
  async function openBar(language: string): Promise<Page> {
    origins.reset();
    origins.sharing = sampleSharing(
      OFFERED_CHANNELS.map(({ id }) => id),
      language,
    );
    origins.page(
      '/articles/hello',
      `<!doctype html><html lang="${language}"><meta name="viewport" content="width=device-width">
       <script>navigator.share ??= () => Promise.resolve()</script>
       <script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>
       <send-bar></send-bar>`,
    );
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      screen: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(`${origins.site}/articles/hello`);
    const { bar } = (await loadLanguage(language))?.default ?? en;
    await page.getByRole('list', { name: bar, exact: true }).waitFor();
    return page;
  }

  /** The selectors that a blocker hides on this page, by what it finds in it and in the bar. */
  async function hidingSelectors(page: Page): Promise<string[]> {
    const found = await page.evaluate(() => {
      const bar = document.querySelector('send-bar');
      const all = [
        ...document.querySelectorAll('*'),
        ...(bar?.shadowRoot?.querySelectorAll('*') ?? []),
      ];
      return {
        classes: all.flatMap(({ classList }) => [...classList]),
        ids: all.flatMap(({ id }) => id || []),
        hrefs: all.flatMap((each) => each.getAttribute('href') ?? []),
      };
    });
    const { styles, extended, scripts } = engine.getCosmeticsFilters({
      ...found,
      url: 'https://www.example.com/articles/hello',
      hostname: 'www.example.com',
      domain: 'example.com',
      hidingStyle: 'display: none',
    });
    // What more a list may do to a page, these do not do to ours.
    expect({ extended, scripts }).toEqual({ extended: [], scripts: [] });
    return styles
      .replaceAll(/ \{ display: none \}/g, ',')
      .split(',\n')
      .map((selector) => selector.replace(/,$/, '').trim())
      .filter(Boolean);
  }

  /**
   * What takes up room, of the bar and all that is in it, and no longer does once these are hidden,
   * with the selectors that name it. Blockers do not reach into a shadow tree; the selectors are tried
   * in it all the same, so that what is there does not live by that alone.
   */
  async function hidden(page: Page): Promise<{ element: string; by: string[] }[]> {
    const selectors = await hidingSelectors(page);
    expect(selectors.length).toBeGreaterThan(100);
    return page.evaluate((all) => {
      const tree = document.querySelector('send-bar')?.shadowRoot;
      if (!tree) throw new Error('No bar');
      const takesRoom = (element: Element): boolean => {
        const { width, height } = element.getBoundingClientRect();
        return width > 0 && height > 0;
      };
      const shown = [tree.host, ...tree.querySelectorAll('*')].filter(takesRoom);
      const sheet = new CSSStyleSheet();
      // A rule for each, since one that the browser does not know would take the others with it.
      for (const selector of all) sheet.insertRule(`${selector} { display: none !important }`);
      const before = tree.adoptedStyleSheets;
      document.adoptedStyleSheets = [sheet];
      tree.adoptedStyleSheets = [...before, sheet];
      const gone = shown.filter((element) => !takesRoom(element));
      document.adoptedStyleSheets = [];
      tree.adoptedStyleSheets = before;
      return gone.map((element) => ({
        element: (element.cloneNode() as Element).outerHTML,
        by: all.filter((selector) => element.matches(selector)),
      }));
    }, selectors);
  }

  const control = (page: Page, part: string) => page.locator(`send-bar [part~="${part}"]`);

  it.each(LANGUAGES)('the bar and whatever it opens (%s)', async (language) => {
    const page = await openBar(language);
    await control(page, 'more').waitFor();
    expect(await hidden(page)).toEqual([]);

    await control(page, 'more').click();
    for (const { id } of OFFERED_CHANNELS) expect(await control(page, id).isVisible()).toBe(true);
    expect(await hidden(page)).toEqual([]);

    for (const [press, opens] of [
      ['copy', 'status'],
      ['qr', 'code'],
      ['mastodon', 'input'],
    ] as const) {
      await control(page, press).click();
      await page.locator(`send-bar [part~="${opens}"]:visible`).waitFor();
      expect(await hidden(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('not what they name', async () => {
    const page = await openBar('en');
    await control(page, 'whatsapp').evaluate((each) => each.classList.add('ad-banner'));
    expect(await hidden(page)).toContainEqual({
      element: expect.stringContaining('part="control whatsapp"'),
      by: ['.ad-banner'],
    });
    await page.locator('send-bar').evaluate((bar) => bar.classList.add('ad-banner'));
    expect(await hidden(page)).toContainEqual({
      element: '<send-bar class="ad-banner"></send-bar>',
      by: ['.ad-banner'],
    });
    await page.context().close();
  });
});
