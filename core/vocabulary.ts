/**
 * The words that every side uses. Stored rows, reports, the SDK and the admin pages all speak
 * these values, so a value is never renamed: a new meaning gets a new word.
 */

/** Where a visit came from. `internal` is a view that came from the site itself and is no visit. */
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
 * How we know that a visit is private: `tagged` (it carried our tag), `app` (an in-app browser or
 * the referrer of a messenger or webmail), `inferred` (no referrer on a deep page: an estimate),
 * `none` (it is not private, or nothing says so).
 */
export const EVIDENCE = ['tagged', 'app', 'inferred', 'none'] as const;
export type Evidence = (typeof EVIDENCE)[number];

/**
 * What is stored of an event. `internal` is a view whose referrer is the site itself; `preview` is a
 * page that a messenger or network fetched to draw a link preview.
 */
export const STORED_KINDS = ['visit', 'internal', 'share', 'copy', 'preview'] as const;
export type StoredKind = (typeof STORED_KINDS)[number];

/** What the browser says of how the page was reached. */
export const NAVIGATIONS = ['navigate', 'reload', 'back_forward', 'prerender'] as const;
export type Navigation = (typeof NAVIGATIONS)[number];
