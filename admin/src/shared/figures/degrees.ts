import type { DefaultTheme } from 'styled-components';

/** Private visits by how sure we are, surest first. */
export const DEGREES = ['taggedVisits', 'appVisits', 'inferredVisits'] as const;
export type Degree = (typeof DEGREES)[number];
export type DegreeCounts = Record<Degree, number>;

/** How a surface is filled, so that degrees can be told apart without colours. */
export type Texture = 'solid' | 'dotted' | 'hatched';

/**
 * How each degree is drawn: one hue that becomes lighter and more broken up the less sure it is.
 * Colours are the theme's, so that they follow the dark mode.
 */
export const DEGREE_LOOKS: Record<
  Degree,
  { color: keyof DefaultTheme['colors']; texture: Texture }
> = {
  taggedVisits: { color: 'primary600', texture: 'solid' },
  appVisits: { color: 'primary500', texture: 'dotted' },
  inferredVisits: { color: 'primary600', texture: 'hatched' },
};

export const privateVisits = (counts: DegreeCounts): number =>
  DEGREES.reduce((sum, degree) => sum + counts[degree], 0);

/** A stretch of the bar, in hundredths of its length. */
export interface Stretch {
  degree: Degree;
  start: number;
  length: number;
}

/** The bar's stretches. Degrees without visits have none. */
export function stretches(counts: DegreeCounts, whole: number): Stretch[] {
  const full = Math.max(whole, privateVisits(counts));
  let start = 0;
  return DEGREES.flatMap((degree) => {
    if (counts[degree] <= 0) return [];
    const stretch = { degree, start, length: (100 * counts[degree]) / full };
    start += stretch.length;
    return [stretch];
  });
}
