/**
 * The plugin in the demo: Strapi, its admin panel and a site. Each test has a content type or an
 * article of its own and arranges what it needs, so it fails for its own reasons only.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { logIn, openAdmin, startSession, type Session } from './admin';
import { adminToken } from './admin-api';
import {
  copyLink,
  openList,
  panel,
  publishArticle,
  rowOf,
  toggleColumn,
  writeArticle,
} from './article';
import { addComponent, addText, finish, openAdvancedSettings, openType, save } from './builder';
import { launch } from './chromium';
import { startDemo, type Demo } from './demo';
import { createEditorWithoutFigures } from './editor-without-figures';
import {
  changeChannels,
  chosenChannels,
  heading,
  openArticle,
  publish,
  removeChannel,
  shareCard,
  siteChannels,
} from './entry';
import { openDarkSocial, readArticle, readDegrees, readFigures, readPreviews } from './figures';
import { picture, pictured } from './pictures';
import { addRule, defaultChannels, dragChannel, openSettings } from './settings';
import { HOSTILE, isHacked, publishHostile, visitWithHostileWords } from './hostile';
import { until } from './until';
import {
  arriveAt,
  newPhoneVisitor,
  newVisitor,
  offered,
  readFromFrontPage,
  recorded,
  shareOften,
} from './visitor';

/** ms. A first start builds the plugin and the admin panel. */
const START_MS = 600_000;
/** ms. The longest tests restart Strapi. */
jest.setTimeout(240_000);

let demo: Demo;
let browser: Browser;
let session: Session;

const test = pictured(() => browser);

beforeAll(async () => {
  browser = await launch();
  demo = await startDemo();
  session = await startSession(browser, demo.cmsUrl);
}, START_MS);
// Either may be missing, where it could not be started.
afterAll(() => Promise.all([browser?.close(), demo?.stop()]));

/** Address of an article of the demo on its site. */
const addressOf = (slug: string): string => `${demo.siteUrl}/en/articles/${slug}`;

/** Makes sure that there are figures to show: somebody opens an article that no test counts. */
async function someVisit(): Promise<void> {
  const visitor = await newVisitor(browser);
  await arriveAt(visitor, addressOf('soup-for-forty'));
  await visitor.context().close();
}

/** The page *Dark social* as it is now. */
async function darkSocial(): Promise<Page> {
  const admin = await openAdmin(browser, session);
  await openDarkSocial(admin, demo.cmsUrl);
  return admin;
}

/** The figures that are exact, as numbers. */
async function exactFigures(): Promise<{ shares: number; visits: number }> {
  const admin = await darkSocial();
  const figures = await readFigures(admin, 'Figures of the period');
  const degrees = await readDegrees(admin);
  await admin.context().close();
  return { shares: Number(figures['Private shares']), visits: degrees['Certain'] ?? 0 };
}

/** A stranger opens a link that somebody sent, as apps open it: from nowhere. */
async function openSent(stranger: Page, link: string, name: string): Promise<void> {
  await arriveAt(stranger, link);
  expect(await stranger.evaluate(() => document.referrer)).toBe('');
  await offered(stranger);
  await stranger.locator('send-bar').scrollIntoViewIfNeeded();
  await picture(stranger, name);
}

/** What stands in a content type's file. */
async function schemaOf(name: string): Promise<unknown> {
  const file = join(demo.folder, 'src/api', name, 'content-types', name, 'schema.json');
  return JSON.parse(await readFile(file, 'utf8'));
}

/** Whether anybody may have share links for an address of the site. */
async function sharingOf(path: string): Promise<{ status: number; body: unknown }> {
  const address = encodeURIComponent(`${demo.siteUrl}${path}`);
  const answer = await fetch(`${demo.cmsUrl}/api/dark-social/sharing?url=${address}`);
  return { status: answer.status, body: await answer.json() };
}

// Stands first: those below record visits.
test('before the first visit the page Dark social says what to do', async () => {
  const admin = await darkSocial();
  await admin.getByRole('heading', { name: 'Nothing recorded yet' }).waitFor();
  await admin.getByText(`src="${demo.cmsUrl}/api/dark-social/sdk.js"`).waitFor();
  await picture(admin, 'nothing-recorded-yet');
});

