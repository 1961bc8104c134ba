import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { CHANNELS } from '../../core/channels';
import { launch } from '../browser/chromium';
import { sampleSharing } from './sample';
import { startTwoOrigins, type TwoOrigins } from './two-origins';

let browser: Browser;
let origins: TwoOrigins;
let context: BrowserContext;
let page: Page;
let noise: string[];

const html = (body = '<send-bar></send-bar>', head = ''): string =>
  `<!doctype html><html lang="en"><title>Hello</title><link rel="icon" href="data:,">${head}` +
  `<script type="module" src="${origins.cms}/api/dark-social/sdk.js"></script>${body}<p>After</p>`;

beforeAll(async () => {
  [browser, origins] = await Promise.all([launch(), startTwoOrigins()]);
});
afterAll(async () => {
  await browser.close();
  await origins.close();
});
beforeEach(() => origins.reset());
afterEach(() => context.close());

async function open(path = '/articles/hello', options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext(options);
  // No test leaves this machine: whatever a link opens is answered here.
  await context.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
  page = await context.newPage();
  noise = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(error.message));
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    for (const type of ['send', 'copy', 'error']) {
      // Caught on the way down, since `error` does not come up.
      addEventListener(
        type,
        (event) => event instanceof CustomEvent && heard.push([type, event.detail.channel]),
        true,
      );
    }
  });
  await page.goto(`${origins.site}${path}`);
}
const heard = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'heard'));
const shares = (): string[] =>
  origins.taken().flatMap(({ type, channel }) => (type === 'share' ? [channel ?? ''] : []));
const named = (name: string) => page.getByLabel(name, { exact: true });
const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  screen: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
};

describe('two lines on a plain page', () => {
  beforeEach(async () => {
    origins.page('/articles/hello', html());
    origins.sharing = sampleSharing(['whatsapp', 'email', 'copy', 'slack', 'facebook', 'line']);
    await open('/articles/hello?dsl=w');
    await named('Copy link').waitFor();
  });

  it('draw the article’s links in order, with names that say what happens', async () => {
    const bar = page.getByRole('list', { name: 'Send this page' });
    expect(
      await bar
        .locator('li:visible :is(a, button)')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    ).toEqual([
      'Send with WhatsApp',
      'Send by email',
      'Copy link',
      'Copy link for Slack',
      'Post to Facebook',
      'Send with LINE',
    ]);
    expect(await bar.getByRole('link').count()).toBe(4);
    expect(await bar.getByRole('button').count()).toBe(2);
    expect(noise).toEqual([]);
  });

  it('ask for the page’s address, without its tag', () => {
    expect(origins.asked).toEqual([`${origins.site}/articles/hello`]);
  });

  it('open WhatsApp in a new tab, and record the share', async () => {
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      named('Send with WhatsApp').click(),
    ]);
    expect(opened.url()).toBe(
      'https://wa.me/?text=Worth%20a%20read%3A%0Ahttps%3A%2F%2Fwww.example.com%2Farticles%2Fhello%3Fdsl%3Dw',
    );
    expect(await opened.evaluate(() => [window.opener, document.referrer])).toEqual([null, '']);
    await origins.until(() => shares().length === 1);
    expect(origins.taken()[1]).toEqual({
      id: expect.stringMatching(/^[\w-]{22}$/),
      type: 'share',
      // The tag is recorded, and gone from the address.
      url: `${origins.site}/articles/hello`,
      channel: 'whatsapp',
      article: 'api::article.article:l2kq:en',
    });
    expect(await heard()).toEqual([['send', 'whatsapp']]);
  });

  it('record a share for the middle button, which opens a tab too', async () => {
    await Promise.all([
      context.waitForEvent('page'),
      named('Send with WhatsApp').click({ button: 'middle' }),
    ]);
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['whatsapp']);
  });

  it('let mail stay in this tab', async () => {
    const email = named('Send by email');
    expect(await email.getAttribute('href')).toMatch(/^mailto:\?subject=Hello&body=Worth%20a/);
    expect(await email.getAttribute('target')).toBe('_self');
  });

  it('can be used with the keyboard alone', async () => {
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: (text: string) => void Reflect.set(window, 'written', text) },
      });
    });
    await page.keyboard.press('Tab');
    expect(
      await named('Send with WhatsApp').evaluate((link) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(link);
        return [link.matches(':focus-visible'), outlineStyle, outlineWidth];
      }),
    ).toEqual([true, 'solid', '2px']);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Link copied').waitFor();
    expect(await page.evaluate(() => Reflect.get(window, 'written'))).toBe(
      'https://www.example.com/articles/hello?dsl=c',
    );
    await origins.until(() => shares().length === 1);
  });

  it('have targets of 44 pixels', async () => {
    const sizes = await page
      .locator('send-bar li:visible :is(a, button)')
      .evaluateAll((all) =>
        all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => [width, height]),
      );
    for (const [width, height] of sizes) {
      expect(width).toBeGreaterThanOrEqual(44);
      expect(height).toBe(44);
    }
  });
});

