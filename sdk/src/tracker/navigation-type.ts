import type { Navigation } from '../../../core/vocabulary';

/** The document's navigation type. Read once the page is shown: a prerender is a navigation by then. */
export function navigationType(): Navigation {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return entry?.type ?? 'navigate';
}
