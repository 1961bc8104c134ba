/** Room for the stroke and the last point's dot, in CSS pixels. */
const INSET = 3;

/** Where the values lie in a picture of this size; the lowest possible value is 0. */
export function sparkPoints(
  values: readonly number[],
  width: number,
  height: number,
): [x: number, y: number][] {
  const most = Math.max(1, ...values);
  const step = (width - 2 * INSET) / Math.max(1, values.length - 1);
  const round = (value: number): number => Math.round(value * 10) / 10;
  return values.map((value, index) => [
    round(values.length === 1 ? width / 2 : INSET + index * step),
    round(height - INSET - (value / most) * (height - 2 * INSET)),
  ]);
}
