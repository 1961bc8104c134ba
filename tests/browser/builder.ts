import type { Page } from 'playwright-core';
import { until } from './until';

/** Strapi compiles and starts anew when a content type changes; ms. */
const RESTART_MS = 90_000;

/** Opens a content type in the Content-Type Builder. */
export async function openType(page: Page, cmsUrl: string, name: string): Promise<void> {
  await page.goto(`${cmsUrl}/admin/plugins/content-type-builder`);
  const types = page.getByRole('navigation', { name: 'Content-Type Builder' });
  await types.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Opens the advanced settings of the content type on screen. */
export async function openAdvancedSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
  await page.getByRole('tab', { name: 'Advanced settings' }).click();
}

/** Adds a component that exists to the content type on screen, once per entry. */
export async function addComponent(page: Page, component: string, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add another field', exact: true }).click();
  await page.getByRole('button', { name: /^Component/ }).click();
  await page.getByText('Use an existing component').click();
  await page.getByRole('button', { name: 'Select a component' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('combobox', { name: 'Select a component' }).click();
  await page.getByRole('option', { name: component }).click();
  await page.getByText('Single component').click();
  await finish(page);
}

/** Adds a short text to the content type on screen. */
export async function addText(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add another field', exact: true }).click();
  await page.getByRole('button', { name: /^Text/ }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await finish(page);
}

/** Closes the dialog on screen, its changes kept. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Whether Strapi answers; it does not while it restarts. */
async function answers(cmsUrl: string): Promise<boolean> {
  try {
    return (await fetch(`${cmsUrl}/_health`, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}

/**
 * Saves all changes and waits until Strapi runs with them. The builder's own wait ends after 30 s and
 * then leaves its overlay for good (`useServerRestartWatcher`), so the server is asked here, and the
 * page loaded anew.
 */
export async function save(page: Page, cmsUrl: string): Promise<void> {
  const answered = page.waitForResponse((response) =>
    response.url().endsWith('/content-type-builder/update-schema'),
  );
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const answer = await answered;
  if (!answer.ok()) throw new Error(`Not saved: ${answer.status()}`);
  await until('Strapi ends', async () => !(await answers(cmsUrl)), RESTART_MS);
  await until('Strapi answers again', () => answers(cmsUrl), RESTART_MS);
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
