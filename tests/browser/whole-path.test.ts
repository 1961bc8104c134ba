/** One article's way: switched on, sent by two channels, opened by strangers, seen by the editor. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { chooseLanguage, closeIntroductions, DEMO_ADMIN, logIn } from './admin';
import { addComponent, finish, openAdvancedSettings, openType, save } from './builder';
import { launch } from './chromium';
import { startDemo, type Demo } from './demo';
import { createEditorWithoutFigures } from './editor-without-figures';
import {
  addChannel,
  addShareButtons,
  chosenChannels,
  heading,
  openArticle,
  publish,
} from './entry';
import { openDarkSocial, readArticles, readFigures } from './figures';
import { addRule, openSettings } from './settings';
import { picture, steps } from './steps';
import { until } from './until';
import { arriveAt, newPhoneVisitor, newVisitor, offered, recorded } from './visitor';

const TITLE = 'The town that measured its silence';
const SLUG = 'the-town-that-measured-its-silence';
const MESSAGE = 'Turn everything off & listen:';

/** ms. A first start builds the plugin and the admin panel. */
const START_MS = 600_000;
/** ms. The longest steps restart Strapi. */
jest.setTimeout(240_000);

let demo: Demo;
let browser: Browser;
/** The demo's admin, logged in. */
let admin: Page;
/** Whoever shares the article. */
let reader: Page;
let whatsAppLink: string;
let copiedLink: string;

const step = steps(() => browser);

beforeAll(async () => {
  browser = await launch();
  demo = await startDemo();
}, START_MS);
// Either may be missing, where it could not be started.
afterAll(() => Promise.all([browser?.close(), demo?.stop()]));

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

step('an admin logs in', async () => {
  admin = await logIn(browser, demo.cmsUrl, DEMO_ADMIN);
  await closeIntroductions(admin);
});

