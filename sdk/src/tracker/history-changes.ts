/** Told after the page's address changed without a load; `traversed` by back or forward. */
export type AddressListener = (traversed: boolean) => void;

/**
 * For browsers without the Navigation API, where the History API tells nobody: wraps its methods. The
 * wrappers stay, idle after the signal: another script may have wrapped them in turn.
 */
export function onHistoryChange(listener: AddressListener, signal: AbortSignal): void {
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...state) {
      original.apply(this, state);
      if (!signal.aborted) listener(false);
    };
  }
  addEventListener('popstate', () => listener(true), { signal });
  // What changed while this file was loading; where nothing did, nobody minds being told.
  listener(false);
}
