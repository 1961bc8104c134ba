import type { Browser, Page, Response } from 'playwright-core';
import { openContext } from './context';

/** What Chromium calls itself on a visitor's machine: as headless it would rightly be a bot. */
const agent = (browser: Browser, system: string, mobile = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) ` +
  `Chrome/${browser.version().split('.')[0]}.0.0.0 ${mobile}Safari/537.36`;

/** A visitor whom nobody has seen before, at a desk. */
export const newVisitor = (browser: Browser): Promise<Page> =>
  openContext(browser, {
    userAgent: agent(browser, 'X11; Linux x86_64'),
    viewport: { width: 1100, height: 900 },
  });

/** A visitor whom nobody has seen before, on a phone. */
export const newPhoneVisitor = (browser: Browser): Promise<Page> =>
  openContext(browser, {
    userAgent: agent(browser, 'Linux; Android 10; K', 'Mobile '),
    viewport: { width: 390, height: 844 },
    screen: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });

/** The intake's next answer to a page. An event that is answered 202 is on disk. */
const answered = (page: Page): Promise<Response> =>
  page.waitForResponse((response) => response.url().endsWith('/api/dark-social/events'));

/** Does something that is recorded, and waits until it is. */
export async function recorded<Result>(page: Page, act: () => Promise<Result>): Promise<Result> {
  const [answer, result] = await Promise.all([answered(page), act()]);
  const body: unknown = await answer.json();
  if (answer.status() !== 202) throw new Error(`${answer.status()}: ${JSON.stringify(body)}`);
  // The answer to a view may also bring the tag of its address bar.
  expect(body).toMatchObject({ accepted: 1, duplicates: 0, ignored: 0 });
  return result;
}

/** Opens an address out of nowhere, as a link in a messenger does, and waits until it is counted. */
export const arriveAt = (page: Page, address: string) => recorded(page, () => page.goto(address));

/** Opens an article from the site's front page, which is no visit that anybody sent. */
export async function readFromFrontPage(browser: Browser, siteUrl: string, title: string) {
  const reader = await newVisitor(browser);
  await reader.goto(`${siteUrl}/en/`);
  await recorded(reader, () => reader.getByRole('link', { name: title }).click());
  return reader;
}

/** What the send bar offers, in order, by the names that screen readers say. */
export async function offered(page: Page): Promise<(string | null)[]> {
  const controls = page
    .getByRole('list', { name: 'Send this page' })
    .locator('li:visible :is(a, button)');
  await controls.first().waitFor();
  return controls.evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
}

/** Presses a button of the page's bar so many times, as so many visitors would; told by what it sends. */
export async function shareOften(page: Page, cmsUrl: string, channel: string, times: number) {
  const status = await page.evaluate(
    async ({ intake, id, count }) => {
      const events = Array.from({ length: count }, () => ({
        id: btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))))
          .replace(/\+/g, '-')
          .replace(/\//g, '_')
          .replace(/=/g, ''),
        type: 'share',
        url: location.href,
        channel: id,
      }));
      const answer = await fetch(intake, { method: 'POST', body: JSON.stringify({ events }) });
      return answer.status;
    },
    { intake: `${cmsUrl}/api/dark-social/events`, id: channel, count: times },
  );
  expect(status).toBe(202);
}
