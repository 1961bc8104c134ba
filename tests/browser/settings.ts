import type { Locator, Page } from 'playwright-core';

/** Opens the plugin's page in Strapi's Settings. */
export async function openSettings(page: Page, cmsUrl: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/settings/dark-social`);
  await page.getByRole('heading', { name: 'Dark social', level: 1 }).waitFor();
}

/** Adds a rule for a referrer's domain, and answers its row. */
export async function addRule(page: Page, value: string, channel: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Add a rule' }).click();
  const row = page.getByRole('group', { name: /^Rule \d+$/ }).last();
  await row.getByRole('textbox', { name: 'Value' }).fill(value);
  await row.getByRole('textbox', { name: 'Channel' }).fill(channel);
  return row;
}
