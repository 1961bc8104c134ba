/** An in-page change of the URL, in the words of the Navigation API: `traverse` is back or forward. */
export type AddressChange = 'push' | 'replace' | 'traverse' | 'reload' | null;

/** Called after an in-page change of the URL. */
export type AddressListener = (type: AddressChange) => void;

/**
 * For browsers without the Navigation API: wraps the methods of `history`. The wrappers stay after the
 * signal, since other scripts may have wrapped them in turn.
 */
export function onHistoryChange(listener: AddressListener, signal: AbortSignal): void {
  for (const type of ['push', 'replace'] as const) {
    const name = `${type}State` as const;
    const original = history[name];
    history[name] = function (...state) {
      original.apply(this, state);
      if (!signal.aborted) listener(type);
    };
  }
  addEventListener('popstate', () => listener('traverse'), { signal });
  // The URL may have changed while this file was loading.
  listener('replace');
}
