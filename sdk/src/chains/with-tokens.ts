import type { Sharing, SharingLink } from '../../../core/contracts/sharing';
import { encode } from '../../../core/share-text';
import { asksForPrivacy } from '../privacy';
import { newToken } from './new-token';
import { ownTags } from './own-tags';

/** The tag of a shared link, and the tag that its sharer arrived with. */
export interface ChainEnds {
  tag: string;
  parent: string | undefined;
}

export interface ChainedLink extends SharingLink {
  chain?: ChainEnds;
}

/** In characters. Longer tags are not ours. */
const LONGEST = 20;

/** The tag that the visitor arrived with, which the tracker may have removed from the address bar. */
function arrivedWith(tag: RegExp, endpoint: string): string | undefined {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // After a reload, the URL may carry the visitor's own tag.
  if (loaded && loaded.type !== 'navigate') return undefined;
  const url = globalThis.sendBarPages?.[endpoint]?.first ?? location.href;
  const arrived = tag.exec(url)?.[2]?.slice(0, LONGEST);
  return arrived !== undefined && ownTags.has(arrived) ? undefined : arrived;
}

/**
 * Adds a token to each of an article's links, in `url` and `href`. Tokens last until the bar renders
 * again, so pressing a button twice shares the same link. Visitors who send GPC or DNT get no tokens.
 *
 * @param endpoint identifies the tracker that knows how the visitor arrived
 */
export function withTokens(
  sharing: Sharing,
  endpoint: string,
): Omit<Sharing, 'links'> & { links: ChainedLink[] } {
  if (!sharing.chains || asksForPrivacy()) return sharing;
  const tag = RegExp(`([?&#]${sharing.chains.parameter}=)(\\w+)`);
  const parent = arrivedWith(tag, endpoint);
  const links = sharing.links.map((link): ChainedLink => {
    const token = newToken();
    const url = link.url.replace(tag, (whole) => whole + token);
    return {
      ...link,
      url,
      // It contains the whole link: only texts are shortened.
      href: link.href?.replace(encode(link.url), encode(url)) ?? null,
      chain: { tag: tag.exec(url)?.[2] ?? '', parent },
    };
  });
  return { ...sharing, links };
}