describe('the Content-Type Builder', () => {
  test('switches sharing on for a content type', async () => {
    const admin = await openAdmin(browser, session);
    expect((await sharingOf('/pages/about')).status).toBe(404);
    await openType(admin, demo.cmsUrl, 'Page');
    await openAdvancedSettings(admin);
    const address = admin.getByRole('textbox', { name: 'Address on the site' });
    expect(await address.isDisabled()).toBe(true);
    await admin.getByRole('checkbox', { name: 'Share links' }).click();
    expect(await address.getAttribute('placeholder')).toBe('/pages/{slug}');

    await address.fill('/pages/{nothing}');
    await admin.getByText('“nothing” is not a field of this type').waitFor();
    // Refused, and on the other tab, too.
    await admin.getByRole('button', { name: 'Finish' }).click();
    await picture(admin, 'builder-wrong-address');
    await admin.getByRole('tab', { name: 'Basic settings' }).click();
    await admin.getByRole('button', { name: 'Finish' }).click();
    await admin.getByRole('tab', { name: 'Advanced settings' }).click();
    await address.fill('/pages/{slug}');
    await admin.getByText('“nothing” is not a field of this type').waitFor({ state: 'hidden' });
    await picture(admin, 'builder-switched-on');
    await finish(admin);
    await save(admin, demo.cmsUrl);

    expect(await schemaOf('page')).toMatchObject({
      pluginOptions: { 'dark-social': { enabled: true, path: '/pages/{slug}' } },
    });
    expect(await sharingOf('/pages/about')).toMatchObject({
      status: 200,
      body: { title: 'About Tern', url: `${demo.siteUrl}/pages/about` },
    });
  });

  test('shows what the options file sets, to read only', async () => {
    const admin = await openAdmin(browser, session);
    await openType(admin, demo.cmsUrl, 'Article');
    await openAdvancedSettings(admin);
    await admin.getByText('On: set in config/plugins').waitFor();
    const toggle = admin.getByRole('checkbox', { name: 'Share links' });
    expect([await toggle.isChecked(), await toggle.isDisabled()]).toEqual([true, true]);
    const address = admin.getByRole('textbox', { name: 'Address on the site' });
    expect(await address.inputValue()).toBe('/{locale}/articles/{slug}');
    expect(await address.isDisabled()).toBe(true);
    await picture(admin, 'builder-set-in-the-options');
  });

  test('writes what the plugin added by itself into no schema file', async () => {
    const admin = await openAdmin(browser, session);
    await openType(admin, demo.cmsUrl, 'Article');
    await admin.getByText('shareButtons').first().waitFor();
    await addText(admin, 'subtitle');
    await save(admin, demo.cmsUrl);

    const { attributes } = (await schemaOf('article')) as { attributes: object };
    expect(attributes).toHaveProperty('subtitle');
    expect(attributes).not.toHaveProperty('shareButtons');
  });

  test('adds the component by hand, and leaves other types as they were', async () => {
    const admin = await openAdmin(browser, session);
    const others = await Promise.all(['article', 'page'].map(schemaOf));
    await openType(admin, demo.cmsUrl, 'Category');
    await addComponent(admin, 'dark-social - Share buttons', 'shareButtons');
    await picture(admin, 'builder-component-by-hand');
    await save(admin, demo.cmsUrl);

    expect(await schemaOf('category')).toMatchObject({
      pluginOptions: {},
      attributes: {
        shareButtons: {
          type: 'component',
          component: 'dark-social.share-buttons',
          repeatable: false,
        },
      },
    });
    expect(await Promise.all(['article', 'page'].map(schemaOf))).toEqual(others);
  });
});

/** Rules of axe that the card on screen breaks. */
async function axeOnCard(page: Page): Promise<string[]> {
  await shareCard(page).scrollIntoViewIfNeeded();
  const { violations } = await new AxeBuilder({ page }).include('[role=group]').analyze();
  return violations.map(({ id }) => id);
}

