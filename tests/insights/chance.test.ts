import { findInsights, topMovers } from '../../server/src/insights';
import { quietMonths, quietWorld, type World } from './worlds';

const WORLDS = 250;
const MOST_FALSE = 0.05;
const SEEDS = Array.from({ length: WORLDS }, (_, seed) => seed);

describe.each<[string, World]>([
  ['independent visits', { perShare: 2, bunched: false }],
  ['bunches of two', { perShare: 2, bunched: true }],
  ['bunches of six', { perShare: 6, bunched: true }],
])('on sites of chance alone, with %s', (_, world) => {
  it('findings are rare', () => {
    const wrong = SEEDS.filter((seed) => findInsights(quietWorld(seed, world)).length > 0);

    expect(wrong.length / WORLDS).toBeLessThanOrEqual(MOST_FALSE);
  });

  it.each([1, 4])('movers are rare after %i months', (earlier) => {
    const periods = { days: 30, earlier, bunch: 1 + world.perShare };
    const wrong = SEEDS.filter(
      (seed) => topMovers(quietMonths(seed, earlier, world), periods).length > 0,
    );

    expect(wrong.length / WORLDS).toBeLessThanOrEqual(MOST_FALSE);
  });
});
