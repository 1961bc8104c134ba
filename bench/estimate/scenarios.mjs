// What is simulated: every rate at every size of site, and worlds that break what the estimate assumes.
export const RATES = [6, 12, 20, 31, 48];
const SIZES = [300, 1_000, 2_000, 10_000];
const SIGMAS = [1, 1.5];

/** Worlds as the estimate assumes them, apart from a few lost tags and bookmarks. */
export const USUAL_SCENARIOS = RATES.flatMap((groups) =>
  SIZES.flatMap((privateArrivals) => SIGMAS.map((sigma) => ({ groups, privateArrivals, sigma }))),
);

/** Every address tagged: nothing is estimated, and what is counted has no interval. */
export const WHOLE_SCENARIOS = SIZES.map((privateArrivals) => ({ groups: 62, privateArrivals }));

/** What makes it hard, or what it cannot know. */
const HARD = {
  'share sizes with sigma 2': { sigma: 2 },
  'four visits per share': { shareSize: 4, sigma: 1.5 },
  'five articles': { articles: 5 },
  'three times the bookmarks, feeds and bots': { otherDark: 3 },
  'networks lose five times the referrers': { oddsOfLoss: 5 },
  'most phones behind shared addresses': { sharedAddresses: 0.7 },
  '15 % of shares take the canonical address': { byCanonical: 0.15 },
  '5 % of tags lost, 5 % damaged': { tagLost: 0.05, tagDamaged: 0.05 },
  'five times as many come back': { comingBack: 0.15 },
};
export const HARD_SCENARIOS = Object.entries(HARD).flatMap(([name, changes]) =>
  [12, 31].map((groups) => ({ name, groups, ...changes })),
);
