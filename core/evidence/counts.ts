/** Fewest events of which the plugin speaks at all. */
export const ENOUGH = 30;

/** Throws a RangeError that names the value unless it is a finite number that is not negative. */
export function checkCount(name: string, value: number): void {
  if (!Number.isFinite(value) || value < 0) {
    throw new RangeError(`${name} must be a finite number of at least 0, not ${value}.`);
  }
}
