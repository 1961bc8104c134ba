/** Called after an in-page change of the URL; `traversed` means back or forward. */
export type AddressListener = (traversed: boolean) => void;

/**
 * For browsers without the Navigation API: wraps the methods of `history`. The wrappers stay after the
 * signal, since other scripts may have wrapped them in turn.
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
  // The URL may have changed while this file was loading.
  listener(false);
}
