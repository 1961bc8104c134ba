/** At most `most` of the items, evenly spaced, starting with the first. */
export function thin<Item>(items: readonly Item[], most: number): Item[] {
  const every = Math.max(1, Math.ceil(items.length / Math.max(1, most)));
  return items.filter((_, index) => index % every === 0);
}

/** Whole numbers only: there is no half visit. */
export const wholeTicks = (ticks: readonly number[]): number[] => ticks.filter(Number.isInteger);
