/** Told after the page's address changed without a load; `traversed` by back or forward. */
type Listener = (traversed: boolean) => void;

/** Calls `listener` after each change of the address within the page. Returns how to end it. */
export function onAddressChange(listener: Listener): () => void {
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    const { navigation } = window;
    const changed = (event: Event): void =>
      listener('navigationType' in event && event.navigationType === 'traverse');
    navigation.addEventListener('currententrychange', changed);
    return () => navigation.removeEventListener('currententrychange', changed);
  }
  return onHistoryChange(listener);
}

/** For browsers without the Navigation API, where the History API tells nobody: wraps its methods. */
function onHistoryChange(listener: Listener): () => void {
  let ended = false;
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name];
    history[name] = function (...state) {
      original.apply(this, state);
      if (!ended) listener(false);
    };
  }
  const popped = (): void => listener(true);
  addEventListener('popstate', popped);
  return () => {
    // The wrappers stay, idle: another script may have wrapped them in turn.
    ended = true;
    removeEventListener('popstate', popped);
  };
}
