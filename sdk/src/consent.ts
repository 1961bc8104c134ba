declare global {
  /**
   * Whether the visitor agrees to be counted; asked before anything is sent or stored. Set by the
   * page, before the script, or by the tracker's option `consent`. Without it, nobody is asked. When
   * its answer changes, the page fires `send-bar-consent` on `window`.
   */
  // Only `var` declares a property of `globalThis`.
  var sendBarConsent: (() => boolean) | undefined;
}

/** Whether the visitor has to agree first, and has not. */
export const lacksConsent = (): boolean => globalThis.sendBarConsent?.() === false;
