import type { Navigation } from '../../../core/vocabulary';
import { record, recordShare, type ShareEvent } from '../events/record';
import { onAddressChange } from './address-changes';
import { countedPages } from './counted-pages';
import { navigationType } from './navigation-type';
import { whenShown } from './when-shown';

export interface TrackerOptions {
  /** Where events go, without a slash at the end: `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /**
   * Key of the article that the page shows now, `uid:documentId:locale`. Without it, and after each
   * navigation within the page, the server finds the article by the address.
   */
  article?: string;
}

export interface Tracker {
  /** Records that a link was passed on by other means than the bar. */
  share(event: ShareEvent): void;
  /** Counts no further arrivals. What was counted is still delivered. */
  stop(): void;
}

/**
 * Counts the arrivals on this page: the load, and each navigation to another path within it. One
 * event per arrival: a page restored from the back-forward cache, a change of query or fragment
 * and a second start count nothing. Sets no cookie, stores nothing on the device, never throws.
 * On a server it does nothing.
 */
export function startTracker({ endpoint, article }: TrackerOptions): Tracker {
  const stopping = new AbortController();
  if (typeof document !== 'undefined') {
    // Read now: other scripts may clean the address before a background tab is seen.
    const first = location.href;
    whenShown(() => {
      const moved = new URL(first).pathname !== location.pathname;
      arrive(moved ? location.href : first);
      stopping.signal.addEventListener(
        'abort',
        onAddressChange((traversed) =>
          arrive(location.href, traversed ? 'back_forward' : 'navigate'),
        ),
      );
    }, stopping.signal);
  }

  function arrive(url: string, within?: Navigation): void {
    const pages = countedPages();
    const before = pages.get(endpoint);
    if (before !== undefined && new URL(before).pathname === new URL(url).pathname) return;
    pages.set(endpoint, url);
    record(endpoint, {
      type: 'visit',
      url,
      // Within the page, the page before is the referrer: the server then knows it as internal.
      referrer: before ?? document.referrer,
      article: within ? undefined : article,
      navigation: before === undefined ? navigationType() : (within ?? 'navigate'),
    });
  }

  return {
    share: (event) => recordShare(endpoint, event),
    stop: () => stopping.abort(),
  };
}
