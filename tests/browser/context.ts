import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** How long one wait may take, in ms: Strapi on a busy machine, not a person's patience. */
const WAIT_MS = 30_000;

/** A page in a profile of its own. Nothing in it leaves this machine: elsewhere is answered here. */
export async function openContext(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ locale: 'en-GB', ...options });
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT_MS);
  return page;
}