describe('the clipboard', () => {
  beforeEach(() => {
    origins.page('/articles/hello', html());
    origins.sharing = sampleSharing(['copy', 'slack']);
  });

  it('gets the tagged link, and the visitor is told', async () => {
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await named('Copy link').click();
    await page.getByRole('status').getByText('Link copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://www.example.com/articles/hello?dsl=c',
    );
    await origins.until(() => shares().length === 1);
    expect(await heard()).toEqual([
      ['copy', 'copy'],
      ['send', 'copy'],
    ]);
  });

  it('serves apps that have no address to open', async () => {
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await named('Copy link for Slack').click();
    await page.getByRole('status').getByText('Link copied: paste it in Slack').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://www.example.com/articles/hello?dsl=k',
    );
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['slack']);
  });

  it('is filled the old way where the Clipboard API is missing', async () => {
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(() => {
      Reflect.set(window, 'read', () =>
        Clipboard.prototype.readText.call(Reflect.get(window, 'kept')),
      );
      Reflect.set(window, 'kept', navigator.clipboard);
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await named('Copy link').click();
    await page.getByRole('status').getByText('Link copied').waitFor();
    expect(await page.evaluate('window.read()')).toBe(
      'https://www.example.com/articles/hello?dsl=c',
    );
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await named('Copy link').evaluate((button) => button.matches(':focus'))).toBe(true);
    await origins.until(() => shares().length === 1);
  });

  it('gives way to a selected field where it is refused, and counts the copy made there', async () => {
    await open('/articles/hello');
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new DOMException('No', 'NotAllowedError')) },
      });
      document.execCommand = () => false;
    });
    await named('Copy link').click();
    const field = page.getByRole('textbox', { name: 'Copy this link' });
    await field.waitFor();
    expect(
      await field.evaluate((input) => {
        if (!(input instanceof HTMLInputElement)) throw new Error('No input');
        return [
          input.readOnly,
          input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
        ];
      }),
    ).toEqual([true, 'https://www.example.com/articles/hello?dsl=c']);
    expect(await heard()).toEqual([]);
    await page.keyboard.press('Control+c');
    await origins.until(() => shares().length === 1);
    expect(noise).toEqual([]);
  });
});

