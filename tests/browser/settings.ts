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

const channelList = (page: Page): Locator =>
  page.getByRole('list', { name: 'Chosen channels, in order' });

/** The default channels that are chosen, in order. */
export const defaultChannels = (page: Page): Promise<(string | null)[]> =>
  channelList(page)
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-channel')));

/** Drags a default channel to the place of another. */
export async function dragChannel(page: Page, name: string, to: string): Promise<void> {
  const row = (text: string) => channelList(page).getByRole('listitem').filter({ hasText: text });
  await row(name).dragTo(row(to));
}
