#!/usr/bin/env node
// npm run screenshot: takes the README's pictures, in docs/images, from a new demo with sample traffic.
// PORT and SITE_PORT set the demo's ports, CHROMIUM_PATH the browser.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { logIn } from './demo/log-in.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pictures = join(root, 'docs', 'images');
const port = process.env.PORT || '1437';
const sitePort = process.env.SITE_PORT || '4421';

/** Size of the pictures, in CSS pixels. */
const VIEWPORT = { width: 1280, height: 1400 };
/** The demo's last line of output once it is ready. */
const READY = 'Ctrl-C stops both.';

/** Starts the demo with sample traffic and an empty database. */
function startDemo(folder) {
  return spawn(process.execPath, ['scripts/demo.mjs', '--traffic'], {
    cwd: root,
    env: {
      ...process.env,
      PORT: port,
      SITE_PORT: sitePort,
      DATABASE_FILENAME: join(folder, 'data.db'),
      // The demo ends with its parent, as under npm.
      npm_lifecycle_event: 'demo',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Not `for await`, which closes the stream and so stops the demo. */
const untilReady = (demo) =>
  new Promise((resolve, reject) => {
    let printed = '';
    demo.stdout.on('data', (chunk) => {
      process.stdout.write(chunk);
      printed += chunk;
      if (printed.includes(READY)) resolve();
    });
    demo.once('exit', () => reject(new Error('The demo ended before it was ready.')));
  });

async function stop(demo) {
  if (demo.exitCode !== null || demo.signalCode !== null) return;
  const ended = once(demo, 'exit');
  demo.kill('SIGTERM');
  await ended;
}

async function openDarkSocial(page) {
  await logIn(page, `http://localhost:${port}`);
  // By URL: a clicked menu entry would show its tooltip.
  await page.goto(`http://localhost:${port}/admin/plugins/dark-social`);
  await page.getByRole('table', { name: 'Articles' }).locator('tbody a').first().waitFor();
}

/** Opens the article that the table names first. */
async function openArticle(page) {
  await page.getByRole('table', { name: 'Articles' }).locator('tbody a').first().click();
  await page.getByRole('heading', { name: 'Channels' }).waitFor();
}

/** Opens the entry of the article that is on screen, and returns the panel beside it. */
async function openPanel(page) {
  await page.getByRole('link', { name: 'Edit entry' }).click();
  const panel = page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: 'Dark social', level: 2 }) });
  await panel.getByRole('button', { name: 'WhatsApp' }).waitFor();
  return panel;
}

async function takePictures() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--headless', '--no-sandbox', '--disable-gpu'],
  });
  const taken = (name) => ({ path: join(pictures, `${name}.png`), animations: 'disabled' });
  try {
    mkdirSync(pictures, { recursive: true });
    const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light', locale: 'en' });
    await openDarkSocial(page);
    await page.screenshot(taken('overview'));
    await openArticle(page);
    await page.screenshot(taken('article'));
    const panel = await openPanel(page);
    await panel.screenshot(taken('panel'));
  } finally {
    await browser.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dark-social-picture-'));
const demo = startDemo(folder);
try {
  await untilReady(demo);
  await takePictures();
  process.stdout.write(`Written: ${pictures}\n`);
} finally {
  await stop(demo);
  rmSync(folder, { recursive: true });
}