/** Rules of axe that the content of a page breaks, with the elements that do. */
async function axeOnPage(page: Page): Promise<[rule: string, elements: string[]][]> {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

test('an untouched article has the site’s channels, and loses none when one is changed', async () => {
  const path = '/en/articles/a-garden-on-the-fourth-floor';
  const channels = async () => {
    const { body } = (await sharingOf(path)) as { body: { links: { channel: string }[] } };
    return body.links.map(({ channel }) => channel);
  };
  const before = await channels();
  const admin = await openAdmin(browser, session);
  await openArticle(admin, demo.cmsUrl, 'A garden on the fourth floor');
  expect(await siteChannels(admin)).toHaveLength(before.length);
  expect(await axeOnCard(admin)).toEqual([]);
  await picture(admin, 'edit-view-untouched');
  await changeChannels(admin);
  await removeChannel(admin, 'Text message');
  expect(await axeOnCard(admin)).toEqual([]);
  await publish(admin);
  expect(await channels()).toEqual(before.filter((channel) => channel !== 'sms'));

  await shareCard(admin).getByRole('button', { name: 'Use the site’s channels' }).click();
  await publish(admin);
  // The word that it is published may still be that of the first time.
  await until(
    'the site’s channels are back',
    async () => (await channels()).length === before.length,
    30_000,
  );
});

test('an article’s card says what each channel brings, once there are enough shares', async () => {
  const visitor = await newPhoneVisitor(browser);
  await arriveAt(visitor, `${addressOf('soup-for-forty')}?dsl=t`);
  // As many events as one request may have, twice.
  for (const times of [20, 15]) await shareOften(visitor, demo.cmsUrl, 'telegram', times);
  const admin = await openAdmin(browser, session);
  // What they bring on the site stands on the card of any article.
  await openArticle(admin, demo.cmsUrl, 'A garden on the fourth floor');
  const card = shareCard(admin);
  const telegram = card.getByRole('listitem').filter({ hasText: 'Telegram' });
  await telegram.getByText(/^\d\.\d visits per share$/).waitFor();
  expect(await card.getByRole('listitem').filter({ hasText: 'per share' }).count()).toBe(1);
  expect(await axeOnCard(admin)).toEqual([]);
  await card.scrollIntoViewIfNeeded();
  await picture(admin, 'edit-view-yields');
});

test('a role that only reads sees the share buttons, and can change nothing', async () => {
  const login = await createEditorWithoutFigures(demo.cmsUrl, 'reader@example.com');
  const reader = await logIn(browser, demo.cmsUrl, login);
  await openArticle(reader, demo.cmsUrl, 'A garden on the fourth floor');
  await siteChannels(reader);
  const card = shareCard(reader);
  expect(await card.getByRole('button', { name: 'Change for this article' }).isDisabled()).toBe(
    true,
  );
  expect(await card.getByRole('textbox', { name: 'Message' }).isDisabled()).toBe(true);
  expect(await card.getByRole('textbox', { name: 'Campaign' }).count()).toBe(0);
  await card.scrollIntoViewIfNeeded();
  await picture(reader, 'edit-view-read-only');
});

test('an editor’s channels and message are what the site offers', async () => {
  const title = 'The town that measured its silence';
  const admin = await openAdmin(browser, session);
  await openArticle(admin, demo.cmsUrl, title);
  await siteChannels(admin);
  await changeChannels(admin);
  for (const channel of ['Apps on this device', 'Messenger', 'Email', 'Text message']) {
    await removeChannel(admin, channel);
  }
  await admin.getByRole('button', { name: 'Move Telegram down' }).click();
  expect(await chosenChannels(admin)).toEqual(['whatsapp', 'copy', 'telegram']);
  await admin.getByRole('textbox', { name: 'Message' }).fill('Turn everything off & listen:');
  await admin.getByRole('figure').filter({ hasText: 'Turn everything off & listen:' }).waitFor();
  await picture(admin, 'edit-view');
  await publish(admin);
  await picture(admin, 'published');

  const reader = await newVisitor(browser);
  await reader.goto(addressOf('the-town-that-measured-its-silence'));
  expect(await offered(reader)).toEqual(['Send with WhatsApp', 'Copy link', 'Send with Telegram']);
  const whatsApp = reader.getByRole('link', { name: 'Send with WhatsApp' });
  const text = new URL((await whatsApp.getAttribute('href')) ?? '').searchParams.get('text');
  expect(text).toMatch(/^Turn everything off & listen:\nhttp/);
  await picture(reader, 'article');
});

describe('a link sent', () => {
  test('by WhatsApp brings its visits to the figures of the article', async () => {
    const title = 'Swifts under the roof';
    await someVisit();
    const before = await exactFigures();

    const reader = await readFromFrontPage(browser, demo.siteUrl, title);
    const [chat] = await recorded(reader, () =>
      Promise.all([
        reader.context().waitForEvent('page'),
        reader.getByRole('link', { name: 'Send with WhatsApp' }).click(),
      ]),
    );
    const address = new URL(chat.url());
    expect(address.origin).toBe('https://wa.me');
    const [message, link = ''] = (address.searchParams.get('text') ?? '').split('\n');
    expect(message).toBe(title);
    expect(link).toMatch(
      new RegExp(`^${addressOf('swifts-under-the-roof')}\\?dsl=w&utm_source=whatsapp&`),
    );
    for (const stranger of [await newPhoneVisitor(browser), await newPhoneVisitor(browser)]) {
      await openSent(stranger, link, 'stranger-on-a-phone');
    }

    const after = await exactFigures();
    expect(after).toEqual({ shares: before.shares + 1, visits: before.visits + 2 });
    const admin = await darkSocial();
    expect(await readArticle(admin, title)).toEqual({
      Article: title,
      'Private visits': '2',
      Trend: 'Between 0 and 2 a day, 2 on the last day',
      'Sent privately': 'Too few to say',
      Visits: '2',
      // Nothing was counted before.
      Change: '–',
      'Best channel': 'WhatsApp',
    });
    await picture(admin, 'dark-social');
    await admin.getByRole('button', { name: 'Show as a table' }).click();
    await admin.getByRole('table', { name: 'Articles' }).scrollIntoViewIfNeeded();
    await picture(admin, 'dark-social-articles');
  });

  test('as a copy brings its visit to the figures of the article', async () => {
    const title = 'Why we hum';
    const reader = await readFromFrontPage(browser, demo.siteUrl, title);
    await reader
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.siteUrl });
    await recorded(reader, () => reader.getByRole('button', { name: 'Copy link' }).click());
    await reader.getByText('Link copied', { exact: true }).waitFor();
    await picture(reader, 'copied');
    const link = await reader.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(new RegExp(`^${addressOf('why-we-hum')}\\?.*dsl=`));
    await openSent(await newVisitor(browser), link, 'stranger');

    expect(await readArticle(await darkSocial(), title)).toMatchObject({
      Visits: '1',
      'Private visits': '1',
      'Best channel': 'Copy link',
    });
  });

  test('has its preview counted as a sign of a share, and no visit', async () => {
    await someVisit();
    const previews = async (): Promise<number> => {
      const admin = await darkSocial();
      await readFigures(admin, 'Figures of the period');
      const count = await readPreviews(admin);
      await admin.context().close();
      return count;
    };
    const [before, figures] = [await previews(), await exactFigures()];
    const answer = await fetch(addressOf('letters-nobody-sent'), {
      headers: { 'user-agent': 'WhatsApp/2.24.4.78 A' },
    });
    expect(await answer.text()).toContain('og:title');
    await until('the preview is counted', async () => (await previews()) === before + 1, 30_000);
    expect(await exactFigures()).toEqual(figures);
  });
});

