import type { Page } from 'playwright-core';

const LIST = '/admin/content-manager/collection-types/api::article.article';

/** Opens an article of the list in the edit view. */
export async function openArticle(page: Page, cmsUrl: string, title: string): Promise<void> {
  await page.goto(`${cmsUrl}${LIST}?page=1&pageSize=50&plugins[i18n][locale]=en`);
  await page.getByText(title, { exact: true }).first().click();
  await heading(page, title).waitFor();
}

/** The title above an entry in the edit view. */
export const heading = (page: Page, title: string) =>
  page.getByRole('heading', { name: title, level: 1 });

/** Begins to fill the share buttons of an entry that has none of its own. */
export const addShareButtons = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'No entry yet. Click to add one.' }).click();

/** Adds a channel at the end of those that are chosen. */
export async function addChannel(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'channels' }).click();
  await page.getByRole('option', { name: new RegExp(`^${name} ·`) }).click();
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor();
}

/** The channels that are chosen, in order. Waits for the first. */
export async function chosenChannels(page: Page): Promise<(string | null)[]> {
  const list = page.getByRole('list', { name: 'Chosen channels, in order' });
  const rows = list.getByRole('listitem');
  await rows.first().waitFor();
  return rows.evaluateAll((all) => all.map((row) => row.getAttribute('data-channel')));
}

/** Publishes the entry on screen. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published document').waitFor();
}