describe('the share sheet', () => {
  const sheet = (outcome: string): string =>
    `<script>navigator.share = (data) => { window.given = data; return ${outcome}; }</script>`;
  beforeEach(() => {
    origins.sharing = sampleSharing(['native', 'copy']);
  });

  it('gets title, words and the tagged link, and a share is recorded', async () => {
    origins.page('/articles/hello', html(undefined, sheet('Promise.resolve()')));
    await open();
    await named('Send with apps on this device').click();
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['native']);
    expect(await page.evaluate(() => Reflect.get(window, 'given'))).toEqual({
      title: 'Hello',
      text: 'Worth a read:',
      url: 'https://www.example.com/articles/hello?dsl=n',
    });
  });

  it('records nothing when the visitor cancels', async () => {
    origins.page(
      '/articles/hello',
      html(undefined, sheet('Promise.reject(new DOMException("", "AbortError"))')),
    );
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await named('Send with apps on this device').click();
    await page.waitForFunction(() => Reflect.has(window, 'given'));
    await named('Copy link').click();
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['copy']);
    expect(await heard()).toEqual([
      ['copy', 'copy'],
      ['send', 'copy'],
    ]);
  });

  it.each([
    ['is not allowed', 'Promise.reject(new DOMException("", "NotAllowedError"))'],
    ['has no data', 'Promise.reject(new DOMException("", "DataError"))'],
    ['is busy', 'Promise.reject(new DOMException("", "InvalidStateError"))'],
    ['takes no such data', 'Promise.reject(new TypeError())'],
    ['throws at once', '(() => { throw new TypeError() })()'],
    ['gives up without a reason', 'Promise.reject()'],
    ['never answers', 'new Promise(() => {})'],
  ])('that %s gives way to the clipboard, and counts once', async (_, outcome) => {
    origins.page('/articles/hello', html(undefined, sheet(outcome)));
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await named('Send with apps on this device').click();
    await page.getByRole('status').getByText('Link copied', { exact: true }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'https://www.example.com/articles/hello?dsl=n',
    );
    await origins.until(() => shares().length === 1);
    expect(await heard()).toEqual([
      ['copy', 'native'],
      ['send', 'native'],
    ]);
    expect(noise).toEqual([]);
  });

  it('that stays open for long is left alone', async () => {
    origins.page(
      '/articles/hello',
      html(
        undefined,
        sheet('new Promise((resolve) => { window.close = resolve; })').replace(
          'return',
          'dispatchEvent(new Event("blur")); return',
        ),
      ),
    );
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.clock.install();
    await named('Send with apps on this device').click();
    await page.waitForFunction(() => Reflect.has(window, 'given'));
    await page.clock.runFor(60_000);
    await page.evaluate(() => window.close());
    await origins.until(() => shares().length === 1);
    expect(await heard()).toEqual([['send', 'native']]);
  });

  it('is not offered where there is none', async () => {
    origins.page(
      '/articles/hello',
      html(undefined, '<script>delete Navigator.prototype.share</script>'),
    );
    await open();
    await named('Copy link').waitFor();
    expect(await named('Send with apps on this device').count()).toBe(0);
  });
});

describe('the apps of a phone', () => {
  beforeEach(() => {
    origins.page(
      '/articles/hello',
      html(undefined, '<meta name="viewport" content="width=device-width, initial-scale=1">'),
    );
    origins.sharing = sampleSharing(['sms', 'messenger', 'viber', 'threema', 'copy', 'qr']);
  });

  it('are offered on a phone', async () => {
    await open('/articles/hello', phone);
    await named('Copy link').waitFor();
    expect(
      await page
        .locator('send-bar a')
        .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label'))),
    ).toEqual([
      'Send by text message',
      'Send with Messenger',
      'Send with Viber',
      'Send with Threema',
    ]);
  });

  it('are not offered on a desktop', async () => {
    await open();
    await named('Copy link').waitFor();
    expect(await page.locator('send-bar a').count()).toBe(0);
  });
});

describe('what opens under the buttons', () => {
  beforeEach(() => origins.page('/articles/hello', html()));

  it('asks for the visitor’s Mastodon server, and remembers it', async () => {
    origins.sharing = sampleSharing(['mastodon']);
    await open();
    const field = page.getByRole('textbox', { name: 'Your server on Mastodon' });
    await named('Post to Mastodon').click();
    await field.fill('not a host');
    await page.keyboard.press('Enter');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(shares()).toEqual([]);
    await field.fill('@ada@social.example');
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Continue' }).click(),
    ]);
    expect(opened.url()).toMatch(/^https:\/\/social\.example\/share\?text=Worth/);
    await origins.until(() => shares().length === 1);
    await named('Post to Mastodon').click();
    expect(await field.inputValue()).toBe('social.example');
  });

  it('shows a QR code, and gives the focus back when it is closed', async () => {
    origins.sharing = sampleSharing(['qr', 'copy']);
    await open();
    await named('Show a QR code').press('Enter');
    const code = page.getByRole('img', { name: 'QR code with the link to this page' });
    await code.waitFor();
    const close = page.getByRole('button', { name: 'Close' });
    expect(await close.evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await code.count()).toBe(0);
    expect(await named('Show a QR code').evaluate((button) => button.matches(':focus'))).toBe(true);
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['qr']);
  });

  it('shows the link where what buttons do cannot be loaded', async () => {
    origins.sharing = sampleSharing(['copy']);
    context = await browser.newContext();
    await context.route(/press/, (route) => route.abort());
    page = await context.newPage();
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.defaultValue());
      void dialog.dismiss();
    });
    await page.goto(`${origins.site}/articles/hello`);
    await Promise.all([page.waitForEvent('dialog'), named('Copy link').click()]);
    expect(asked).toEqual(['https://www.example.com/articles/hello?dsl=c']);
  });

  it('tells the page where a part cannot be loaded, and works on', async () => {
    origins.sharing = sampleSharing(['qr', 'copy']);
    await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
    await named('Copy link').waitFor();
    await page.route(/draw-code/, (route) => route.abort());
    await named('Show a QR code').click();
    await page.waitForFunction(
      () => JSON.stringify(Reflect.get(window, 'heard')) === '[["error","qr"]]',
    );
    expect(await page.getByRole('textbox', { name: 'Copy this link' }).inputValue()).toBe(
      'https://www.example.com/articles/hello?dsl=q',
    );
    await named('Copy link').click();
    await origins.until(() => shares().length === 1);
    expect(shares()).toEqual(['copy']);
  });
});

