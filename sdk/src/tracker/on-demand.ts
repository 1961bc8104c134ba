/** Calls `use` with the functions that load on demand. Never rejects, even if loading fails. */
export const onDemand = (
  use: (parts: typeof import('./rarely-needed')) => unknown,
): Promise<unknown> => import('./rarely-needed').then(use, () => 0);
