import type { Locator, Page } from 'playwright-core';
import { adminToken, ask } from './admin-api';

const LIST = '/admin/content-manager/collection-types/api::article.article';

/** The panel *Dark social* beside an entry. */
export const panel = (page: Page): Locator =>
  page
    .getByRole('complementary')
    .filter({ has: page.getByRole('heading', { name: 'Dark social', level: 2 }) });

/** The link that an editor gets from the panel. */
export async function copyLink(page: Page, purpose: string, campaign: string): Promise<string> {
  await panel(page).getByRole('textbox', { name: 'Campaign' }).fill(campaign);
  await panel(page).getByRole('button', { name: purpose }).click();
  return panel(page).getByRole('textbox', { name: 'The link' }).inputValue();
}

/** Opens the list of articles. */
export async function openList(page: Page, cmsUrl: string): Promise<void> {
  await page.goto(`${cmsUrl}${LIST}?page=1&pageSize=50&plugins[i18n][locale]=en`);
  await page.getByRole('button', { name: 'View Settings' }).waitFor();
}

/** Shows or hides the column of private visits, by Strapi's own menu of columns. */
export async function toggleColumn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'View Settings' }).click();
  await page.getByRole('checkbox', { name: 'Private visits, 7 days' }).click();
  await page.keyboard.press('Escape');
}

/** The row of an article in the list. */
export const rowOf = (page: Page, title: string): Locator =>
  page.getByRole('row').filter({ hasText: title });

/** Makes a draft, and waits until it is saved. */
export async function writeArticle(page: Page, cmsUrl: string, title: string): Promise<void> {
  await openList(page, cmsUrl);
  await page.getByRole('link', { name: 'Create new entry' }).click();
  // Not the subtitle that another test adds.
  await page.getByRole('textbox', { name: /^title/ }).fill(title);
  const slug = page.getByRole('textbox', { name: 'slug' });
  await slug.fill(title.toLowerCase().replaceAll(' ', '-'));
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved document').waitFor();
}

/** Publishes an article by Strapi's admin API, whatever its title. */
export async function publishArticle(
  cmsUrl: string,
  data: { title: string; slug: string },
): Promise<void> {
  const type = `${cmsUrl}/content-manager/collection-types/api::article.article`;
  const locale = '?plugins[i18n][locale]=en';
  await ask(`${type}/actions/publish${locale}`, data, await adminToken(cmsUrl));
}
