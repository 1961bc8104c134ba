import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launch } from '../browser/chromium';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;
let noise: string[];

const html = (body = '', query = ''): string =>
  `<!doctype html><title>Hello</title><link rel="icon" href="data:,">${body}` +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js${query}"></script>`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
  origins.page('/', html('<a href="/articles/hello">Hello</a>'));
  origins.page('/articles/hello', html());
  origins.page('/articles/other', html());
  origins.page('/away', '<!doctype html><title>Away</title><link rel="icon" href="data:,">');
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(async () => {
  origins.reset();
  context = await browser.newContext();
  page = await context.newPage();
  noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
});
afterEach(() => context.close());

const arrivals = (): string[] =>
  origins.arrived.flatMap(({ events }) => events.map(({ url }) => url));
/** Runs a line with the importable module, a second copy beside the served script. */
const withModule = (line: string): Promise<unknown> =>
  // As text: the transpiler would turn a function's `import()` into `require()`.
  page.evaluate(
    `import('${origins.cms}/module/index.mjs').then(({ startTracker }) => {
      const endpoint = '${origins.cms}/api/dark-social';
      ${line};
    })`,
  );
/** Once the tag is out of the address bar. */
const untagged = () => page.waitForFunction(() => !location.href.includes('dsl='));
/** A share is sent at once and in order: once it is here, so is everything before it. */
async function settle(): Promise<void> {
  const before = origins.arrived.length;
  await withModule("startTracker({ endpoint }).share({ channel: 'copy' })");
  await origins.until(() => origins.arrived.length > before);
}

it('sends one visit per arrival, in the shape of the contract', async () => {
  await page.goto(`${origins.site}/articles/hello?dsl=w#top`);
  await origins.until(() => origins.arrived.length > 0);
  await settle();
  const [visit, share] = origins.taken();
  expect(visit).toEqual({
    id: expect.stringMatching(/^[\w-]{22}$/),
    type: 'visit',
    url: `${origins.site}/articles/hello?dsl=w#top`,
    navigation: 'navigate',
  });
  expect(share).toMatchObject({ type: 'share', channel: 'copy' });
  expect(origins.arrived).toHaveLength(2);
  expect(origins.arrived[0]).toMatchObject({
    contentType: expect.stringMatching(/^text\/plain/),
    cookie: undefined,
  });
  expect(noise).toEqual([]);
});

it('stores nothing on the device', async () => {
  await page.goto(`${origins.site}/articles/hello`);
  await origins.until(() => origins.arrived.length > 0);
  expect(
    await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]),
  ).toEqual([0, 0, '']);
  expect(await context.cookies()).toEqual([]);
});

it('passes the referrer and the kind of navigation on', async () => {
  await page.goto(`${origins.site}/`);
  await page.click('a');
  await origins.until(() => origins.arrived.length === 2);
  await page.reload();
  await origins.until(() => origins.arrived.length === 3);
  const [first, second, third] = origins.taken();
  expect(first?.referrer).toBeUndefined();
  expect(second).toMatchObject({ referrer: `${origins.site}/`, navigation: 'navigate' });
  expect(third).toMatchObject({ navigation: 'reload' });
});

it.each<[string, { type?: string; wasDiscarded?: boolean }, string]>([
  ['restored with its window', { type: 'back_forward' }, 'back_forward'],
  ['unloaded to save memory', { wasDiscarded: true }, 'reload'],
])('says of a tab that was %s that it is no new arrival', async (_, given, navigation) => {
  await page.addInitScript((how) => {
    if (how.wasDiscarded) Object.defineProperty(document, 'wasDiscarded', { value: true });
    if (how.type) {
      Object.defineProperty(PerformanceNavigationTiming.prototype, 'type', { value: how.type });
    }
  }, given);
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await origins.until(() => origins.arrived.length === 1);
  expect(origins.taken()[0]?.navigation).toBe(navigation);
});

