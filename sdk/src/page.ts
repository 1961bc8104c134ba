/** Which page this is: one answer for the bar and the tracker. */

/** How long a router may take to write a page's address and head, in ms. */
export const SETTLING_MS = 1_500;

/** The longest URL that is sent, in characters. A full batch must fit the intake's limit of 16 KiB. */
export const MAX_URL = 3_300;

/**
 * What tells a site's pages apart: the path and, with a hash router, the route in the fragment
 * (`#/articles/hello`).
 */
export const pathOf = (url: string): string => {
  const { pathname, hash } = new URL(url);
  return pathname + (/^#!?\/[^?]*/.exec(hash)?.[0] ?? '');
};

/** How the document was loaded. */
export const navigationEntry = (): PerformanceNavigationTiming | undefined =>
  performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;

/** The current page's URL without query and jump mark. */
export const pageUrl = (): string => location.origin + pathOf(location.href);

/** The canonical link that was read last, and the page that it was read on. */
let known: { href?: string; path?: string; entry?: string | undefined } = {};

/**
 * The page's `<link rel=canonical>` where it differs from the page's own URL. After an in-page
 * navigation the link of the page before counts for nothing until the router has changed it.
 *
 * @returns `''` while the link may be that of the page before
 */
export function canonicalUrl(): string | undefined {
  const href = document.querySelector<HTMLLinkElement>('link[rel~=canonical]')?.href ?? '';
  // An invalid `href` is returned as it was written, and `pathOf` throws.
  if (!/^https?:/.test(href) || href.length > MAX_URL) return undefined;
  try {
    pathOf(href);
  } catch {
    return undefined;
  }
  const now = { href, path: pathOf(location.href), entry: window.navigation?.currentEntry?.key };
  if (
    href === known.href &&
    now.path !== known.path &&
    // `replaceState` keeps the entry.
    (!now.entry || now.entry !== known.entry)
  ) {
    return '';
  }
  known = now;
  return href === pageUrl() || href === location.href ? undefined : href;
}

/** The plugin's base URL, for paths that start with a slash. */
export const baseUrl = (endpoint: string): string => endpoint.replace(/\/+$/, '');
