/**
 * Student's t that 97.5 % of the distribution lie below, by its degrees of freedom, as printed in any
 * table. Between these, 1 / df is interpolated, in which the quantile is almost a line.
 */
const TABLE: readonly (readonly [df: number, t: number])[] = [
  [2, 4.3027],
  [2.5, 3.5747],
  [3, 3.1824],
  [4, 2.7764],
  [5, 2.5706],
  [6, 2.4469],
  [8, 2.306],
  [10, 2.2281],
  [15, 2.1314],
  [20, 2.086],
  [30, 2.0423],
  [60, 2.0003],
  [Infinity, 1.96],
];

/** The quantile for any number of degrees of freedom; infinite below 2, where the table begins. */
export function tQuantile(df: number): number {
  const [first] = TABLE;
  if (first === undefined || !(df >= first[0])) return Infinity;
  let [lower, below] = first;
  for (const [upper, above] of TABLE) {
    if (df <= upper) {
      const part = upper === lower ? 0 : (1 / lower - 1 / df) / (1 / lower - 1 / upper);
      return below + part * (above - below);
    }
    [lower, below] = [upper, above];
  }
  return below;
}