test('an admin adds a rule, is told what is wrong with it, and re-classifies', async () => {
  const admin = await openAdmin(browser, session);
  await openSettings(admin, demo.cmsUrl);
  const row = await addRule(admin, 'https://news.example.com/', 'our-letter');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('Expected a domain such as').waitFor();
  await picture(admin, 'settings-wrong-rule');
  await row.getByRole('textbox', { name: 'Value' }).fill('news.example.com');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await admin.getByText('Saved. It applies from now on.').waitFor();
  await admin.getByRole('button', { name: /^Re-classify the last/ }).click();
  await admin.getByRole('button', { name: 'Re-classify', exact: true }).click();
  await admin.getByText(/ checked, 0 changed\.$/).waitFor();
  await picture(admin, 'settings-re-classified');
});

test('an admin sees that the site answers and reports, and chooses what it offers', async () => {
  await someVisit();
  const admin = await openAdmin(browser, session);
  await openSettings(admin, demo.cmsUrl);
  const site = admin.getByRole('listitem').filter({ hasText: demo.siteUrl });
  await site.getByText(/^Answers, in /).waitFor();
  await site.getByText(/^Last event (now|\d+ minutes? ago)$/).waitFor();
  await picture(admin, 'settings');

  await dragChannel(admin, 'Copy link', 'WhatsApp');
  await admin.getByRole('button', { name: 'Remove Apps on this device' }).click();
  expect((await defaultChannels(admin)).slice(0, 3)).toEqual(['copy', 'whatsapp', 'telegram']);
  await picture(admin, 'settings-channels');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await admin.getByText('Saved. It applies from now on.').waitFor();
  const { body } = await sharingOf('/en/articles/the-night-train-is-slow-on-purpose');
  const { links } = body as { links: { channel: string }[] };
  expect(links.map(({ channel }) => channel)).toEqual(await defaultChannels(admin));
});

