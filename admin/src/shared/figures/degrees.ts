import type { DefaultTheme } from 'styled-components';
import type { ExperimentSplit } from '../../../../core';

/** Private visits by how sure we are, surest first. */
export const DEGREES = ['taggedVisits', 'appVisits', 'inferredVisits'] as const;
export type Degree = (typeof DEGREES)[number];
export type DegreeCounts = Record<Degree, number>;

/** What takes the place of likely visits where an estimate stands; the last two are not private. */
export const ESTIMATED_PARTS = ['estimatedVisits', 'lostVisits', 'unexplainedVisits'] as const;
export type VisitsPart = Degree | (typeof ESTIMATED_PARTS)[number];

/** How a surface is filled, so that degrees can be told apart without colours. */
export type Texture = 'solid' | 'dotted' | 'hatched';

export interface Look {
  color: keyof DefaultTheme['colors'];
  texture: Texture;
}

/**
 * How each degree is drawn: one hue that becomes lighter and more broken up the less sure it is.
 * Colours are the theme's, so that they follow the dark mode.
 */
export const DEGREE_LOOKS: Record<Degree, Look> = {
  taggedVisits: { color: 'primary600', texture: 'solid' },
  appVisits: { color: 'primary500', texture: 'dotted' },
  inferredVisits: { color: 'primary600', texture: 'hatched' },
};

/** Visits that are not private have no hue. */
export const PART_LOOKS: Record<VisitsPart, Look> = {
  ...DEGREE_LOOKS,
  estimatedVisits: DEGREE_LOOKS.inferredVisits,
  lostVisits: { color: 'neutral600', texture: 'dotted' },
  unexplainedVisits: { color: 'neutral600', texture: 'hatched' },
};

export const privateVisits = (counts: DegreeCounts): number =>
  DEGREES.reduce((sum, degree) => sum + counts[degree], 0);

/** Visits of one part, in a bar of parts. */
export interface Part {
  part: VisitsPart;
  visits: number;
  /** Where it is estimated: the ends of the interval. */
  low?: number;
  high?: number;
}

export const partsOf = (counts: DegreeCounts): Part[] =>
  DEGREES.map((degree) => ({ part: degree, visits: counts[degree] }));

/** Private visits where an estimate stands. */
export const estimatedPrivate = ({ certain, recognised, estimated }: ExperimentSplit): number =>
  certain + recognised + estimated.visits;

/** They add up to all private visits and all that left no trace. */
export const partsOfEstimate = (split: ExperimentSplit): Part[] => [
  { part: 'taggedVisits', visits: split.certain },
  { part: 'appVisits', visits: split.recognised },
  { part: 'estimatedVisits', ...split.estimated },
  // Most sites have none.
  ...(split.lost.visits > 0 ? [{ part: 'lostVisits' as const, ...split.lost }] : []),
  { part: 'unexplainedVisits', visits: split.unexplained },
];

/** A stretch of the bar, in hundredths of its length. */
export interface Stretch {
  part: VisitsPart;
  start: number;
  length: number;
}

/** The bar's stretches. Parts without visits have none. */
export function stretches(parts: readonly Part[], whole: number): Stretch[] {
  const full = Math.max(
    whole,
    parts.reduce((sum, { visits }) => sum + visits, 0),
  );
  let start = 0;
  return parts.flatMap(({ part, visits }) => {
    if (visits <= 0) return [];
    const stretch = { part, start, length: (100 * visits) / full };
    start += stretch.length;
    return [stretch];
  });
}
