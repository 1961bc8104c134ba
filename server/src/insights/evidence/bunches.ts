import type { Rate } from './chance';

/**
 * Visits from private shares come in bunches: one message to a group brings several. So a hundred of
 * them are weaker evidence than a hundred independent events. If the number of visits per share is
 * geometric with mean m, counts vary 1 + m times as much as Poisson counts.
 *
 * Returns that factor, at least 2: with few shares, how visits bunch is not known.
 */
export const bunchSize = (visits: number, shares: number): number =>
  1 + Math.max(1, shares > 0 ? visits / shares : 0);

/** A rate as if every bunch were one event. */
export const inBunches = ({ count, exposure }: Rate, size: number): Rate => ({
  count: count / size,
  exposure,
});
