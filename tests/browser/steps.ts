import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const OUTPUT = join(__dirname, '..', 'output', 'browser');

/** Keeps a picture of a page for people to look at: `tests/output/browser/<name>.png`. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true });
  await page.screenshot({ path: join(OUTPUT, `${name}.png`), animations: 'disabled' });
}

/**
 * Makes `it` for the steps of one path: a step that fails leaves pictures of what was on screen, and
 * those after it fail at once instead of each waiting for what cannot come.
 */
export function steps(browser: () => Browser) {
  let failed: string | undefined;

  async function pictureAll(): Promise<void> {
    const pages = browser()
      .contexts()
      .flatMap((context) => context.pages());
    for (const [index, page] of pages.entries()) await picture(page, `failed-${index + 1}`);
  }

  return (name: string, act: () => Promise<void>): void => {
    it(name, async () => {
      if (failed !== undefined) throw new Error(`Not reached, since “${failed}” failed.`);
      try {
        await act();
      } catch (error) {
        failed = name;
        await pictureAll();
        throw error;
      }
    });
  };
}
