/**
 * Calls `shown` once the visitor sees the page: at once, or when a prerendered page is activated or
 * a tab opened in the background comes to the front.
 */
export function whenShown(shown: () => void, signal: AbortSignal): void {
  let done = false;
  const check = (): void => {
    if (done || document.visibilityState === 'hidden' || document.prerendering) return;
    done = true;
    shown();
  };
  for (const event of ['visibilitychange', 'prerenderingchange']) {
    document.addEventListener(event, check, { signal });
  }
  check();
}

declare global {
  interface Document {
    /** Of browsers that prerender pages; TypeScript's library does not know it yet. */
    readonly prerendering?: boolean;
  }
}
