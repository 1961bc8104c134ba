import type { Sharing } from '../../../core/contracts/sharing';

/** Whether an answer is what the bar can draw: the border where outside data comes in. */
export function isSharing(value: unknown): value is Sharing {
  return (
    typeof value === 'object' &&
    value !== null &&
    'article' in value &&
    typeof value.article === 'string' &&
    'links' in value &&
    Array.isArray(value.links)
  );
}

/**
 * The address that a page is known by: its canonical link where that is on the same site, else
 * where the visitor is, without query and fragment, which name no article and may carry our tag. A
 * canonical link describes the document as it was loaded, so it is passed over once the page has
 * navigated within itself.
 */
export function pageAddress(): string {
  const { origin, pathname } = location;
  const [loaded] = performance.getEntriesByType('navigation');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical][href]')?.href;
  const current = loaded !== undefined && new URL(loaded.name).pathname === pathname;
  return canonical?.startsWith(`${origin}/`) && current ? canonical : origin + pathname;
}

/**
 * Asks the server for an article's links, by its key, or by the page's address. `null` where there
 * is nothing to send. Rejects where the server does not answer.
 */
export async function loadSharing(
  endpoint: string,
  article: string | null,
): Promise<Sharing | null> {
  const query = article
    ? `article=${encodeURIComponent(article)}`
    : `url=${encodeURIComponent(pageAddress())}`;
  const answer = await fetch(`${endpoint}/sharing?${query}`, { credentials: 'omit' });
  if (answer.status === 404) return null;
  const sharing: unknown = answer.ok ? await answer.json() : undefined;
  if (!isSharing(sharing)) throw new Error(`No share links from ${answer.url}: ${answer.status}`);
  return sharing;
}
