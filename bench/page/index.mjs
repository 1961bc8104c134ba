// How long an editor waits for figures, in a real Strapi and a real Chromium, with 10,000 articles and a
// million visits: npm run bench -- page [--visits 1e6] [--views overview,article]
//
// A page is opened by its address, as from a bookmark: Strapi's own start is part of the time, and shown
// beside it. The browser's cache is warm. SQLite; the data stays until tomorrow.
/* global window, document, MutationObserver -- in the page */
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { logIn } from '../../scripts/demo/log-in.mjs';
import { median } from '../lib/figures.mjs';
import { articleOf, ARTICLES } from '../report/world.mjs';
import { startPanel, TIME_ZONE } from './app.mjs';

const OUTPUT = fileURLToPath(new URL('../../tests/output/bench', import.meta.url));
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 7);
/** ms, from the navigation until figures are drawn, and of each request. */
const GOALS = { figures: 1500, request: 150 };
const VIEWPORT = { width: 1280, height: 900 };

const recent = articleOf(ARTICLES - 40);
const PAGE = '/admin/plugins/dark-social';
const ENTRY = `/admin/content-manager/collection-types/${recent.uid}`;
const LOCALE = `plugins[i18n][locale]=${recent.locale}`;

/** What is opened, and which elements say that its figures are there. */
const VIEWS = {
  overview: { path: PAGE, drawn: ['main dl dd', 'main tbody a'] },
  'overview of a year': { path: `${PAGE}?period=12m`, drawn: ['main dl dd', 'main tbody a'] },
  article: {
    path: `${PAGE}/articles/${recent.uid}/${recent.documentId}?locale=${recent.locale}`,
    drawn: ['main dl dd', 'main [role="slider"]'],
  },
  'panel of an entry': {
    path: `${ENTRY}/${recent.documentId}?${LOCALE}`,
    drawn: [`a[href*="/plugins/dark-social/articles/"]`],
  },
  'home with two widgets': { path: '/admin', drawn: ['main a[href*="/plugins/dark-social"]'] },
};

/** Measured by its request alone. */
const LIST = 'list of 100 entries';

/** In the page: notes when all elements were there first, and when Strapi's menu was. */
function watch(drawn) {
  const moments = {};
  window.benchMoments = moments;
  const look = () => {
    const there = (selectors) => selectors.every((each) => document.querySelector(each));
    if (moments.menu === undefined && there(['nav a'])) moments.menu = performance.now();
    if (moments.figures === undefined && there(drawn)) moments.figures = performance.now();
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true });
}

/** In the page: the requests for figures, from when each was sent to its last byte, in ms. */
const requests = () =>
  performance
    .getEntriesByType('resource')
    .filter(({ initiatorType, name }) => initiatorType === 'fetch' && /\/dark-social\//.test(name))
    .map(({ name, requestStart, responseEnd }) => [
      new URL(name).pathname.split('/')[2],
      responseEnd - requestStart,
    ]);

/** Uses a tab of its own. Where the page does not come to what is waited for, a picture shows why. */
async function inTab(context, name, use) {
  const page = await context.newPage();
  try {
    return await use(page);
  } catch (error) {
    const path = join(OUTPUT, `page ${name}.png`);
    await page.screenshot({ path });
    throw new Error(`${name}: see ${path}`, { cause: error });
  } finally {
    await page.close();
  }
}

/** Opens a view once. */
const open = (context, origin, name, { path, drawn }) =>
  inTab(context, name, async (page) => {
    await page.addInitScript(watch, drawn);
    await page.goto(`${origin}${path}`);
    await page.waitForFunction(() => window.benchMoments.figures !== undefined);
    // All cards of the page have asked and been answered.
    await page.waitForLoadState('networkidle');
    return {
      ...(await page.evaluate(() => window.benchMoments)),
      asked: await page.evaluate(requests),
    };
  });

/** The list of entries has its column switched on in the page, so only its request is measured. */
const openList = (context, origin) =>
  inTab(context, LIST, async (page) => {
    await page.goto(`${origin}${ENTRY}?page=1&pageSize=100&${LOCALE}`);
    await page.getByRole('button', { name: 'View Settings' }).click();
    await page.getByRole('checkbox', { name: 'Private visits, 7 days' }).check();
    await page.locator('tbody a[href*="/plugins/dark-social/articles/"]').first().waitFor();
    return { asked: await page.evaluate(requests) };
  });

async function measure(name, once) {
  await once();
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once());
  const row = (metric, value, goal, more) => ({
    ...{ bench: 'page', metric: `${name}: ${metric}`, value, unit: 'ms', ...more },
    ...(goal && { goal: `<= ${goal}`, holds: value <= goal }),
  });
  const medianOf = (moment) => median(rounds.map((each) => each[moment]));
  const rows = [];
  if (rounds[0].figures !== undefined) {
    const [figures, menu] = [medianOf('figures'), medianOf('menu')];
    rows.push(row('navigation to figures', figures, GOALS.figures));
    rows.push(
      row('navigation to Strapi’s menu', menu, undefined, {
        beside: 'figures',
        ratio: menu / figures,
      }),
    );
  }
  for (const asked of new Set(rounds.flatMap((each) => each.asked.map(([path]) => path)))) {
    const times = rounds.flatMap((each) =>
      each.asked.filter(([path]) => path === asked).map(([, time]) => time),
    );
    rows.push(row(`GET ${asked}`, median(times), GOALS.request));
  }
  return rows;
}

/** @param given what stands after the bench's name, such as `--visits 1e6` */
export async function run(given = []) {
  const option = (name, standard) => {
    const at = given.indexOf(`--${name}`);
    return at < 0 ? standard : given[at + 1];
  };
  const visits = Number(option('visits', 1e6));
  const chosen = option('views', [...Object.keys(VIEWS), LIST].join()).split(',');
  const strapi = await startPanel(visits);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  try {
    const context = await browser.newContext({
      ...{ viewport: VIEWPORT, locale: 'en-GB' },
      // Of the site: elsewhere, its today may be another day.
      timezoneId: TIME_ZONE,
    });
    await logIn(await context.newPage(), strapi.origin);
    const rows = [
      { bench: 'page', metric: 'load of the machine before', value: loadavg()[0], unit: '' },
    ];
    const views = Object.entries(VIEWS).map(([name, view]) => [
      name,
      () => open(context, strapi.origin, name, view),
    ]);
    for (const [name, once] of [...views, [LIST, () => openList(context, strapi.origin)]]) {
      if (!chosen.includes(name)) continue;
      process.stderr.write(`${name}\n`);
      try {
        rows.push(...(await measure(name, once)));
      } catch (error) {
        // What one view does not show must not cost the figures of the others.
        process.stderr.write(`${error.message}\n${error.cause?.message ?? ''}\n`);
        process.exitCode = 1;
      }
    }
    return rows;
  } finally {
    await browser.close();
    await strapi.stop();
  }
}
