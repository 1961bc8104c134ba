/** Does something with what few page views need. Without that file all else works on. */
export const onDemand = (use: (parts: typeof import('./rarely-needed')) => void): void =>
  void import('./rarely-needed').then(use, () => 0);
