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
 * Makes `test` for tests in a browser: one that fails leaves pictures of what was on screen, and each
 * begins without the pages of the one before.
 */
export const pictured =
  (browser: () => Browser) =>
  (name: string, act: () => Promise<void>): void => {
    test(name, async () => {
      try {
        await act();
      } catch (error) {
        const pages = browser()
          .contexts()
          .flatMap((context) => context.pages());
        const about = name.replace(/\W+/g, '-');
        for (const [index, page] of pages.entries()) {
          await picture(page, `failed-${about}-${index + 1}`);
        }
        throw error;
      } finally {
        await Promise.all(
          browser()
            .contexts()
            .map((context) => context.close()),
        );
      }
    });
  };
