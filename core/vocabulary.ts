/** Values that are stored and sent. Never rename one: a new meaning gets a new value. */

/** Where a visit came from. `internal` is a view from within the site, not a visit. */
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
 * How we know that a visit is private: `tagged` (it has our tag), `app` (an in-app browser, or the
 * referrer of a messenger or webmail), `inferred` (no referrer on a deep page, an estimate), or `none`.
 */
export const EVIDENCE = ['tagged', 'app', 'inferred', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/** Kinds of stored events. `internal`: a view from within the site. `preview`: a fetched link preview. */
export const STORED_KINDS = ['visit', 'internal', 'share', 'copy', 'preview'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** The browser's navigation types. */
export const NAVIGATIONS = ['navigate', 'reload', 'back_forward', 'prerender'] as const;
export type Navigation = (typeof NAVIGATIONS)[number];