describe('more buttons than room', () => {
  const many = [
    'whatsapp',
    'telegram',
    'email',
    'copy',
    'facebook',
    'x',
    'linkedin',
    'bluesky',
  ] as const;
  const visible = () =>
    page
      .locator('send-bar li:visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));

  it('stay in one row, and the others come with a press', async () => {
    origins.page('/narrow', html('<div style="width:220px"><send-bar></send-bar></div>'));
    origins.sharing = sampleSharing(many);
    await open('/narrow');
    const more = named('More ways to send');
    await more.waitFor();
    const before = await visible();
    expect(new Set(before).size).toBe(1);
    expect(before.length).toBeLessThan(many.length);
    await more.press('Enter');
    expect(await visible()).toHaveLength(many.length);
    const focused = await page.evaluate(
      () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label') ?? '',
    );
    expect(focused).toMatch(/^(Send|Copy|Post)/);
  });

  it('are as many as the site says', async () => {
    origins.page('/few', html('<send-bar max="3"></send-bar>'));
    origins.sharing = sampleSharing(many);
    await open('/few');
    await named('More ways to send').waitFor();
    expect(await visible()).toHaveLength(4);
  });

  it('need no more where all have room', async () => {
    origins.page('/articles/hello', html());
    origins.sharing = sampleSharing(many);
    await open();
    await named('Copy link').waitFor();
    expect(await visible()).toHaveLength(many.length);
    expect(await named('More ways to send').isVisible()).toBe(false);
  });

  it('follow a phone that turns, without an error on the page’s console', async () => {
    origins.page(
      '/articles/hello',
      html(
        '<send-bar></send-bar>',
        '<meta name="viewport" content="width=device-width"><script>' +
          'window.errors = []; addEventListener("error", ({ message }) => errors.push(message))</script>',
      ),
    );
    origins.sharing = sampleSharing(many);
    await open('/articles/hello', phone);
    await named('Copy link').waitFor();
    const fitting = (width: number) =>
      page.waitForFunction(
        ([wide, all]) => {
          const items = [
            ...(document.querySelector('send-bar')?.shadowRoot?.querySelectorAll('li') ?? []),
          ].filter((item) => !item.hidden);
          return (
            innerWidth === wide &&
            new Set(items.map(({ offsetTop }) => offsetTop)).size === 1 &&
            (wide < 400 ? items.length < all : items.length === all)
          );
        },
        [width, many.length] as const,
      );
    for (const width of [844, 320, 844, 260, 844]) {
      await page.setViewportSize({ width, height: 500 });
      await fitting(width);
    }
    expect(await page.evaluate(() => Reflect.get(window, 'errors'))).toEqual([]);
    expect(noise).toEqual([]);
  });

  it('follow the width of the bar', async () => {
    origins.page('/narrow', html('<div style="width:220px"><send-bar></send-bar></div>'));
    origins.sharing = sampleSharing(many);
    await open('/narrow');
    await named('More ways to send').waitFor();
    await page.locator('body > div').evaluate((box) => (box.style.width = '700px'));
    await page.waitForFunction(
      (count) =>
        [...(document.querySelector('send-bar')?.shadowRoot?.querySelectorAll('li') ?? [])].filter(
          (item) => !item.hidden,
        ).length === count,
      many.length,
    );
  });
});

it('puts the phone’s own sheet first', async () => {
  origins.page(
    '/articles/hello',
    html(
      undefined,
      '<meta name="viewport" content="width=device-width"><script>navigator.share ??= () => {}</script>',
    ),
  );
  origins.sharing = sampleSharing(['whatsapp', 'native', 'copy']);
  await open('/articles/hello', phone);
  await named('Copy link').waitFor();
  expect(
    await page.locator('send-bar li').first().locator('button').getAttribute('aria-label'),
  ).toBe('Send with apps on this device');
});

it('asks for the channels of the site’s choice', async () => {
  origins.page('/articles/hello', html('<send-bar channels="whatsapp, copy"></send-bar>'));
  origins.sharing = sampleSharing(['copy']);
  await open();
  await named('Copy link').waitFor();
  expect(origins.channels).toEqual(['whatsapp, copy']);
});

it('opens each channel’s address as the server wrote it', async () => {
  origins.page(
    '/articles/hello',
    html(undefined, '<meta name="viewport" content="width=device-width">'),
  );
  const sharing = sampleSharing(CHANNELS.map(({ id }) => id));
  origins.sharing = sharing;
  await open('/articles/hello', phone);
  await named('Send with WhatsApp').waitFor();
  const drawn = await page
    .locator('send-bar a')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  const wanted = sharing.links
    .map(({ href }) => href)
    .filter((href) => href !== null && !href.includes('{instance}'));
  expect(drawn).toEqual(wanted);
  expect(wanted.length).toBeGreaterThan(14);
});

it('speaks the article’s language, before the page’s', async () => {
  origins.page('/articles/hello', html());
  origins.sharing = sampleSharing(['whatsapp', 'copy'], 'de');
  await open();
  await named('Mit WhatsApp verschicken').waitFor();
  expect(await page.getByRole('list', { name: 'Diese Seite verschicken' }).count()).toBe(1);
});

it('takes words of the site’s own', async () => {
  origins.page(
    '/articles/hello',
    html(
      `<send-bar></send-bar><script>document.querySelector('send-bar').strings = { send: 'Pass on by {}' }</script>`,
    ),
  );
  origins.sharing = sampleSharing(['whatsapp', 'copy']);
  await open();
  await named('Pass on by WhatsApp').waitFor();
});

it('speaks English where a language cannot be loaded', async () => {
  origins.page('/articles/hello', html());
  origins.sharing = sampleSharing(['whatsapp'], 'nl');
  context = await browser.newContext();
  await context.route(/\/nl\.js$/, (route) => route.abort());
  page = await context.newPage();
  await page.goto(`${origins.site}/articles/hello`);
  await named('Send with WhatsApp').waitFor();
});

it('asks by the article’s key where it has one', async () => {
  origins.page('/', html('<send-bar article="api::article.article:l2kq:en"></send-bar>'));
  origins.sharing = sampleSharing(['copy']);
  await open('/');
  await named('Copy link').waitFor();
  expect(origins.asked).toEqual(['api::article.article:l2kq:en']);
});

it('draws what the page already has, without a request, even when given before the script runs', async () => {
  const given = JSON.stringify(sampleSharing(['copy']));
  origins.page(
    '/given',
    html(
      `<send-bar></send-bar><script>document.querySelector('send-bar').sharing = ${given}</script>`,
    ),
  );
  origins.page(
    '/off',
    html(`<send-bar></send-bar><script>document.querySelector('send-bar').sharing = null</script>`),
  );
  await open('/given');
  await named('Copy link').waitFor();
  await page.goto(`${origins.site}/off`);
  await origins.until(() => origins.arrived.length === 2);
  expect(await page.locator('send-bar').evaluate((bar) => bar.clientHeight)).toBe(0);
  expect(origins.asked).toEqual([]);
});

it('draws no link that would run a script', async () => {
  origins.page('/articles/hello', html());
  const sharing = sampleSharing(['whatsapp', 'telegram', 'copy']);
  const [first] = sharing.links;
  if (first) first.href = 'javascript:window.ran = true';
  origins.sharing = sharing;
  await open();
  await named('Send with Telegram').waitFor();
  expect(await named('Send with WhatsApp').count()).toBe(0);
});

it('works under a strict content security policy, with a clean console', async () => {
  origins.page('/articles/hello', html(), {
    'content-security-policy': `default-src 'self' ${origins.cms}; img-src data:; require-trusted-types-for 'script'`,
  });
  origins.sharing = sampleSharing(['whatsapp', 'copy']);
  await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
  await named('Copy link').click();
  await origins.until(() => shares().length === 1);
  expect(await page.locator('send-bar ul').evaluate((list) => getComputedStyle(list).display)).toBe(
    'flex',
  );
  expect(noise).toEqual([]);
});

it('draws nothing for a page that is no article, and says nothing beyond the browser’s own line', async () => {
  origins.page('/articles/hello', html());
  await open();
  await page.waitForFunction(() => document.querySelector('send-bar')?.clientHeight === 0);
  expect(await page.locator('send-bar a, send-bar button').count()).toBe(0);
  expect(noise).toEqual([expect.stringContaining('404 (Not Found)')]);
  expect(await heard()).toEqual([]);
});

it('tells the page where the links cannot be loaded', async () => {
  origins.page(
    '/articles/hello',
    html(`<send-bar endpoint="${origins.site}/nowhere/"></send-bar>`),
  );
  origins.page('/nowhere/sharing', 'no links here');
  await open();
  await page.waitForFunction(
    () => JSON.stringify(Reflect.get(window, 'heard')) === '[["error",null]]',
  );
  expect(await page.locator('send-bar').evaluate((bar) => bar.clientHeight)).toBe(0);
});

it.each([
  ['desktop', {}],
  ['phone', phone],
])('moves nothing when the links arrive (%s)', async (_, options) => {
  origins.page(
    '/articles/hello',
    html(
      undefined,
      '<meta name="viewport" content="width=device-width, initial-scale=1">' +
        '<style>send-bar:not(:defined) { display: block; min-height: 44px }</style>',
    ),
  );
  origins.sharing = sampleSharing([
    'native',
    'whatsapp',
    'telegram',
    'messenger',
    'email',
    'sms',
    'copy',
  ]);
  const release = origins.holdSharing();
  await open('/articles/hello', options);
  await origins.until(() => origins.asked.length === 1);
  const top = () =>
    page.locator('p', { hasText: 'After' }).evaluate((after) => after.getBoundingClientRect().top);
  const before = await top();
  release();
  await named('Copy link').waitFor();
  expect(await top()).toBe(before);
  expect(
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          new PerformanceObserver((list) => resolve(list.getEntries())).observe({
            type: 'layout-shift',
            buffered: true,
          });
          // Entries are reported after a frame; two frames without one mean that there is none.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
        }),
    ),
  ).toEqual([]);
});