for (const [language, device, theme] of [
  ['en', 'desk', 'light'],
  ['en', 'desk', 'dark'],
  ['fr', 'phone', 'light'],
] as const) {
  test(`an admin is told which address gets no emails (${language}, ${device}, ${theme})`, async () => {
    const admin = await openAdmin(browser, session, language, device, theme);
    await openSettings(admin, demo.cmsUrl);
    const [weekly, save] =
      language === 'fr' ? [/^Chaque lundi/, 'Enregistrer'] : [/^Every Monday/, 'Save'];
    const field = admin.getByRole('textbox', { name: weekly });
    await field.fill('editors@example.com\nnobody');
    await admin.getByRole('button', { name: save }).click();
    await admin.getByText(/nobody[\s\u00a0]?[”»]$/).waitFor();
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    // Strapi's own button is too pale below the mouse.
    await admin.mouse.move(0, 0);
    expect(await axeOnPage(admin)).toEqual([]);
    await field.scrollIntoViewIfNeeded();
    await picture(admin, `settings-emails-${language}-${device}-${theme}`);
  });
}

test('an admin learns how a referrer would count, and why', async () => {
  const admin = await openAdmin(browser, session);
  await openSettings(admin, demo.cmsUrl);
  await admin.getByRole('textbox', { name: 'Referrer' }).fill('web.whatsapp.com');
  await admin.getByRole('button', { name: 'Try' }).click();
  await admin.getByText('The referrer is a messenger.').waitFor();
  await picture(admin, 'settings-tried');
});

