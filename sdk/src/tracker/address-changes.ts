import type { AddressChange, AddressListener } from './history-changes';
import { onDemand } from './on-demand';

declare global {
  interface Window {
    /** The part of the Navigation API that is used here; TypeScript 5.9 does not declare it. */
    readonly navigation?: {
      readonly currentEntry: { readonly key: string } | null;
      addEventListener(
        type: 'currententrychange',
        listener: (event: { navigationType: AddressChange }) => void,
        options: { signal: AbortSignal },
      ): void;
    };
  }
}

/** Calls `listener` after each in-page change of the URL, until the signal. */
export function onAddressChange(listener: AddressListener, signal: AbortSignal): void {
  const { navigation } = window;
  if (navigation) {
    navigation.addEventListener(
      'currententrychange',
      ({ navigationType }) => listener(navigationType),
      { signal },
    );
    return;
  }
  // Browsers from before 2026.
  void onDemand(({ onHistoryChange }) => onHistoryChange(listener, signal));
}
