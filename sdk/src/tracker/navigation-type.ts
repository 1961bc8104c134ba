import type { Navigation } from '../../../core/vocabulary';

/**
 * What the browser says of how this document was reached. Asked once the page is shown, so that a
 * prerender has become a navigation by then.
 */
export function navigationType(): Navigation {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}
