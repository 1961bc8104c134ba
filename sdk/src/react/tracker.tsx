import { useEffect } from 'react';
import { startTracker, type TrackerOptions } from '../tracker/start-tracker';

/**
 * Counts the arrivals on this page, and on those that the router goes to: once in the layout of a
 * site. The options are read when it appears, and whenever `endpoint` or `article` change.
 */
export function Tracker(options: TrackerOptions): null {
  const { endpoint, article } = options;
  useEffect(() => {
    const tracker = startTracker(options);
    return () => tracker.stop();
    // Not `options`: it is a new object each time that this is drawn.
  }, [endpoint, article]);
  return null;
}