describe.each(['the Navigation API', 'the History API alone'])(
  'within the page, by %s',
  (means) => {
    beforeEach(async () => {
      if (means === 'the History API alone') {
        await page.addInitScript(() => Reflect.deleteProperty(window, 'navigation'));
      }
      await page.goto(`${origins.site}/articles/hello?dsl=w`);
      await origins.until(() => origins.arrived.length === 1);
      await untagged();
    });

    it('counts a new path as a view from the page before', async () => {
      await page.evaluate(() => history.pushState({}, '', '/articles/other'));
      await origins.until(() => origins.arrived.length === 2);
      expect(origins.taken()[1]).toMatchObject({
        type: 'visit',
        url: `${origins.site}/articles/other`,
        referrer: `${origins.site}/articles/hello?dsl=w`,
        navigation: 'navigate',
      });
      await page.goBack();
      await origins.until(() => origins.arrived.length === 3);
      expect(origins.taken()[2]).toMatchObject({
        url: `${origins.site}/articles/hello`,
        referrer: `${origins.site}/articles/other`,
        navigation: 'back_forward',
      });
      expect(new Set(origins.taken().map(({ id }) => id)).size).toBe(3);
    });

    it('counts no change of query or fragment', async () => {
      await page.evaluate(() => {
        history.replaceState({}, '', '/articles/hello');
        history.pushState({}, '', '/articles/hello?page=2');
        location.hash = 'end';
      });
      await settle();
      expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
    });
  },
);

it('does not count a page that comes back from the back-forward cache', async () => {
  await page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => Reflect.set(window, 'restored', persisted));
  });
  await page.goto(`${origins.site}/articles/hello`);
  await origins.until(() => origins.arrived.length === 1);
  await page.goto(`${origins.site}/away`);
  await page.goBack({ waitUntil: 'commit' });
  await page.waitForFunction(() => Reflect.get(window, 'restored') === true);
  await settle();
  expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
});

it('counts a background tab once it is seen', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
  });
  await page.goto(`${origins.site}/articles/hello?dsl=w`);
  await page.evaluate(() => history.replaceState({}, '', '/articles/hello'));
  expect(arrivals()).toEqual([]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'visible' });
    document.dispatchEvent(new Event('visibilitychange'));
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await origins.until(() => origins.arrived.length === 1);
  await settle();
  expect(arrivals()).toEqual([
    `${origins.site}/articles/hello?dsl=w`,
    `${origins.site}/articles/hello`,
  ]);
  expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
});

it('counts a prerendered page once it is activated', async () => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: true });
  });
  await page.goto(`${origins.site}/articles/hello`);
  expect(arrivals()).toEqual([]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'prerendering', { configurable: true, value: false });
    document.dispatchEvent(new Event('prerenderingchange'));
  });
  await origins.until(() => origins.arrived.length === 1);
});

it('counts an arrival once, however often it is started', async () => {
  await page.goto(`${origins.site}/articles/hello`);
  await origins.until(() => origins.arrived.length === 1);
  await withModule('startTracker({ endpoint }).stop(); startTracker({ endpoint })');
  await page.evaluate(() => history.pushState({}, '', '/articles/other'));
  await origins.until(() => origins.arrived.length === 2);
  await settle();
  expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'visit', 'share']);
});

it.each(['/', '//'])('takes an endpoint that ends with %s', async (slash) => {
  await page.goto(`${origins.site}/away`);
  await withModule(`startTracker({ endpoint: endpoint + '${slash}' }).share({ channel: 'copy' })`);
  await origins.until(() => origins.arrived.length === 2);
  // It is the same endpoint, so the arrival is the same.
  await withModule('startTracker({ endpoint })');
  await settle();
  expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share', 'share']);
});

