import type { Sharing } from '../../../core/contracts/sharing';

/**
 * The address that a page is known by: its canonical link where that is on the same site, else
 * where the visitor is, without query and fragment, which name no article and may carry our tag. A
 * canonical link describes the document as it was loaded, so it is passed over once the page has
 * navigated within itself.
 */
export function pageAddress(): string {
  const { origin, pathname } = location;
  const here = origin + pathname;
  const [loaded] = performance.getEntriesByType('navigation');
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href;
  return canonical?.startsWith(`${origin}/`) && loaded?.name.split(/[?#]/)[0] === here
    ? canonical
    : here;
}

/**
 * Asks the server for an article's links, by its key, or by the page's address; for the site's choice
 * of channels where it has one. `null` where there is nothing to send. Rejects where the server does
 * not answer.
 */
export async function loadSharing(
  endpoint: string,
  attribute: (name: 'article' | 'channels') => string | null,
): Promise<Sharing | null> {
  const [article, channels] = [attribute('article'), attribute('channels')];
  const query = new URLSearchParams({
    ...(article ? { article } : { url: pageAddress() }),
    ...(channels && { channels }),
  });
  const answer = await fetch(`${endpoint}/sharing?${query}`, { credentials: 'omit' });
  if (answer.status === 404) return null;
  const sharing: Sharing | undefined = answer.ok ? await answer.json() : undefined;
  // What else an answer may be, a page that a proxy put in its place for one, has none.
  if (!sharing?.links) throw new Error(`${answer.status} ${answer.url}`);
  return sharing;
}
