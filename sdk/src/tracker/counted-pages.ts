/** The page that a document shows, as it was counted. */
export interface CountedPage {
  /** The URL that it was opened by, tag included. */
  first: string;
  /** The current URL, which a router may have written. */
  url: string;
  /** When it was opened, in ms since the document was loaded. */
  at: number;
}

declare global {
  // Only `var` declares a property of `globalThis`.
  var sendBarPages: Partial<Record<string, CountedPage>> | undefined;
}

/**
 * The last counted page of this document by endpoint. Global, so that a remounted tracker or a second
 * copy of this script does not count an arrival again.
 */
export const countedPages = (): Partial<Record<string, CountedPage>> =>
  (globalThis.sendBarPages ??= {});
