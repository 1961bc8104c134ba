import type { Finding } from '../../core';
import { findInsights, type ArticleInput, type InsightInput } from '../../server/src/insights';
import { quietWorld } from './worlds';

const SITES = Array.from({ length: 100 }, (_, seed) =>
  quietWorld(seed, { perShare: 2, bunched: true }),
);

/** The site with one article of middling size, made what it is by `changes`. */
const withArticle = (site: InsightInput, changes: Partial<ArticleInput>): InsightInput => ({
  ...site,
  articles: [
    {
      uid: 'api::article.article',
      documentId: 'subject',
      locale: null,
      singleType: false,
      title: 'Subject',
      visits: 2000,
      privateVisits: 400,
      shares: 50,
      previews: 100,
      ...changes,
    },
    ...site.articles,
  ],
});

const EFFECTS: [Finding['kind'], (site: InsightInput) => InsightInput][] = [
  ['took-off', (site) => withArticle(site, { daily: [20, 12, 8, 5, 4, 60, 90, 70, 20, 10] })],
  ['few-shares', (site) => withArticle(site, { shares: 0 })],
  ['unopened-previews', (site) => withArticle(site, { privateVisits: 60 })],
  [
    'strong-channel',
    (site) => ({
      ...site,
      channels: [{ channel: 'teams', shares: 100, visits: 800 }, ...site.channels],
    }),
  ],
  [
    'weak-channel',
    (site) => ({
      ...site,
      channels: [{ channel: 'teams', shares: 100, visits: 8 }, ...site.channels],
    }),
  ],
  [
    'unmatched-visits',
    (site) => ({ ...site, misses: [{ shape: '/blog/…', count: site.site.visits / 10 }] }),
  ],
];

describe.each(EFFECTS)('%s', (kind, on) => {
  it('is found on most sites where it is real', () => {
    const found = SITES.filter((site) => findInsights(on(site)).some((each) => each.kind === kind));
    expect(found.length / SITES.length).toBeGreaterThanOrEqual(0.9);
  });
});
