import { DEFAULT_PARAMETER } from '../../../core/default-parameter';
import type { Navigation } from '../../../core/vocabulary';
import { queueFor } from '../events/event-queue';
import { record, recordShare, type ShareEvent } from '../events/record';
import { onAddressChange } from './address-changes';
import type { AddressOptions } from './address-tag';
import { countedPages } from './counted-pages';
import { navigationType } from './navigation-type';
import { onDemand } from './on-demand';
import { whenShown } from './when-shown';

const pathOf = (url: string): string => new URL(url).pathname;

export interface TrackerOptions extends AddressOptions {
  /** Where events go, without a slash at the end: `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /**
   * Key of the article that the page shows now, `uid:documentId:locale`. Without it, and after each
   * navigation within the page, the server finds the article by the address.
   */
  article?: string | undefined;
  /** Whether passages that visitors copy from an article are counted, once a view; on by default. */
  textCopies?: boolean | undefined;
  /**
   * Whether events that could not be sent are kept on the visitor's device for the next page, for a
   * day at most; off by default, and off for visitors who ask for privacy (GPC, DNT).
   */
  keepUnsent?: boolean | undefined;
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
 * and a second start count nothing. Sets no cookie, stores nothing on the device unless asked to,
 * never throws. On a server it does nothing.
 */
export function startTracker(options: TrackerOptions): Tracker {
  const { endpoint, article, parameter = DEFAULT_PARAMETER, textCopies = true } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** The article, while the page that it was said of is shown. */
  let shown = article;
  let copied = false;

  if (typeof document !== 'undefined') {
    // Read now: other scripts may clean the address before a background tab is seen.
    const first = location.href;
    whenShown(() => {
      arrive(pathOf(first) === location.pathname ? first : location.href);
      onAddressChange(
        (traversed) => arrive(location.href, traversed ? 'back_forward' : 'navigate'),
        signal,
      );
    }, signal);
    if (textCopies) document.addEventListener('copy', copy, { signal });
    if (options.keepUnsent) void onDemand(({ keepUnsent }) => keepUnsent(queueFor(endpoint)));
  }

  function arrive(url: string, within?: Navigation): void {
    const pages = countedPages();
    const before = pages[endpoint];
    if (before && pathOf(before) === pathOf(url)) return;
    pages[endpoint] = url;
    if (within) shown = undefined;
    copied = false;
    record(
      endpoint,
      {
        type: 'visit',
        url,
        // Within the page, the page before is the referrer: the server then knows it as internal.
        referrer: before ?? document.referrer,
        article: shown,
        navigation: before ? (within ?? 'navigate') : navigationType(),
        tag: (options.chains && options.tagAddress && 'a') || undefined,
      },
      ({ id }) => {
        if (!options.tagAddress && !url.includes(`${parameter}=`)) return;
        void onDemand(({ rewriteAddress }) => {
          // The visitor may have moved on meanwhile. A tracker that was stopped has counted all the
          // same: React's strict mode stops the first one at once.
          if (location.pathname === pathOf(url)) rewriteAddress(options, id, parameter);
        });
      },
    );
  }

  function copy(event: Event): void {
    // The bar's own event of that name is another one.
    if (copied || !(event instanceof ClipboardEvent)) return;
    void onDemand(({ isPassage }) => {
      if (copied || !isPassage(getSelection())) return;
      copied = true;
      record(endpoint, { type: 'copy', article: shown });
    });
  }

  return {
    share: (event) => recordShare(endpoint, event),
    stop: () => stopping.abort(),
  };
}
