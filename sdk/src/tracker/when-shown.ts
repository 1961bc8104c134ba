/** Calls `shown` once the page is visible: now, or when a prerendered or background tab is shown. */
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
    /** Where browsers prerender pages; TypeScript 5.9 does not declare it. */
    readonly prerendering?: boolean;
  }
}
