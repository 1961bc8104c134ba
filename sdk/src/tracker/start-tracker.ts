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
  /** Base URL of the plugin, without a trailing slash: `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /**
   * Key of the current article, `uid:documentId:locale`. Without it, and after in-page navigation, the
   * URL identifies the article.
   */
  article?: string | undefined;
  /** Counts passages copied from an article, once per view; on by default. */
  textCopies?: boolean | undefined;
  /**
   * Stores unsent events on the visitor's device for the next page, for at most a day. Off by default,
   * and for visitors who send GPC or DNT.
   */
  keepUnsent?: boolean | undefined;
}

export interface Tracker {
  /** Records a share made outside the bar. */
  share(event: ShareEvent): void;
  /** Stops counting. Pending events are still delivered. */
  stop(): void;
}

/**
 * Counts visits: the page load and each in-page navigation to another path, once each. Restoring from
 * the back-forward cache, a change of query or fragment, and a second start count nothing. Sets no
 * cookie, stores nothing unless `keepUnsent` is set, never throws. Does nothing on a server.
 */
export function startTracker(options: TrackerOptions): Tracker {
  const { endpoint, article, parameter = DEFAULT_PARAMETER, textCopies = true } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Cleared by in-page navigation. */
  let shown = article;
  let copied = false;

  if (typeof document !== 'undefined') {
    // Read now: other scripts may change the URL before a background tab is shown.
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
        // After in-page navigation the previous page is the referrer, which makes the view internal.
        referrer: before ?? document.referrer,
        article: shown,
        navigation: before ? (within ?? 'navigate') : navigationType(),
        tag: (options.chains && options.tagAddress && 'a') || undefined,
      },
      ({ id }) => {
        if (!options.tagAddress && !url.includes(`${parameter}=`)) return;
        void onDemand(({ rewriteAddress }) => {
          // Unless the visitor has moved on. `signal` is not checked: React's strict mode stops the
          // first tracker at once.
          if (location.pathname === pathOf(url)) rewriteAddress(options, id, parameter);
        });
      },
    );
  }

  function copy(event: Event): void {
    // The bar fires a custom event of the same name.
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
