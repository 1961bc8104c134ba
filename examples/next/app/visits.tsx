'use client';

import { Tracker } from 'dark-social-sdk/react';

/**
 * Next's router keeps an address of its own, and would write the tag back. It hears of this call,
 * but only with a state that is not its own: with `history.state` it looks away.
 */
const replaceAddress = (url: string): void => window.history.replaceState(null, '', url);

/** Once in the layout: it counts the landing, and each page that the router goes to. */
export function Visits({ endpoint }: { endpoint: string }) {
  return <Tracker endpoint={endpoint} replaceAddress={replaceAddress} />;
}
