import type { Sharing, SharingLink } from '../../../core/contracts/sharing';
import { encode } from '../../../core/share-text';
import { asksForPrivacy } from '../privacy';
import { newToken } from './new-token';
import { ownTags } from './own-tags';

/** What a share tells of its chain: the tag of its link, and the one that its sender came with. */
export interface ChainEnds {
  tag: string;
  parent: string | undefined;
}

/** A link that may have a token of its own. */
export interface ChainedLink extends SharingLink {
  chain?: ChainEnds;
}

/** A longer tag is none of ours, and an event must stay small. */
const LONGEST = 20;

/** The tag that the visitor came with. The tracker may have taken it out of the address bar by now. */
function arrivedWith(tag: RegExp, endpoint: string): string | undefined {
  const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // A page that was loaded anew may carry the visitor's own tag.
  if (loaded && loaded.type !== 'navigate') return undefined;
  const url = globalThis.sendBarPages?.[endpoint] ?? location.href;
  const arrived = tag.exec(url)?.[2]?.slice(0, LONGEST);
  return arrived !== undefined && ownTags.has(arrived) ? undefined : arrived;
}

/**
 * Gives each of an article's links a token: in what gets copied, and within the address that passes
 * it on. They stay until the bar is drawn anew: whoever presses a button twice has passed on the same
 * link twice. For visitors who ask for privacy the links stay as they are.
 *
 * @param sharing of a site with chains
 * @param endpoint whose tracker knows how the visitor arrived, if there is one
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
      // The link stands in it as a whole, since texts are shortened and links are not.
      href: link.href?.replace(encode(link.url), encode(url)) ?? null,
      chain: { tag: tag.exec(url)?.[2] ?? '', parent },
    };
  });
  return { ...sharing, links };
}