describe('the page Dark social', () => {
  beforeAll(someVisit);

  test('leads from a row to the article in the edit view', async () => {
    const admin = await darkSocial();
    await admin.getByRole('link', { name: 'Edit “Soup for forty”' }).click();
    await heading(admin, 'Soup for forty').waitFor();
  });

  test('is not there for an editor without the permission', async () => {
    const login = await createEditorWithoutFigures(demo.cmsUrl);
    const editor = await logIn(browser, demo.cmsUrl, login);
    await editor.getByRole('link', { name: 'Content Manager' }).waitFor();
    expect(await editor.getByRole('link', { name: 'Dark social' }).count()).toBe(0);
    await picture(editor, 'without-permission');
    await editor.goto(`${demo.cmsUrl}/admin/plugins/dark-social`);
    await editor.getByText("You don't have the permissions to access that content").waitFor();
    await picture(editor, 'refused');
  });

  test('waits with an outline, and after a failure loads the figures again', async () => {
    const admin = await openAdmin(browser, session);
    const figures = '**/dark-social/overview?*';
    let fail = (): void => undefined;
    const failing = new Promise<void>((resolve) => (fail = resolve));
    await admin.route(figures, async (route) => {
      await failing;
      await route.abort();
    });
    await openDarkSocial(admin, demo.cmsUrl);
    await admin.getByRole('status').filter({ hasText: 'Loading the figures…' }).waitFor();
    await picture(admin, 'loading');
    fail();
    const alert = admin.getByRole('alert').filter({ hasText: 'The figures could not be loaded' });
    await alert.waitFor();
    await picture(admin, 'failed-to-load');
    await admin.unroute(figures);
    await alert.getByRole('button', { name: 'Try again' }).click();
    expect(await readFigures(admin, 'Figures of the period')).toHaveProperty('Private shares');
    expect(await alert.count()).toBe(0);
  });

  test('can be read by the keyboard, at every stop of it', async () => {
    const admin = await darkSocial();
    const chart = admin.getByRole('slider', { name: 'Private visits over time' });
    await chart.focus();
    await admin.keyboard.press('ArrowLeft');
    expect(await chart.getAttribute('aria-valuetext')).toMatch(/: \d+ private visits? \(/);
    await admin.getByRole('link', { name: 'Soup for forty', exact: true }).focus();
    await admin.keyboard.press('Tab');
    expect(await admin.evaluate(() => document.activeElement?.textContent)).toBe(
      'Edit “Soup for forty”',
    );
    await picture(admin, 'by-keyboard');
  });

  test('has a card for each article on a phone, and numbers below a finger', async () => {
    const phone = await openAdmin(browser, session, 'en', 'phone');
    await phone.goto(`${demo.cmsUrl}/admin/plugins/dark-social`);
    const articles = phone.getByRole('region', { name: 'Articles' });
    await articles.getByRole('link', { name: 'Soup for forty', exact: true }).waitFor();
    expect(await articles.getByRole('table').count()).toBe(0);
    const page = phone.locator('main');
    expect(await page.evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);

    const chart = phone.getByRole('slider', { name: 'Private visits over time' });
    await chart.scrollIntoViewIfNeeded();
    await chart.tap();
    await phone.getByText('Tap again to show only this').waitFor();
    await picture(phone, 'dark-social-on-a-phone');
  });

  test('goes to the last page of its articles where the address asks for one beyond', async () => {
    const admin = await openAdmin(browser, session);
    await admin.goto(`${demo.cmsUrl}/admin/plugins/dark-social?page=99`);
    await admin.waitForURL(/[?&]page=1\b/);
    await admin.getByRole('table', { name: 'Articles' }).waitFor();
  });

  test('saves the articles as a file', async () => {
    const admin = await darkSocial();
    await admin.getByRole('button', { name: 'Export' }).click();
    const [file] = await Promise.all([
      admin.waitForEvent('download'),
      admin.getByRole('menuitem', { name: 'Articles (CSV)' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^dark-social-articles-[\d-]+\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('Soup for forty');
  });

  test('leads to the login when the session is lost', async () => {
    const admin = await darkSocial();
    await admin.context().clearCookies();
    await admin.evaluate(() => localStorage.removeItem('jwtToken'));
    await admin.getByRole('combobox', { name: 'Period' }).click();
    await admin.getByRole('option', { name: 'Last 90 days' }).click();
    await admin.getByRole('button', { name: 'Login' }).waitFor();
  });

  test('is whole on paper', async () => {
    const admin = await darkSocial();
    await admin.getByRole('table', { name: 'Articles' }).waitFor();
    await admin.emulateMedia({ media: 'print' });
    const cropped = await admin.getByRole('main').evaluate((main) => {
      const boxes = [];
      for (let box = main.parentElement; box !== null; box = box.parentElement) boxes.push(box);
      return boxes.filter((box) => getComputedStyle(box).overflowY === 'auto').length;
    });
    expect(cropped).toBe(0);
    expect(await admin.getByRole('navigation').first().isVisible()).toBe(false);
    expect(await admin.getByRole('button', { name: 'Show as a table' }).isVisible()).toBe(false);
    await picture(admin, 'on-paper');
  });

  test('speaks French to whoever works in French', async () => {
    const admin = await openAdmin(browser, session, 'fr');
    await openDarkSocial(admin, demo.cmsUrl);
    expect(Object.keys(await readFigures(admin, 'Chiffres de la période'))).toEqual([
      'Visites',
      'Visites privées',
      'Partages privés',
      'Visites par partage',
    ]);
    await picture(admin, 'in-french');
  });
});

describe('the pages of figures', () => {
  const title = 'Soup for forty';

  beforeAll(async () => {
    const visitor = await newPhoneVisitor(browser);
    await arriveAt(visitor, `${addressOf('soup-for-forty')}?dsl=w`);
    await visitor.context().close();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`break no rule of axe in ${theme}`, async () => {
      const admin = await openAdmin(browser, session, 'en', 'desk', theme);
      await openDarkSocial(admin, demo.cmsUrl);
      await readFigures(admin, 'Figures of the period');
      const link = admin
        .getByRole('table', { name: 'Articles' })
        .getByRole('link', { name: title, exact: true });
      await link.waitFor();
      expect(await axeOnPage(admin)).toEqual([]);
      await picture(admin, `overview-${theme}`);

      await link.click();
      await heading(admin, title).waitFor();
      const channels = admin.getByRole('table', { name: 'Channels' });
      await channels.getByText('WhatsApp').waitFor();
      expect(await axeOnPage(admin)).toEqual([]);
      await picture(admin, `article-${theme}`);
      await channels.scrollIntoViewIfNeeded();
      await picture(admin, `article-channels-${theme}`);
    });
  }

  for (const language of ['en', 'fr'] as const) {
    test(`show all channels of an article on a phone at once, in ${language}`, async () => {
      const phone = await openAdmin(browser, session, language, 'phone');
      await phone.goto(`${demo.cmsUrl}/admin/plugins/dark-social`);
      await phone.getByRole('link', { name: title, exact: true }).click();
      await heading(phone, title).waitFor();
      const channels = phone.getByRole('table', {
        name: language === 'fr' ? 'Canaux' : 'Channels',
      });
      await channels.getByText('WhatsApp').waitFor();
      await channels.scrollIntoViewIfNeeded();
      await picture(phone, `article-on-a-phone-${language}`);
      const beyond = await channels.evaluate(
        (table) => table.scrollWidth - (table.parentElement?.clientWidth ?? 0),
      );
      expect(beyond).toBeLessThanOrEqual(0);
    });
  }
});

describe('an odd title', () => {
  /** As long as Strapi lets a short text be. */
  const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(8).slice(0, 255);

  for (const [kind, title] of [
    ['html', '<img src=x onerror=alert(1)> & <b>bold</b>'],
    ['long', LONG],
    ['hebrew', 'מרק לארבעים סועדים (40)'],
  ] as const) {
    test(`stays within the pages, as it is written: ${kind}`, async () => {
      await publishArticle(demo.cmsUrl, { title, slug: `odd-${kind}` });
      const visitor = await newPhoneVisitor(browser);
      await arriveAt(visitor, `${addressOf(`odd-${kind}`)}?dsl=w`);

      for (const device of ['phone', 'desk'] as const) {
        const admin = await openAdmin(browser, session, 'en', device);
        const within = () =>
          admin.locator('main').evaluate((main) => main.scrollWidth <= main.clientWidth);
        await admin.goto(`${demo.cmsUrl}/admin/plugins/dark-social?search=${title.slice(0, 20)}`);
        const link = admin.getByRole('link', { name: title }).first();
        await link.waitFor();
        expect(await within()).toBe(true);
        await link.scrollIntoViewIfNeeded();
        await picture(admin, `odd-${kind}-listed-${device}`);
        await link.click();
        await admin.getByText('Too few visits to say: 1 of 1 were sent privately').waitFor();
        expect(await within()).toBe(true);
        expect(await admin.locator('main').locator('img, b').count()).toBe(0);
        await picture(admin, `odd-${kind}-article-${device}`);
      }
    });
  }
});

describe('an article', () => {
  const title = 'A garden on the fourth floor';

  test('is followed from an editor’s link to its page, the list and the panel', async () => {
    const admin = await openAdmin(browser, session);
    await openArticle(admin, demo.cmsUrl, title);
    await panel(admin).getByText('No visits').waitFor();
    const link = await copyLink(admin, 'WhatsApp', 'spring');
    expect(new URL(link).search).toBe(
      '?dsl=w&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring',
    );
    await picture(admin, 'panel-link');
    for (const stranger of [await newPhoneVisitor(browser), await newPhoneVisitor(browser)]) {
      await arriveAt(stranger, link);
    }

    await admin.reload();
    await panel(admin).getByText('2 visits in 7 days, 2 sent privately').waitFor();
    await panel(admin).getByText('Best channel: WhatsApp').waitFor();
    await picture(admin, 'panel-week');
    await panel(admin).getByRole('link', { name: 'How this article travels' }).click();
    await heading(admin, title).waitFor();
    await admin.getByText('Too few visits to say: 2 of 2 were sent privately').waitFor();
    await admin.getByRole('table', { name: 'Channels' }).getByText('WhatsApp').waitFor();
    await picture(admin, 'article-page');
    expect(await axeOnPage(admin)).toEqual([]);

    await openList(admin, demo.cmsUrl);
    expect(await rowOf(admin, title).getByText('2 of 2').count()).toBe(0);
    const asked: string[] = [];
    admin.on('request', (request) => {
      if (request.url().includes('/article-figures')) asked.push(request.url());
    });
    await toggleColumn(admin);
    await rowOf(admin, title).getByRole('link', { name: '2 of 2' }).waitFor();
    expect(asked).toHaveLength(1);
    await picture(admin, 'list-column');
    await admin.reload();
    await rowOf(admin, title).getByRole('link', { name: '2 of 2' }).click();
    await admin.getByRole('combobox', { name: 'Period' }).filter({ hasText: '7 days' }).waitFor();
    await heading(admin, title).waitFor();
    await admin.getByRole('link', { name: 'Edit entry' }).click();
    await panel(admin).waitFor();
  });

  test('that nobody knows of is said to be none', async () => {
    const admin = await openAdmin(browser, session);
    const none = '/admin/plugins/dark-social/articles/api::article.article/none?locale=en';
    await admin.goto(`${demo.cmsUrl}${none}`);
    await admin.getByText('There is no such article').waitFor();
  });

  test('that is a draft shows what readers will send, and its author where it stands', async () => {
    const admin = await openAdmin(browser, session);
    await writeArticle(admin, demo.cmsUrl, 'Bread at night');
    await panel(admin).getByText('Bread at night').first().waitFor();
    await panel(admin).getByText('It works as soon as the article is published.').waitFor();
    await picture(admin, 'panel-draft');

    await admin.goto(`${demo.cmsUrl}/admin`);
    const mine = admin.getByRole('region', { name: 'Your articles' });
    await mine.getByRole('link', { name: 'Bread at night' }).waitFor();
    await mine.getByText('0 visits in 7 days, 0 in private').waitFor();
    await admin.getByRole('region', { name: 'Travelling now' }).waitFor();
    await picture(admin, 'home');
  });

  test('gives links to an editor who may not see figures, and no figures', async () => {
    const login = await createEditorWithoutFigures(demo.cmsUrl, 'colleague@example.com');
    const editor = await logIn(browser, demo.cmsUrl, login);
    const asked: string[] = [];
    editor.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await openArticle(editor, demo.cmsUrl, title);
    expect(await copyLink(editor, 'Slack', '')).toContain('dsl=k');
    expect(await panel(editor).getByText('in 7 days').count()).toBe(0);
    // Nor are they asked for what channels bring.
    expect(asked.filter((path) => /^\/dark-social\/(articles|channels)/.test(path))).toEqual([]);
    await picture(editor, 'panel-without-figures');
  });
});

test('hostile words of visitors and editors run nowhere, and are no formulas', async () => {
  const documentId = await publishHostile(demo);
  await visitWithHostileWords(demo);

  const admin = await openAdmin(browser, session);
  const article = `api::article.article/${documentId}`;
  const words = encodeURIComponent(HOSTILE);
  const pages = [
    ['', 'Travelling now'],
    ['/plugins/dark-social', HOSTILE],
    [`/plugins/dark-social?search=${words}&channel=${words}&locale=${words}`, 'Dark social'],
    [`/plugins/dark-social/articles/${article}?locale=en`, HOSTILE],
    ['/content-manager/collection-types/api::article.article?plugins[i18n][locale]=en', HOSTILE],
    [`/content-manager/collection-types/${article}?plugins[i18n][locale]=en`, HOSTILE],
  ] as const;
  for (const [path, text] of pages) {
    await admin.goto(`${demo.cmsUrl}/admin${path}`);
    await admin.getByText(text).first().waitFor();
    await admin.waitForLoadState('networkidle');
    expect([path, await isHacked(admin)]).toEqual([path, false]);
  }
  await panel(admin).getByRole('button', { name: 'WhatsApp' }).waitFor();
  expect(await isHacked(admin)).toBe(false);
  await picture(admin, 'hostile-entry');

  const stranger = await newVisitor(browser);
  await arriveAt(stranger, addressOf('hostile-words'));
  await offered(stranger);
  expect(await isHacked(stranger)).toBe(false);

  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format();
  const file = await fetch(`${demo.cmsUrl}/dark-social/export/articles.csv?from=${day}&to=${day}`, {
    headers: { authorization: `Bearer ${await adminToken(demo.cmsUrl)}` },
  });
  expect(file.headers.get('content-disposition')).toMatch(/^attachment/);
  const csv = await file.text();
  expect(csv).toContain(`'=1+1`);
  expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
});
