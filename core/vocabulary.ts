/**
 * Values shared by stored rows, reports, the SDK and the admin pages. A value is never renamed: a new
 * meaning gets a new value.
 */

/** Where a visit came from. `internal` is a view from within the site, which is not a visit. */
export const SOURCES = [
  'private',
  'public',
  'search',
  'assistant',
  'campaign',
  'referral',
  'direct',
  'internal',
] as const;
export type Source = (typeof SOURCES)[number];

/**
 * How we know that a visit is private: `tagged` (our tag), `app` (an in-app browser, or a messenger or
 * webmail as referrer), `inferred` (an estimate: no referrer on a deep page, or a damaged tag), `none`
 * (not private, or no evidence).
 */
export const EVIDENCE = ['tagged', 'app', 'inferred', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/**
 * Kinds of stored events. `internal` is a view whose referrer is the site itself; `preview` is a fetch
 * by a messenger or network that draws a link preview.
 */
export const STORED_KINDS = ['visit', 'internal', 'share', 'copy', 'preview'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** Navigation types as browsers report them. */
export const NAVIGATIONS = ['navigate', 'reload', 'back_forward', 'prerender'] as const;
export type Navigation = (typeof NAVIGATIONS)[number];

/**
 * Signs that events were made up: one network, or one user agent that hardly anybody else has, sends
 * most of an article's events; shares without a view of the page; ids that no browser draws; no page token on a site that requires
 * one.
 */
export const SUSPICIONS = ['network', 'agent', 'no-view', 'ids', 'no-token'] as const;
export type Suspicion = (typeof SUSPICIONS)[number];

/** Stands for names that are too many to be kept apart: of referring hosts, channels, misses. */
export const OTHERS = '…';
