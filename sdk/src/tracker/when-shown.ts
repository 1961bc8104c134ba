/**
 * Calls `shown` once the visitor sees the page: at once, or when a prerendered page is activated or
 * a tab opened in the background comes to the front.
 */
export function whenShown(shown: () => void, signal: AbortSignal): void {
  const events = ['prerenderingchange', 'visibilitychange'];
  const check = (): void => {
    const prerendering = 'prerendering' in document && document.prerendering === true;
    if (prerendering || document.visibilityState === 'hidden') return;
    for (const event of events) document.removeEventListener(event, check);
    shown();
  };
  for (const event of events) document.addEventListener(event, check, { signal });
  check();
}
