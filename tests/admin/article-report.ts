import type { ArticleFigures, ArticleReport, ChannelRow, SeriesPoint } from '../../core';

const bySource = {
  private: 0,
  public: 0,
  search: 0,
  assistant: 0,
  campaign: 0,
  referral: 0,
  direct: 0,
};

export const NO_FIGURES: ArticleFigures = {
  visits: 0,
  bySource,
  taggedVisits: 0,
  appVisits: 0,
  inferredVisits: 0,
  shares: 0,
  publicShares: 0,
  copies: 0,
  previews: 0,
  visitors: 0,
};

export const point = (at: string, taggedVisits = 0): SeriesPoint => ({
  at,
  shares: 0,
  taggedVisits,
  appVisits: 0,
  inferredVisits: 0,
  otherVisits: 0,
});

export const channelRow = (channel: string, changes: Partial<ChannelRow> = {}): ChannelRow => ({
  source: 'private',
  channel,
  visits: 0,
  taggedVisits: 0,
  appVisits: 0,
  inferredVisits: 0,
  shares: 0,
  linkVisits: 0,
  visitsPerShare: null,
  previews: 0,
  copies: 0,
  paidVisits: 0,
  providers: [],
  sharedBy: [],
  ...changes,
});

/** A report of an article that was published on the first of four days. */
export const ARTICLE: ArticleReport = {
  article: {
    uid: 'api::article.article',
    documentId: 'abc123',
    locale: 'en',
    singleType: false,
    title: 'Soup for forty',
    hidden: false,
    publishedAt: '2026-03-01T09:00:00.000Z',
    updatedAt: '2026-03-01T09:00:00.000Z',
    url: 'https://www.example.com/articles/soup-for-forty',
    locales: [
      { locale: 'en', title: 'Soup for forty', visits: 200, private: 90 },
      { locale: 'fr', title: 'Soupe pour quarante', visits: 80, private: 60 },
    ],
  },
  period: { from: '2026-03-01', to: '2026-03-04' },
  timeZone: 'Europe/Paris',
  today: null,
  figures: {
    ...NO_FIGURES,
    visits: 200,
    bySource: { ...bySource, private: 90, search: 110 },
    taggedVisits: 60,
    appVisits: 10,
    inferredVisits: 20,
    shares: 12,
  },
  estimate: null,
  previous: { period: { from: '2026-02-22', to: '2026-02-25' }, figures: NO_FIGURES },
  series: [
    point('2026-03-01', 30),
    point('2026-03-02', 20),
    point('2026-03-03', 10),
    point('2026-03-04'),
  ],
  median: { articles: 57, visits: 60, private: 24, privateShare: 0.38 },
  sincePublication: { firstDay: '2026-03-01', own: [30, 20, 10, 0], median: [10, 6, 2, 1] },
  findings: [],
  months: { from: '2026-03-01', to: '2026-03-31' },
  channels: [
    channelRow('whatsapp', { shares: 8, linkVisits: 50, visitsPerShare: 6.25, previews: 7 }),
    channelRow('telegram', { previews: 3 }),
  ],
  referrers: [{ host: 'www.google.com', visits: 100 }],
  chains: null,
};
