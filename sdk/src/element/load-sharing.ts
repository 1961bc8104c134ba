import type { Sharing } from '../../../core/contracts/sharing';

/**
 * The page's canonical link if it has the same origin, else its URL without query and fragment. The
 * canonical link describes the document that was loaded, so it is ignored after in-page navigation.
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
 * Fetches an article's links by its key or, without one, by the page's URL. Returns `null` for 404;
 * rejects on any other failure.
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
  const response = await fetch(`${endpoint}/sharing?${query}`, { credentials: 'omit' });
  if (response.status === 404) return null;
  const sharing: Sharing | undefined = response.ok ? await response.json() : undefined;
  // A proxy's error page is no sharing object.
  if (!sharing?.links) throw new Error(`${response.status} ${response.url}`);
  return sharing;
}
