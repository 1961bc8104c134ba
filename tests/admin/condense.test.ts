import { condense } from '../../admin/src/shared/charts/condense';
import { barAt, plotScales } from '../../admin/src/shared/charts/plot-scales';
import { thin, wholeTicks } from '../../admin/src/shared/charts/ticks';
import { addDays } from '../../admin/src/shared/period/days';
import type { SeriesPoint } from '../../core';

const days = (from: string, count: number): SeriesPoint[] =>
  Array.from({ length: count }, (_, index) => ({
    at: addDays(from, index),
    shares: 1,
    taggedVisits: 2,
    appVisits: 3,
    inferredVisits: 4,
    otherVisits: 5,
  }));

test('draws days as they are where there is room', () => {
  const { grain, bars } = condense(days('2026-01-01', 30), 'day', 30);
  expect(grain).toBe('day');
  expect(bars).toHaveLength(30);
  expect(bars[0]).toMatchObject({ start: '2026-01-01', end: '2026-01-01', taggedVisits: 2 });
});

test('sums days into calendar weeks, parts of a week at both ends', () => {
  // 1 January 2026 is a Thursday.
  const { grain, bars } = condense(days('2026-01-01', 14), 'day', 5);
  expect(grain).toBe('week');
  expect(bars.map(({ start, end, shares }) => [start, end, shares])).toEqual([
    ['2026-01-01', '2026-01-04', 4],
    ['2026-01-05', '2026-01-11', 7],
    ['2026-01-12', '2026-01-14', 3],
  ]);
});

test('sums days into months where weeks are still too many, and loses nothing', () => {
  const { grain, bars } = condense(days('2025-03-16', 365), 'day', 20);
  expect(grain).toBe('month');
  expect(bars).toHaveLength(13);
  expect(bars.reduce((sum, { inferredVisits }) => sum + inferredVisits, 0)).toBe(4 * 365);
});

test('sums what the bars are compared with by the same steps', () => {
  const { bars } = condense(days('2026-01-01', 14), 'day', 5, [1, 2, 3, 4, 5, 6]);
  expect(bars.map(({ line }) => line)).toEqual([10, 11, null]);
  expect(condense(days('2026-01-01', 1), 'day', 5).bars[0]?.line).toBeNull();
});

test('keeps hours apart, and an empty series empty', () => {
  const hours = days('2026-01-01', 3).map((point, hour) => ({
    ...point,
    at: `2026-01-01T0${hour}:00:00.000Z`,
  }));
  expect(condense(hours, 'hour', 1)).toMatchObject({ grain: 'hour', bars: { length: 3 } });
  expect(condense([], 'day', 0)).toEqual({ grain: 'day', bars: [] });
});

test('thins out dates evenly, and marks whole numbers only', () => {
  expect(thin(['a', 'b', 'c', 'd', 'e'], 2)).toEqual(['a', 'd']);
  expect(thin(['a', 'b'], 0)).toEqual(['a']);
  expect(wholeTicks([0, 0.5, 1])).toEqual([0, 1]);
});

test('finds the bar below a finger, and the nearest one beside the plot', () => {
  const { bars } = condense(days('2026-01-01', 4), 'day', 4);
  const scales = plotScales(bars, 456);
  const middle = (index: number) =>
    (scales.x(bars[index]?.start ?? '') ?? 0) + scales.x.bandwidth() / 2;
  expect([0, 1, 2, 3].map((index) => barAt(scales, 4, middle(index)))).toEqual([0, 1, 2, 3]);
  expect([barAt(scales, 4, -20), barAt(scales, 4, 1000)]).toEqual([0, 3]);
});
