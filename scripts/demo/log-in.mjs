/** Logs in to the demo's admin panel, and closes what Strapi lays over its pages for a newcomer. */
export async function logIn(page, cmsUrl) {
  await page.goto(`${cmsUrl}/admin`);
  await page.getByLabel('Email').fill('demo@example.com');
  await page.getByRole('textbox', { name: 'Password' }).fill('Demo-1234');
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByRole('button', { name: 'Close guided tour' }).click();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.getByRole('button', { name: /^(close|dismiss)/i }).click();
}
