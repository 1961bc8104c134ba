import type { Locator, Page } from 'playwright-core';

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

/** The card of the entry's share buttons. */
export const shareCard = (page: Page): Locator =>
  page.getByRole('group', { name: 'Share buttons' });

/** Names of the site's channels, which an untouched entry has. Waits for the first. */
export async function siteChannels(page: Page): Promise<string[]> {
  const list = shareCard(page).getByRole('list', { name: 'The site’s channels, in order' });
  await list.getByRole('listitem').first().waitFor();
  return list.getByRole('listitem').allTextContents();
}

/** Gives the entry channels of its own, a copy of the site's. */
export async function changeChannels(page: Page): Promise<void> {
  await shareCard(page).getByRole('button', { name: 'Change for this article' }).click();
}

/** Takes a channel away from those of the entry. */
export async function removeChannel(page: Page, name: string): Promise<void> {
  const button = shareCard(page).getByRole('button', { name: `Remove ${name}`, exact: true });
  await button.click();
  await button.waitFor({ state: 'hidden' });
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
