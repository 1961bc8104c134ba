import type { Browser, Page } from 'playwright-core';
import { openContext } from './context';

export interface Login {
  email: string;
  password: string;
}

/** The login that the demo prints. */
export const DEMO_ADMIN: Login = { email: 'demo@example.com', password: 'Demo-1234' };

/** Logs in to the admin panel, in a browser profile of its own. */
export async function logIn(browser: Browser, cmsUrl: string, login: Login): Promise<Page> {
  const page = await openContext(browser, { viewport: { width: 1280, height: 900 } });
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel('Email').fill(login.email);
  await page.getByRole('textbox', { name: 'Password' }).fill(login.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('heading', { name: /^Hello/ }).waitFor();
  return page;
}

/** Closes what Strapi lays over its pages for somebody who is new to it. */
export async function closeIntroductions(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Close guided tour' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: /^(close|dismiss)/i }).click();
}

/** Chooses the language of the panel on the user's own page. */
export async function chooseLanguage(page: Page, cmsUrl: string, name: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/me`);
  await page.getByRole('combobox', { name: 'Interface language' }).click();
  await page.getByRole('option', { name }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('html[lang="fr"]').waitFor();
}
