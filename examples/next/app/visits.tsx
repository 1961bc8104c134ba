'use client';

import { Tracker } from 'dark-social-sdk/react';

/**
 * Next's router keeps its own copy of the URL, and would restore the tag. It updates the copy on this
 * call, unless the state is the router's own `history.state`.
 */
const replaceAddress = (url: string): void => window.history.replaceState(null, '', url);

/** Rendered once, in the layout: counts the page load and each navigation. */
export function Visits({ endpoint }: { endpoint: string }) {
  return <Tracker endpoint={endpoint} replaceAddress={replaceAddress} />;
}
