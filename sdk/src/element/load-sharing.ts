import type { Sharing } from '../../../core/contracts/sharing';
import { canonicalUrl, pageUrl } from '../page';

/**
 * Fetches an article's links by its key or, without one, by the page's URL and canonical link. Returns
 * `null` for 404; rejects on any other failure.
 */
export async function loadSharing(
  endpoint: string,
  attribute: (name: 'article' | 'channels') => string | null,
): Promise<Sharing | null> {
  const [article, channels] = [attribute('article'), attribute('channels')];
  const canonical = canonicalUrl();
  const query = new URLSearchParams({
    ...(article ? { article } : { url: pageUrl(), ...(canonical && { canonical }) }),
    ...(channels && { channels }),
  });
  const response = await fetch(`${endpoint}/sharing?${query}`, { credentials: 'omit' });
  if (response.status === 404) return null;
  const sharing: Sharing | undefined = response.ok ? await response.json() : undefined;
  // A proxy's error page is no sharing object.
  if (!sharing?.links) throw new Error(`${response.status} ${response.url}`);
  return sharing;
}
