import {
  changeOfCount,
  changeOfShare,
  comparisonOf,
  type Compared,
} from '../../admin/src/pages/overview/comparison';
import { daysFrom, overviewReport } from './overview-reports';

const NOON = Date.parse('2026-03-15T12:00:00Z');

const twoDays = (changes: Partial<Compared> = {}): Compared => ({
  ...overviewReport({
    series: daysFrom('2026-03-14', 2),
    previous: {
      period: { from: '2026-02-28', to: '2026-03-01' },
      figures: overviewReport().figures,
      series: daysFrom('2026-02-28', 2, 10),
    },
  }),
  ...changes,
});

test('leaves the day that is not over out, on both sides', () => {
  const [first] = daysFrom('2026-03-14', 1);
  expect(comparisonOf(twoDays({ today: '2026-03-15' }), NOON)).toEqual({
    now: { visits: 95, private: 43, shares: first?.shares },
    before: { visits: 950, private: 430, shares: 40 },
  });
  expect(comparisonOf(twoDays({ today: null }), NOON)?.now.visits).toBeGreaterThan(95);
});

test('compares a day by the hours that are over', () => {
  const hours = daysFrom('2026-03-15', 3).map((point, hour) => ({
    ...point,
    at: `2026-03-15T${10 + hour}:00:00.000Z`,
  }));
  const report = twoDays({ step: 'hour', series: hours, today: '2026-03-15' });
  const [first, second] = hours;
  expect(comparisonOf(report, NOON)?.now.shares).toBe((first?.shares ?? 0) + (second?.shares ?? 0));
});

test.each([
  ['counting began within the period before', { firstDay: '2026-03-01' }],
  ['nothing was ever counted', { firstDay: null }],
  ['nothing of the period is over', { series: daysFrom('2026-03-15', 1), today: '2026-03-15' }],
])('compares nothing where %s', (_, changes) => {
  expect(comparisonOf(twoDays(changes), NOON)).toBeNull();
});

test.each([
  ['more', 150, 100, 0.5],
  ['less', 50, 100, -0.5],
  ['no more than noise', 105, 100, 0],
  ['too few to tell', 9, 3, null],
  ['nothing before', 100, 0, null],
])('a count that is %s', (_, now, before, change) => {
  expect(changeOfCount(now, before)).toBe(change);
});

const of = (privateVisits: number, visits: number) => ({
  private: privateVisits,
  visits,
  shares: 0,
});

test('a share is compared in points, unless it is noise or too few to tell', () => {
  expect(changeOfShare(of(500, 1000), of(400, 1000))).toBeCloseTo(0.1);
  expect(changeOfShare(of(41, 100), of(40, 100))).toBe(0);
  expect(changeOfShare(of(20, 29), of(400, 1000))).toBeNull();
  // No visit was private, in neither period.
  expect(changeOfShare(of(0, 100), of(0, 100))).toBe(0);
});
