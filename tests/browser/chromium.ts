import { chromium, type Browser } from 'playwright-core';

/** Where the tests find a browser; they download none. */
export const CHROMIUM_PATH = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

export const CHROMIUM_ARGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * A headless Chromium. Close it when done.
 *
 * @param withBlocker whether it blocks windows that nobody asked for, as visitors' browsers do
 */
export const launch = ({ withBlocker = false } = {}): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM_PATH,
    // Playwright switches the back-forward cache off; visitors' browsers have it.
    ignoreDefaultArgs: [
      '--disable-back-forward-cache',
      ...(withBlocker ? ['--disable-popup-blocking'] : []),
    ],
    args: CHROMIUM_ARGS,
  });