describe('what fails', () => {
  it('is sent again under the same id, after the pause that the server asked for', async () => {
    origins.answers = [{ status: 503, retryAfter: '2' }];
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => origins.arrived.length === 2);
    const [refused, taken] = origins.arrived;
    expect(taken?.events).toEqual(refused?.events);
    expect((taken?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(1900);
    await settle();
    expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
  });

  it('is sent again where it did not arrive in time', async () => {
    origins.answers = [{ status: 408 }];
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => origins.taken().length === 1);
    expect(origins.arrived[1]?.events).toEqual(origins.arrived[0]?.events);
  });

  it('waits with later events while the server asks for a pause, and leaves in one request', async () => {
    origins.answers = [{ status: 429, retryAfter: '1' }];
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => origins.arrived.length === 1);
    await page.waitForFunction(() => document.readyState === 'complete');
    await page.evaluate(() => history.pushState({}, '', '/articles/other'));
    await origins.until(() => origins.taken().length === 2);
    const ids = origins.taken().map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
    expect(ids).toContain(origins.arrived[0]?.events[0]?.id);
  });

  it('leaves when the network returns', async () => {
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => origins.arrived.length === 1);
    await context.setOffline(true);
    await page.evaluate(() => {
      history.pushState({}, '', '/articles/other');
      history.pushState({}, '', '/articles/third');
    });
    expect(origins.arrived).toHaveLength(1);
    await context.setOffline(false);
    await origins.until(() => origins.taken().length === 3);
    expect(origins.arrived).toHaveLength(2);
    expect(noise).toEqual([]);
  });

  it('gets a last chance when the page is left', async () => {
    // That the answer was sent does not say that the page has read it: the timer that it sets does.
    await page.addInitScript(() => {
      const original = window.setTimeout.bind(window);
      Reflect.set(window, 'setTimeout', (run: () => void, ms = 0) => {
        if (ms >= 3_600_000) Reflect.set(window, 'pausing', true);
        return original(run, ms);
      });
    });
    origins.answers = [{ status: 503, retryAfter: '3600' }];
    await page.goto(`${origins.site}/articles/hello`);
    await page.waitForFunction(() => Reflect.get(window, 'pausing'));
    await page.goto(`${origins.site}/away`);
    await origins.until(() => origins.taken().length === 1);
    expect(origins.arrived[1]?.events).toEqual(origins.arrived[0]?.events);
  });

  it('is dropped where the server refuses it for good', async () => {
    origins.answers = [{ status: 403 }];
    await page.goto(`${origins.site}/articles/hello`);
    await origins.until(() => origins.arrived.length === 1);
    await settle();
    expect(origins.taken().map(({ type }) => type)).toEqual(['share']);
  });
});

it('lets no exception out where the browser lacks what it needs', async () => {
  await page.addInitScript(() => {
    Reflect.set(window, 'fetch', () => {
      throw new Error('No fetch here');
    });
    Reflect.set(crypto, 'getRandomValues', undefined);
  });
  await page.goto(`${origins.site}/articles/hello`);
  await page.waitForFunction(() => customElements.get('send-bar') !== undefined);
  expect(noise).toEqual([]);
});

