/**
 * As in `consent.ts`, for the parts that load on demand: imported from there, the bundler would make a
 * chunk shared with the first script.
 */
export const lacksConsent = (): boolean => globalThis.sendBarConsent?.() === false;

/** Resolves once the visitor agrees. */
export const consent = (): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (lacksConsent()) return;
      removeEventListener('send-bar-consent', check);
      resolve();
    };
    addEventListener('send-bar-consent', check);
    check();
  });
