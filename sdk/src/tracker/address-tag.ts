import type { Placement } from '../../../core/tagged-url';
import { ownTags } from '../chains/own-tags';
import { lacksConsent } from '../events/consent-on-demand';
import { asksForPrivacy } from '../privacy';

export interface AddressOptions {
  /** The plugin option `parameter`; `dsl` by default. */
  parameter?: string | undefined;
  /** The plugin option `placement`; `query` by default. */
  placement?: Placement | undefined;
  /** Removes the visitor's tag from the address bar once it is recorded; on by default. */
  cleanAddress?: boolean | undefined;
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
    RegExp(`([?&#])(?:${parameter}=[^&#]*(&|(?=#)|$))+`, 'g'),
    (_, before: string, after: string) => (after ? before : ''),
  );
  if (!tag) return clean;
  const [page = '', jump] = clean.split(/#(.*)/);
  const pair = `${parameter}=${tag}`;
  return !jump && placement === 'fragment'
    ? `${page}#${pair}`
    : `${page}${page.includes('?') ? '&' : '?'}${pair}${jump ? `#${jump}` : ''}`;
}

/** Takes out the tag that this page has put into its address bar. */
let removeTag: (() => void) | undefined;

/** Listens for a page that wants its own tag out again, and for consent that is withdrawn. */
function listenOnce(): void {
  if (removeTag) return;
  addEventListener('send-bar-untag', () => removeTag?.());
  addEventListener('send-bar-consent', () => lacksConsent() && removeTag?.());
}

/**
 * Updates the tag in the address bar once the view is counted.
 *
 * @param parameter name of the tag's parameter
 * @param given the tag that the view's address bar is to carry, with a token of the view if the site
 *   has chains; none by default
 */
export function rewriteAddress(
  { placement = 'query', cleanAddress = true, replaceAddress = replaceState }: AddressOptions,
  parameter: string,
  given = '',
): void {
  // Consent may have gone since the view was sent. A token is an identifier; channel and group are none.
  const tag = lacksConsent() ? '' : asksForPrivacy() ? given.slice(0, 2) : given;
  const replaceTag = (by: string): void => {
    const { href } = location;
    const wanted = addressWith(by, href, parameter, placement);
    if (wanted !== href) replaceAddress(wanted);
  };
  if (tag) {
    ownTags.add(tag);
    listenOnce();
    removeTag = () => {
      if (location.href.includes(`${parameter}=${tag}`)) replaceTag('');
    };
  }
  if (tag || cleanAddress) replaceTag(tag);
}
