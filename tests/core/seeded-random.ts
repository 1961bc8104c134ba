/** Random values that are the same in every run, for tests that try many inputs. */
export interface SeededRandom {
  /** A whole number from 0 up to, but not including, `end`. */
  below(end: number): number;
  pick<T>(list: readonly T[]): T;
  /** A text of up to `longest` pieces, drawn from `pieces`. */
  text(pieces: readonly string[], longest: number): string;
}

/** Taken out once, since every look at a global is slow in Jest. */
const { floor, imul } = Math;

/** Mulberry32: small, and spread well enough to reach odd combinations. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number): number => floor(next() * end);
  function pick<T>(list: readonly T[]): T {
    const chosen = list[below(list.length)];
    if (chosen === undefined) throw new RangeError('Nothing to pick from');
    return chosen;
  }
  return {
    below,
    pick,
    text: (pieces, longest) =>
      Array.from({ length: below(longest + 1) }, () => pick(pieces)).join(''),
  };
}
