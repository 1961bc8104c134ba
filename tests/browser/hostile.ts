/** What a visitor or an editor may write, made to run in a page that draws it as HTML. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { DEMO_ADMIN } from './admin';
import type { Demo } from './demo';

/** Sets `hacked` wherever it runs. Begins as a formula does in a spreadsheet. */
export const HOSTILE = `=1+1"><img src=x onerror=globalThis.hacked=true><svg onload=globalThis.hacked=true>`;
const SLUG = 'hostile-words';

async function ask(url: string, body: object, headers: Record<string, string> = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status} ${await response.text()}`);
  return response.json();
}

/** `Authorization` of the demo's admin. */
export async function adminToken({ cmsUrl }: Demo): Promise<string> {
  const { email, password } = DEMO_ADMIN;
  const { data } = await ask(`${cmsUrl}/admin/login`, { email, password });
  return `Bearer ${data.token}`;
}

/** Publishes an article whose editor wrote hostile words; returns its document id. */
export async function publishHostile(demo: Demo, authorization: string): Promise<string> {
  const { data } = await ask(
    `${demo.cmsUrl}/content-manager/collection-types/api::article.article/actions/publish?plugins[i18n][locale]=en`,
    { title: HOSTILE, slug: SLUG, shareButtons: { enabled: true, message: HOSTILE.slice(0, 200) } },
    { authorization },
  );
  return data.documentId;
}

/** Visits whose every field that a visitor controls is hostile. */
export async function visitWithHostileWords({ cmsUrl, siteUrl }: Demo): Promise<void> {
  const words = encodeURIComponent(HOSTILE);
  const page = `${siteUrl}/en/articles/${SLUG}`;
  const arrivals = [
    { url: `${page}?utm_source=${words}&utm_medium=${words}&utm_campaign=${words}` },
    { url: `${page}?ref=${words}` },
    { url: `${page}?dsl=${words}` },
    { url: page, referrer: `https://${HOSTILE}.example/` },
    { url: page, referrer: `https://xn--${'a'.repeat(20)}.example/${words}` },
    { url: page, referrer: `android-app://${HOSTILE}/` },
    { url: page, article: HOSTILE.slice(0, 80) },
    { url: `${siteUrl}/en/${words}/${words}` },
  ];
  for (const [index, arrival] of arrivals.entries()) {
    await ask(
      `${cmsUrl}/api/dark-social/events`,
      {
        events: [{ id: randomBytes(16).toString('base64url'), type: 'visit', ...arrival }],
      },
      { origin: siteUrl, 'user-agent': `Mozilla/5.0 ${index} ${HOSTILE}` },
    );
  }
}

/** Whether any of it ran in this page. */
export const isHacked = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(globalThis, 'hacked') === true);
