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

/** Private visits by how sure they are, as the bar below the sentence names them. */
export async function readDegrees(page: Page): Promise<Record<string, number>> {
  const figures = page.getByRole('region', { name: 'Figures of the period' });
  await figures.waitFor();
  const legend = figures.getByRole('listitem');
  return Object.fromEntries(
    await legend.evaluateAll((all) =>
      all.map((item) => {
        const [name = '', count] = Array.from(item.querySelectorAll('span'), (each) =>
          each.textContent?.trim(),
        );
        return [name, Number(count)];
      }),
    ),
  );
}

/** The rows of the table of articles: the text of each cell by the head of its column. */
export async function readArticles(page: Page): Promise<Record<string, string>[]> {
  const table = page.getByRole('table', { name: 'Articles' });
  await table.locator('tbody a').first().waitFor();
  return table.evaluate((element) => {
    const texts = (selector: string, parent: Element): string[] =>
      Array.from(parent.querySelectorAll(selector), (cell) => cell.textContent ?? '');
    const heads = texts('thead th', element);
    return Array.from(element.querySelectorAll('tbody tr'), (row) => ({
      ...Object.fromEntries(texts('th, td', row).map((text, index) => [heads[index] ?? '', text])),
      // Without the locale below it.
      Article: row.querySelector('a')?.textContent ?? '',
    }));
  });
}

/** The row of one article in the table of articles. */
export async function readArticle(page: Page, title: string) {
  return (await readArticles(page)).find(({ Article }) => Article === title);
}

/** How many link previews the page says were fetched. */
export async function readPreviews(page: Page): Promise<number> {
  const said = page.getByText(/\d+ link previews? fetched by messengers/);
  if ((await said.count()) === 0) return 0;
  return Number(/(\d+) link preview/.exec((await said.first().textContent()) ?? '')?.[1]);
}
