import { tQuantile } from '../../server/src/estimate/t-quantile';

describe("the quantile of Student's t", () => {
  it.each([
    [2.2, 3.9488],
    [3.5, 2.9401],
    [7, 2.3646],
    [11, 2.201],
    [24, 2.0639],
    [45, 2.0141],
    [1e9, 1.96],
  ])('of %d degrees of freedom is right within 2 % where it is interpolated', (df, t) => {
    expect(Math.abs(tQuantile(df) / t - 1)).toBeLessThan(0.02);
  });

  it.each([
    [2, 4.3027],
    [5, 2.5706],
    [30, 2.0423],
    [Infinity, 1.96],
  ])('of %d degrees of freedom is as printed', (df, t) => {
    expect(tQuantile(df)).toBe(t);
  });

  it('has no bound below 2 degrees of freedom, nor for what is no number', () => {
    expect(tQuantile(1.9)).toBe(Infinity);
    expect(tQuantile(NaN)).toBe(Infinity);
  });
});