describe('the address bar', () => {
  beforeEach(() => {
    origins.page('/kept', html('', '?cleanAddress=false'));
  });

  it('loses the tag once the visit is recorded, without a second page view anywhere', async () => {
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
      addEventListener('popstate', () => seen.push('popstate'));
      addEventListener('hashchange', () => seen.push('hashchange'));
      history.replaceState({ router: 1 }, '');
      seen.length = 0;
    });
    await page.goto(`${origins.site}/articles/hello?a=%20b&dsl=w&utm_source=x#part`);
    await untagged();
    expect(page.url()).toBe(`${origins.site}/articles/hello?a=%20b&utm_source=x#part`);
    expect(await page.evaluate(() => [history.state, Reflect.get(window, 'seen')])).toEqual([
      { router: 1 },
      [],
    ]);
    await settle();
    expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
    expect(noise).toEqual([]);
  });

  it('keeps the tag until the visit is counted', async () => {
    origins.answers = [{ status: 503, retryAfter: '1' }];
    await page.goto(`${origins.site}/articles/hello?dsl=w`);
    await origins.until(() => origins.arrived.length === 1);
    expect(page.url()).toContain('dsl=w');
    await untagged();
    expect(origins.taken()).toHaveLength(1);
  });

  it('keeps it for good where the site wants that', async () => {
    await page.goto(`${origins.site}/kept?dsl=w`);
    await origins.until(() => origins.arrived.length === 1);
    await settle();
    expect(page.url()).toBe(`${origins.site}/kept?dsl=w`);
  });

  it('is written by the site’s own router where it has one', async () => {
    origins.page('/own', '<!doctype html><title>Own</title><link rel="icon" href="data:,">');
    await page.goto(`${origins.site}/own?dsl=w`);
    await withModule(
      'startTracker({ endpoint, replaceAddress: (url) => { window.asked = url; } })',
    );
    await page.waitForFunction(() => Reflect.has(window, 'asked'));
    expect(await page.evaluate(() => Reflect.get(window, 'asked'))).toBe(`${origins.site}/own`);
    expect(page.url()).toBe(`${origins.site}/own?dsl=w`);
  });
});

describe('a passage that is copied', () => {
  const article =
    '<main><p id="long">The moon pulls the sea, and twice a day the harbour empties.</p>' +
    '<p id="short">tide</p></main><footer id="foot">Imprint and a long line of small print here</footer>';
  const copy = (id: string) =>
    page.evaluate((from) => {
      getSelection()?.selectAllChildren(document.querySelector(`#${from}`) ?? document.body);
      return document.execCommand('copy');
    }, id);
  beforeEach(async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    origins.page('/articles/text', html(article));
    origins.page('/uncounted', html(article, '?textCopies=false'));
  });

  it('counts once a view', async () => {
    await page.goto(`${origins.site}/articles/text`);
    await origins.until(() => origins.arrived.length === 1);
    await copy('short');
    await copy('foot');
    await copy('long');
    await origins.until(() => origins.arrived.length === 2);
    await copy('long');
    await settle();
    expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'copy', 'share']);
    expect(JSON.stringify(origins.taken())).not.toContain('moon');
  });

  it('does not count where the site wants that', async () => {
    await page.goto(`${origins.site}/uncounted`);
    await origins.until(() => origins.arrived.length === 1);
    await copy('long');
    await settle();
    expect(origins.taken().map(({ type }) => type)).toEqual(['visit', 'share']);
  });
});

describe('events of a tab that was closed', () => {
  const kept = () => page.evaluate(() => localStorage.getItem('send-bar:unsent'));
  const leaveUnsent = async (): Promise<void> => {
    origins.page('/keeping', html('', '?keepUnsent'));
    origins.answers = [{ status: 503, retryAfter: '3600' }, { status: 503 }, { status: 503 }];
    const loaded = page.waitForResponse(/rarely-needed/);
    await page.goto(`${origins.site}/keeping`);
    await loaded;
    await origins.until(() => origins.arrived.length === 1);
    await page.goto(`${origins.site}/away`);
  };

  it('are sent by the next page under the same ids, where the site keeps them', async () => {
    await leaveUnsent();
    expect(await kept()).toContain(origins.arrived[0]?.events[0]?.id);
    origins.answers = [];
    await page.goto(`${origins.site}/keeping`);
    await origins.until(() => origins.taken().length >= 2);
    expect(origins.taken().map(({ id }) => id)).toContain(origins.arrived[0]?.events[0]?.id);
    expect(await kept()).toBeNull();
  });

  it('are kept for nobody who asks for privacy', async () => {
    await page.addInitScript(() =>
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }),
    );
    await leaveUnsent();
    expect(await kept()).toBeNull();
  });
});
