import type { ArticleInput, InsightInput, SiteInput } from '../../server/src/insights';

/** A month of a site in which nothing is worth a look. */
export const SITE: SiteInput = {
  visits: 20_000,
  taggedVisits: 2000,
  linkVisits: 2000,
  appVisits: 1000,
  inferredVisits: 3000,
  shares: 800,
  publicShares: 200,
  previews: 1000,
};

export const article = (changes: Partial<ArticleInput> = {}): ArticleInput => ({
  uid: 'api::article.article',
  documentId: 'a1',
  locale: null,
  singleType: false,
  title: 'Hello',
  visits: 1000,
  privateVisits: 300,
  shares: 50,
  previews: 50,
  ...changes,
});

export const input = (changes: Partial<InsightInput> = {}): InsightInput => ({
  days: 30,
  site: SITE,
  channels: [
    { channel: 'whatsapp', shares: 400, visits: 1000 },
    { channel: 'email', shares: 200, visits: 520 },
    { channel: 'telegram', shares: 200, visits: 480 },
  ],
  articles: [article()],
  misses: [],
  ...changes,
});

/** The same input with all counts multiplied. */
export function scaled(original: InsightInput, factor: number): InsightInput {
  const { days, site, channels, articles, misses } = original;
  return {
    days,
    site: {
      visits: site.visits * factor,
      taggedVisits: site.taggedVisits * factor,
      linkVisits: site.linkVisits * factor,
      appVisits: site.appVisits * factor,
      inferredVisits: site.inferredVisits * factor,
      shares: site.shares * factor,
      publicShares: site.publicShares * factor,
      previews: site.previews * factor,
    },
    channels: channels.map((each) => ({
      ...each,
      shares: each.shares * factor,
      visits: each.visits * factor,
    })),
    articles: articles.map(({ daily, ...each }) => ({
      ...each,
      visits: each.visits * factor,
      privateVisits: each.privateVisits * factor,
      shares: each.shares * factor,
      previews: each.previews * factor,
      ...(daily ? { daily: daily.map((visits) => visits * factor) } : {}),
    })),
    misses: misses.map((each) => ({ ...each, count: each.count * factor })),
  };
}
