import type { Placement } from '../../../core/tagged-url';
import { viewToken } from '../../../core/view-token';
import { ownTags } from '../chains/own-tags';
import { asksForPrivacy } from '../privacy';

export interface AddressOptions {
  /** Name of the tag's parameter; by default `dsl`. */
  parameter?: string | undefined;
  /** Where the tag stands: `query` (by default) or `fragment`. */
  placement?: Placement | undefined;
  /**
   * Whether the tag that a visitor arrived with is removed from the address bar once it is recorded;
   * on by default.
   */
  cleanAddress?: boolean | undefined;
  /**
   * Whether an article's address gets a tag of its own, so that a link copied from the address bar
   * is recognised; off by default.
   */
  tagAddress?: boolean | undefined;
  /**
   * The plugin's option of that name: whether the tag in the address bar carries a token of the
   * visitor's own view; off by default, and off for visitors who ask for privacy (GPC, DNT).
   */
  chains?: boolean | undefined;
  /**
   * Puts an address into the address bar, for sites whose router keeps one of its own. By default the
   * browser's own `replaceState`, past whatever wrapped it: no analytics tool sees a second page
   * view. The history entry's state stays.
   */
  replaceAddress?: ((url: string) => void) | undefined;
}

// Through the prototype: tools that count page views wrap the method of `history` itself.
const replaceState = (url: string): void =>
  History.prototype.replaceState.call(history, history.state, '', url);

/**
 * An article's address as it is to stand in the address bar: without the tag that it came with, or
 * with that of the address bar (`a` in the catalogue). The same as `untagUrl` and `tagUrl` of core,
 * for the addresses that browsers write, in a third of their size; a test holds them together.
 */
export function addressWith(
  tag: string,
  href: string,
  parameter: string,
  placement: Placement,
): string {
  const clean = href.replace(
    RegExp(`([?&#])${parameter}=[^&#]*(&|(?=#)|$)`, 'g'),
    (_, before: string, after: string) => (after ? before : ''),
  );
  if (!tag) return clean;
  const [page = '', jump] = clean.split(/#(.*)/);
  const pair = `${parameter}=${tag}`;
  return !jump && placement === 'fragment'
    ? `${page}#${pair}`
    : `${page}${page.includes('?') ? '&' : '?'}${pair}${jump ? `#${jump}` : ''}`;
}

/**
 * Writes the address anew, once its view is counted.
 *
 * @param id of the view's event
 * @param parameter name of the tag's parameter
 */
export function rewriteAddress(
  {
    placement = 'query',
    cleanAddress = true,
    tagAddress,
    chains,
    replaceAddress = replaceState,
  }: AddressOptions,
  id: string,
  parameter: string,
): void {
  const { href } = location;
  const tag = chains && !asksForPrivacy() ? `a${viewToken(id)}` : 'a';
  const wanted = addressWith(tagAddress ? tag : '', href, parameter, placement);
  if (tagAddress) ownTags.add(tag);
  if ((tagAddress || cleanAddress) && wanted !== href) replaceAddress(wanted);
}
