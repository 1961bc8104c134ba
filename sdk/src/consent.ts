declare global {
  /**
   * Whether the visitor agrees to be counted; asked before anything is sent or stored. Set by the
   * page, before the script, or by the tracker's option `consent`. Without it, nobody is asked.
   */
  // Only `var` declares a property of `globalThis`.
  var sendBarConsent: (() => boolean) | undefined;
}

/** The page fires this event on `window` when the visitor has agreed, or no longer does. */
export const CONSENT_CHANGED = 'send-bar-consent';

/** Whether the visitor has to agree first, and has not. */
export const lacksConsent = (): boolean => globalThis.sendBarConsent?.() === false;
