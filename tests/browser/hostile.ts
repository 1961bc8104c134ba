/** What a visitor or an editor may write, made to run in a page that draws it as HTML. */
import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { adminToken, ask } from './admin-api';
import type { Demo } from './demo';

/** Sets `hacked` wherever it runs. Begins as a formula does in a spreadsheet. */
export const HOSTILE = `=1+1"><img src=x onerror=globalThis.hacked=true><svg onload=globalThis.hacked=true>`;
const SLUG = 'hostile-words';

/** Publishes an article whose editor wrote hostile words; returns its document id. */
export async function publishHostile({ cmsUrl }: Demo): Promise<string> {
  const { documentId } = await ask<{ documentId: string }>(
    `${cmsUrl}/content-manager/collection-types/api::article.article/actions/publish?plugins[i18n][locale]=en`,
    { title: HOSTILE, slug: SLUG, shareButtons: { enabled: true, message: HOSTILE.slice(0, 200) } },
    await adminToken(cmsUrl),
  );
  return documentId;
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
    const id = randomBytes(16).toString('base64url');
    const { status } = await fetch(`${cmsUrl}/api/dark-social/events`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin: siteUrl,
        'user-agent': `Mozilla/5.0 ${index} ${HOSTILE}`,
      },
      body: JSON.stringify({ events: [{ id, type: 'visit', ...arrival }] }),
    });
    if (status !== 202) throw new Error(`${JSON.stringify(arrival)}: ${status}`);
  }
}

/** Whether any of it ran in this page. */
export const isHacked = (page: Page): Promise<boolean> =>
  page.evaluate(() => Reflect.get(globalThis, 'hacked') === true);
