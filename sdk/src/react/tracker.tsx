import { useEffect } from 'react';
import { startTracker, type TrackerOptions } from '../tracker/start-tracker';

/**
 * Runs the tracker; render it once, in the site's layout. Options are read on mount and whenever
 * `endpoint` or `article` changes.
 */
export function Tracker(options: TrackerOptions): null {
  const { endpoint, article } = options;
  useEffect(() => {
    const tracker = startTracker(options);
    return () => tracker.stop();
    // Not `options`, which is a new object on each render.
  }, [endpoint, article]);
  return null;
}
