declare global {
  // `globalThis.name` asks for `var`.
  var sendBarPages: Partial<Record<string, string>> | undefined;
}

/**
 * The address that was last counted in this document, per endpoint. It lives on the page's global
 * object, so that a tracker that is stopped and started again (a component that remounts), or two
 * copies of this script, still count an arrival once.
 */
export const countedPages = (): Partial<Record<string, string>> => (globalThis.sendBarPages ??= {});
