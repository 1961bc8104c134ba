/**
 * Does something with what few page views need. Without that file all else works on: the promise never
 * rejects.
 */
export const onDemand = (
  use: (parts: typeof import('./rarely-needed')) => unknown,
): Promise<unknown> => import('./rarely-needed').then(use, () => 0);