it('speaks French where the page does', async () => {
  origins.page('/articles/hello', html('<div lang="fr-CA"><send-bar></send-bar></div>'));
  origins.sharing = sampleSharing(['whatsapp', 'email', 'linkedin', 'copy', 'signal'], 'fr');
  await open('/articles/hello', { permissions: ['clipboard-read', 'clipboard-write'] });
  await named('Copier le lien').click();
  await page.getByRole('status').getByText('Lien copié', { exact: true }).waitFor();
  for (const name of [
    'Envoyer par WhatsApp',
    'Envoyer par e-mail',
    'Publier sur LinkedIn',
    'Copier le lien pour Signal',
  ]) {
    expect(await named(name).count()).toBe(1);
  }
});

describe('a popup blocker', () => {
  let guarded: Browser;
  beforeAll(async () => {
    guarded = await launch({ withBlocker: true });
  });
  afterAll(() => guarded.close());

  it('lets through what a press opens, and nothing else', async () => {
    const unasked = '<script>window.unasked = open("https://ads.example/")</script>';
    origins.page('/articles/hello', html(undefined, unasked));
    origins.sharing = sampleSharing(['whatsapp', 'mastodon']);
    context = await guarded.newContext();
    await context.route(/^https:/, (route) => route.fulfill({ body: 'elsewhere' }));
    page = await context.newPage();
    noise = [];
    page.on('console', (message) => noise.push(message.text()));
    page.on('pageerror', (error) => noise.push(error.message));
    await page.goto(`${origins.site}/articles/hello`);
    await named('Send with WhatsApp').waitFor();
    // What nobody asked for does not open: this browser does block.
    expect(await page.evaluate(() => Reflect.get(window, 'unasked'))).toBeNull();
    noise = [];

    await Promise.all([context.waitForEvent('page'), named('Send with WhatsApp').click()]);
    await named('Post to Mastodon').click();
    await page.getByRole('textbox', { name: 'Your server on Mastodon' }).fill('social.example');
    const [opened] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('button', { name: 'Continue' }).click(),
    ]);
    expect(opened.url()).toMatch(/^https:\/\/social\.example\//);
    await origins.until(() => shares().length === 2);
    expect(noise).toEqual([]);
  });
});
