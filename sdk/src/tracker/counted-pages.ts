declare global {
  // Only `var` declares a property of `globalThis`.
  var sendBarPages: Partial<Record<string, string>> | undefined;
}

/**
 * The last counted URL of this document by endpoint. Global, so that a remounted tracker or a second
 * copy of this script does not count an arrival again.
 */
export const countedPages = (): Partial<Record<string, string>> => (globalThis.sendBarPages ??= {});