step('the Content-Type Builder switches sharing on for a content type', async () => {
  expect((await sharingOf('/pages/about')).status).toBe(404);
  await openType(admin, demo.cmsUrl, 'Page');
  await openAdvancedSettings(admin);
  const address = admin.getByRole('textbox', { name: 'Address on the site' });
  expect(await address.isDisabled()).toBe(true);
  await admin.getByRole('checkbox', { name: 'Share links' }).click();
  expect(await address.getAttribute('placeholder')).toBe('/pages/{slug}');

  await address.fill('/pages/{nothing}');
  await admin.getByText('“nothing” is no field of this type').waitFor();
  await picture(admin, '01-builder-wrong-address');
  await address.fill('/pages/{slug}');
  await admin.getByText('“nothing” is no field of this type').waitFor({ state: 'hidden' });
  await picture(admin, '02-builder-switched-on');
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

step('another content type takes the component by hand, and is saved', async () => {
  await openType(admin, demo.cmsUrl, 'Category');
  await addComponent(admin, 'dark-social - Share buttons', 'shareButtons');
  await picture(admin, '03-builder-component-by-hand');
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
  expect(await schemaOf('page')).toMatchObject({
    pluginOptions: { 'dark-social': { enabled: true, path: '/pages/{slug}' } },
  });
});

step('an article gets its channels and a message, and is published', async () => {
  await openArticle(admin, demo.cmsUrl, TITLE);
  await addShareButtons(admin);
  await admin.getByText('No channel chosen').waitFor();
  for (const channel of ['Telegram', 'Copy link', 'WhatsApp']) await addChannel(admin, channel);
  await admin.getByRole('button', { name: 'Move WhatsApp up' }).click();
  await admin.getByRole('button', { name: 'Move WhatsApp up' }).click();
  await admin.getByRole('button', { name: 'Move Telegram down' }).click();
  expect(await chosenChannels(admin)).toEqual(['whatsapp', 'copy', 'telegram']);
  await admin.getByRole('textbox', { name: 'message' }).fill(MESSAGE);
  await picture(admin, '04-edit-view');
  await publish(admin);
  await picture(admin, '05-published');
});

step('before the first visit the page Dark social says what to do', async () => {
  await openDarkSocial(admin, demo.cmsUrl);
  await admin.getByRole('heading', { name: 'Nothing recorded yet' }).waitFor();
  await admin.getByText(`src="${demo.cmsUrl}/api/dark-social/sdk.js"`).waitFor();
  await picture(admin, '06-nothing-recorded-yet');
});

step('a reader finds the article on the site, and the buttons that the editor chose', async () => {
  reader = await newVisitor(browser);
  await reader.goto(`${demo.siteUrl}/en/`);
  await recorded(reader, () => reader.getByRole('link', { name: TITLE }).click());
  expect(reader.url()).toBe(`${demo.siteUrl}/en/articles/${SLUG}`);
  expect(await offered(reader)).toEqual(['Send with WhatsApp', 'Copy link', 'Send with Telegram']);
  await reader.locator('send-bar').scrollIntoViewIfNeeded();
  await picture(reader, '07-article');
});

step('the reader shares by WhatsApp', async () => {
  const [chat] = await recorded(reader, () =>
    Promise.all([
      reader.context().waitForEvent('page'),
      reader.getByRole('link', { name: 'Send with WhatsApp' }).click(),
    ]),
  );
  const address = new URL(chat.url());
  expect(address.origin).toBe('https://wa.me');
  const [message, link = ''] = (address.searchParams.get('text') ?? '').split('\n');
  expect(message).toBe(MESSAGE);
  whatsAppLink = link;
  expect(link).toMatch(
    new RegExp(`^${demo.siteUrl}/en/articles/${SLUG}\\?dsl=w&utm_source=whatsapp&`),
  );
  await chat.close();
});

step('the reader copies the link', async () => {
  await reader
    .context()
    .grantPermissions(['clipboard-read', 'clipboard-write'], { origin: demo.siteUrl });
  await recorded(reader, () => reader.getByRole('button', { name: 'Copy link' }).click());
  await reader.getByText('Link copied', { exact: true }).waitFor();
  await picture(reader, '08-copied');
  copiedLink = await reader.evaluate(() => navigator.clipboard.readText());
  expect(copiedLink).toMatch(new RegExp(`^${demo.siteUrl}/en/articles/${SLUG}\\?.*dsl=`));
  expect(copiedLink).not.toBe(whatsAppLink);
});

step('strangers open both links', async () => {
  for (const link of [copiedLink, whatsAppLink, whatsAppLink]) {
    const stranger = await (link === copiedLink ? newVisitor : newPhoneVisitor)(browser);
    await arriveAt(stranger, link);
    expect(await stranger.evaluate(() => document.referrer)).toBe('');
    await offered(stranger);
    await stranger.locator('send-bar').scrollIntoViewIfNeeded();
    await picture(stranger, link === copiedLink ? '09-stranger' : '10-stranger-on-a-phone');
    await stranger.context().close();
  }
});

step('the page Dark social shows both shares and their visits, for that article', async () => {
  await openDarkSocial(admin, demo.cmsUrl);
  expect(await readFigures(admin, 'Figures of the period')).toEqual({
    Shares: '2',
    'Visits from shared links': '3',
    'Inferred private visits': '0',
    'Visits per share': '1.5',
  });
  expect(await readArticles(admin)).toEqual([
    {
      Article: TITLE,
      Locale: 'en',
      Visits: '3',
      Private: '3',
      Search: '0',
      Public: '0',
      Other: '0',
      'Private share': '100%',
      'Best channel': 'WhatsApp',
      Shares: '2',
    },
  ]);
  await picture(admin, '11-dark-social');
  await admin.getByRole('button', { name: 'Show as a table' }).click();
  await admin.getByRole('grid', { name: 'Articles' }).scrollIntoViewIfNeeded();
  await picture(admin, '12-dark-social-articles');
});

step('a link preview is a sign of a share, and no visit', async () => {
  const page = `${demo.siteUrl}/en/articles/${SLUG}`;
  const answer = await fetch(page, { headers: { 'user-agent': 'WhatsApp/2.24.4.78 A' } });
  expect(await answer.text()).toContain('og:title');
  const shown = async (): Promise<boolean> => {
    await openDarkSocial(admin, demo.cmsUrl);
    await readFigures(admin, 'Figures of the period');
    return (await admin.getByText('+ 1 link preview fetched by messengers').count()) === 1;
  };
  await until('the preview is counted', shown, 30_000);
  expect(await readFigures(admin, 'Figures of the period')).toMatchObject({
    Shares: '2',
    'Visits from shared links': '3',
  });
});

step('an admin adds a rule, is told what is wrong with it, and judges again', async () => {
  await openSettings(admin, demo.cmsUrl);
  const row = await addRule(admin, 'https://news.example.com/', 'our-letter');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await row.getByText('Expected a domain such as').waitFor();
  await picture(admin, '13-settings-wrong-rule');
  await row.getByRole('textbox', { name: 'Value' }).fill('news.example.com');
  await admin.getByRole('button', { name: 'Save', exact: true }).click();
  await admin.getByText('Saved. New visits are counted by these rules.').waitFor();
  await admin.getByRole('button', { name: /^Re-classify the last/ }).click();
  await admin.getByRole('button', { name: 'Re-classify', exact: true }).click();
  await admin.getByText(/ looked at, 0 changed\.$/).waitFor();
  await picture(admin, '14-settings-judged-again');
});

step('a row leads to the article in the edit view', async () => {
  await openDarkSocial(admin, demo.cmsUrl);
  await admin.getByRole('link', { name: TITLE }).click();
  await heading(admin, TITLE).waitFor();
  expect(await chosenChannels(admin)).toEqual(['whatsapp', 'copy', 'telegram']);
});

step('an editor without the permission sees no menu entry and no figures', async () => {
  const login = await createEditorWithoutFigures(demo.cmsUrl);
  const editor = await logIn(browser, demo.cmsUrl, login);
  await editor.getByRole('link', { name: 'Content Manager' }).waitFor();
  expect(await editor.getByRole('link', { name: 'Dark social' }).count()).toBe(0);
  await picture(editor, '15-without-permission');
  await editor.goto(`${demo.cmsUrl}/admin/plugins/dark-social`);
  await editor.getByText("You don't have the permissions to access that content").waitFor();
  await picture(editor, '16-refused');
  await editor.context().close();
});

step('the page waits with an outline, and after a failure loads the figures again', async () => {
  const figures = '**/dark-social/overview?*';
  let fail = (): void => undefined;
  const failing = new Promise<void>((resolve) => (fail = resolve));
  await admin.route(figures, async (route) => {
    await failing;
    await route.abort();
  });
  await openDarkSocial(admin, demo.cmsUrl);
  await admin.getByRole('status').filter({ hasText: 'Loading the figures…' }).waitFor();
  await picture(admin, '17-loading');
  fail();
  const alert = admin.getByRole('alert').filter({ hasText: 'The figures could not be loaded' });
  await alert.waitFor();
  await picture(admin, '18-failed');
  await admin.unroute(figures);
  await alert.getByRole('button', { name: 'Try again' }).click();
  expect(await readFigures(admin, 'Figures of the period')).toMatchObject({ Shares: '2' });
  expect(await alert.count()).toBe(0);
});

step('in French the page Dark social speaks French', async () => {
  await chooseLanguage(admin, demo.cmsUrl, 'Français');
  await openDarkSocial(admin, demo.cmsUrl);
  expect(await readFigures(admin, 'Chiffres de la période')).toMatchObject({
    Partages: '2',
    'Visites par lien partagé': '3',
    'Visites par partage': '1,5',
  });
  await picture(admin, '19-in-french');
});
