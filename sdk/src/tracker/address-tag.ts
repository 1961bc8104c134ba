import type { Placement } from '../../../core/tagged-url';
import { viewToken } from '../../../core/view-token';
import { ownTags } from '../chains/own-tags';
import { asksForPrivacy } from '../privacy';

export interface AddressOptions {
  /** The plugin option `parameter`; `dsl` by default. */
  parameter?: string | undefined;
  /** The plugin option `placement`; `query` by default. */
  placement?: Placement | undefined;
  /** Removes the visitor's tag from the address bar once it is recorded; on by default. */
  cleanAddress?: boolean | undefined;
  /** Adds a tag to the address bar, so that links copied from it are recognised; off by default. */
  tagAddress?: boolean | undefined;
  /**
   * The plugin option `chains`: the tag in the address bar carries a token of this view. Off by
   * default, and for visitors who send GPC or DNT.
   */
  chains?: boolean | undefined;
  /**
   * Replaces the URL in the address bar, for routers that keep their own copy. By default the native
   * `replaceState`, which keeps the history entry's state.
   */
  replaceAddress?: ((url: string) => void) | undefined;
}

// The prototype's method: analytics tools wrap that of `history` and would count a page view.
export const replaceState = (url: string): void =>
  History.prototype.replaceState.call(history, history.state, '', url);

/**
 * Returns a URL without its tag, or with another one. Equivalent to core's `untagUrl` and `tagUrl` for
 * URLs that browsers serialize, in a third of their size.
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
 * Updates the tag in the address bar once the view is counted.
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
