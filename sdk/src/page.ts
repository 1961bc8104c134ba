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

/** The entry of the history, which survives `replaceState`; unknown to browsers from before 2026. */
const entry = (): string | undefined => window.navigation?.currentEntry?.key;

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
  if (href.length > MAX_URL || !isWebAddress(href)) return undefined;
  const now = { path: pathOf(location.href), entry: entry() };
  const moved = known.path !== now.path && (!now.entry || known.entry !== now.entry);
  if (href === known.href && moved) return '';
  known = { href, ...now };
  return href === pageUrl() || href === location.href ? undefined : href;
}

/** An invalid `href` is returned as it was written. */
function isWebAddress(href: string): boolean {
  try {
    return /^https?:$/.test(new URL(href).protocol);
  } catch {
    return false;
  }
}

/** The plugin's base URL, for paths that start with a slash. */
export const baseUrl = (endpoint: string): string => endpoint.replace(/\/+$/, '');
