import type { Page } from 'playwright-core';

/** Opens the page *Dark social* by the menu of the panel. */
export async function openDarkSocial(page: Page, cmsUrl: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByRole('link', { name: 'Dark social' }).click();
  await page.getByRole('heading', { name: 'Dark social', level: 1 }).waitFor();
}

/** The figures of the period by their label, as they are written. */
export async function readFigures(page: Page, section: string): Promise<Record<string, string>> {
  const labels = page.getByRole('region', { name: section }).locator('dt');
  await labels.first().waitFor();
  return Object.fromEntries(
    await labels.evaluateAll((all) =>
      all.map((label) => [
        label.textContent ?? '',
        label.nextElementSibling?.querySelector('p')?.textContent ?? '',
      ]),
    ),
  );
}

/** The rows of the table of articles: the text of each cell by the head of its column. */
export async function readArticles(page: Page): Promise<Record<string, string>[]> {
  const table = page.getByRole('grid', { name: 'Articles' });
  await table.locator('tbody a').first().waitFor();
  return table.evaluate((grid) => {
    const texts = (selector: string, parent: Element): string[] =>
      Array.from(parent.querySelectorAll(selector), (cell) => cell.textContent ?? '');
    const heads = texts('thead th', grid);
    return Array.from(grid.querySelectorAll('tbody tr'), (row) =>
      Object.fromEntries(texts('td', row).map((text, index) => [heads[index] ?? '', text])),
    );
  });
}

/** The row of one article in the table of articles. */
export async function readArticle(page: Page, title: string) {
  return (await readArticles(page)).find(({ Article }) => Article === title);
}

/** How many link previews the page says were fetched. */
export async function readPreviews(page: Page): Promise<number> {
  const said = page.getByText(/^\+ \d+ link previews? fetched by messengers/);
  if ((await said.count()) === 0) return 0;
  return Number(/\d+/.exec((await said.first().textContent()) ?? '')?.[0]);
}
