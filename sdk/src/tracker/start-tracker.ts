import { DEFAULT_PARAMETER } from '../../../core/default-parameter';
import { queueFor, type Answered } from '../events/event-queue';
import { IGNORED, isIgnored } from '../events/own-people';
import { record, type Recorded, type ShareEvent } from '../events/record';
import { baseUrl, canonicalUrl, pathOf, SETTLING_MS } from '../page';
import { onAddressChange } from './address-changes';
import type { AddressOptions } from './address-tag';
import { countedPages } from './counted-pages';
import type { AddressChange } from './history-changes';
import { navigationType } from './navigation-type';
import { onDemand } from './on-demand';
import { whenShown } from './when-shown';

export interface TrackerOptions extends AddressOptions {
  /** Base URL of the plugin: `https://cms.example.com/api/dark-social`. */
  endpoint: string;
  /**
   * Key of the article that the page shows, `uid:documentId:locale`. Without it, and after in-page
   * navigation, the page's URL or else its canonical link identifies the article.
   */
  article?: string | undefined;
  /** Counts passages copied from an article, once per view; on by default. */
  textCopies?: boolean | undefined;
  /**
   * Stores unsent events on the visitor's device for the next page, for at most a day. Off by default,
   * and for visitors who send GPC or DNT.
   */
  keepUnsent?: boolean | undefined;
  /** The plugin option `pageTokens`: shares, copies and visits by a tagged link carry a token. */
  pageTokens?: boolean | undefined;
  /**
   * Whether the visitor agrees to be counted; asked before anything is sent or stored, by the tracker
   * and every bar of the page. Until it returns true, events wait in memory. Fire the event
   * `send-bar-consent` on `window` when its answer changes. By default, nobody is asked.
   */
  consent?: (() => boolean) | undefined;
}

export interface Tracker {
  /** Records a share made outside the bar. */
  share(event: ShareEvent): void;
  /** Stops counting. Pending events are still delivered. */
  stop(): void;
}

/**
 * Counts visits: the page load and each in-page navigation to another path, once each. Restoring from
 * the back-forward cache, a change of query or fragment, an address that a router replaces at once, and
 * a second start count nothing. Sets no cookie, stores nothing unless `keepUnsent` is set, never throws.
 * Does nothing on a server.
 */
export function startTracker(options: TrackerOptions): Tracker {
  const { article, parameter = DEFAULT_PARAMETER, textCopies = true } = options;
  globalThis.sendBarConsent ??= options.consent;
  const endpoint = baseUrl(options.endpoint);
  const stopping = new AbortController();
  const { signal } = stopping;
  /** Cleared by in-page navigation. */
  let shown = article;
  let copied = false;

  if (typeof document !== 'undefined') {
    // Read now: other scripts may change the URL before a background tab is shown.
    const first = location.href;
    whenShown(() => {
      arrive(first);
      onAddressChange((type) => arrive(location.href, type), signal);
    }, signal);
    if (textCopies) document.addEventListener('copy', copy, { signal });
    if (options.keepUnsent && !isIgnored())
      void onDemand(({ keepUnsent }) => keepUnsent(queueFor(endpoint)));
  }

  async function count(event: Recorded, answered?: Answered): Promise<void> {
    if (options.pageTokens)
      await onDemand(({ addPageToken }) => addPageToken(endpoint, event, parameter));
    record(endpoint, event, answered);
  }

  function arrive(url: string, within?: AddressChange): void {
    const pages = countedPages();
    const before = pages[endpoint];
    const path = pathOf(url);
    if (before && pathOf(before.url) === path) return;
    const at = performance.now();
    if (before && within === 'replace' && at - before.at < SETTLING_MS) {
      before.url = url;
      return;
    }
    const page = (pages[endpoint] = { first: url, url: location.href, at });
    if (within) shown = undefined;
    copied = false;
    /** The page's canonical link, or the address that has replaced the first; none once it was left. */
    const named = (): string =>
      (page === pages[endpoint] && (canonicalUrl() || (pathOf(page.url) !== path && page.url))) ||
      '';
    const send = (canonical: string, last?: boolean): void =>
      void count(
        {
          type: 'visit',
          url,
          canonical,
          // After in-page navigation the previous page is the referrer, which makes the view internal.
          referrer: before ? before.url : document.referrer,
          article: shown,
          navigation: before
            ? within === 'traverse'
              ? 'back_forward'
              : 'navigate'
            : navigationType(),
        },
        (counted, tag) => {
          if (!counted) {
            // No article, perhaps because a script has yet to write the canonical link.
            if (!last) setTimeout(() => named() !== canonical && send(named(), true), SETTLING_MS);
            return;
          }
          if (!tag && !url.includes(`${parameter}=`)) return;
          void onDemand(({ rewriteAddress }) => {
            // Unless the visitor has moved on. `signal` is not checked: React's strict mode stops the
            // first tracker at once.
            if (pathOf(location.href) === pathOf(page.url)) rewriteAddress(options, parameter, tag);
          });
        },
      );
    const ignore = `${parameter}-ignore`;
    if (url.includes(ignore)) {
      void onDemand(({ ignoreDevice }) => ignoreDevice(ignore, IGNORED, options));
      return;
    }
    // A router changes the canonical link after the address.
    if (within && canonicalUrl() === '') setTimeout(() => send(named()), SETTLING_MS);
    else send(named());
  }

  function copy(event: Event): void {
    // The bar fires a custom event of the same name.
    if (copied || !(event instanceof ClipboardEvent)) return;
    void onDemand(({ isPassage }) => {
      if (copied || !isPassage(getSelection())) return;
      copied = true;
      void count({ type: 'copy', article: shown });
    });
  }

  return {
    share: (event) => void count({ type: 'share', ...event }),
    stop: () => stopping.abort(),
  };
}
