import type {
  ArticleRow,
  ArticlesReport,
  ChannelRow,
  ChannelsReport,
  ExperimentSplit,
  OverviewReport,
  ReferrersReport,
  SeriesPoint,
} from '../../core';
import { addDays } from '../../admin/src/shared/period/days';

/** Reports as the server answers them, for a site with four weeks of visits. */

const FROM = '2026-02-16';
const TO = '2026-03-15';
const BEFORE = { from: '2026-01-19', to: '2026-02-15' };

/** So many days from `from` on, quieter on weekends, `scale` times as busy as usual. */
export const daysFrom = (from: string, count: number, scale = 1): SeriesPoint[] =>
  Array.from({ length: count }, (_, index) => {
    const busy = scale * (index % 7 > 4 ? 0.6 : 1) * (1 + (index % 5) / 10);
    return {
      at: addDays(from, index),
      shares: Math.round(4 * busy),
      taggedVisits: Math.round(20 * busy),
      appVisits: Math.round(9 * busy),
      inferredVisits: Math.round(14 * busy),
      otherVisits: Math.round(52 * busy),
    };
  });

const sumOf = (points: SeriesPoint[], key: Exclude<keyof SeriesPoint, 'at'>): number =>
  points.reduce((sum, point) => sum + point[key], 0);

function figuresOf(points: SeriesPoint[]): OverviewReport['figures'] {
  const taggedVisits = sumOf(points, 'taggedVisits');
  const appVisits = sumOf(points, 'appVisits');
  const inferredVisits = sumOf(points, 'inferredVisits');
  return {
    shares: sumOf(points, 'shares'),
    publicShares: 12,
    visits: taggedVisits + appVisits + inferredVisits + sumOf(points, 'otherVisits'),
    taggedVisits,
    publicTaggedVisits: 31,
    appVisits,
    inferredVisits,
    visitors: 1841,
    previews: 57,
    copies: 9,
  };
}

export function overviewReport(changes: Partial<OverviewReport> = {}): OverviewReport {
  const series = daysFrom(FROM, 28);
  const before = daysFrom(BEFORE.from, 28, 0.9).map((point) => ({
    ...point,
    otherVisits: Math.round(point.otherVisits * 1.3),
  }));
  return {
    period: { from: FROM, to: TO },
    timeZone: 'Europe/Paris',
    filter: {},
    figures: figuresOf(series),
    estimate: null,
    step: 'day',
    series,
    previous: { period: BEFORE, figures: figuresOf(before), series: before },
    today: TO,
    firstDay: '2025-06-01',
    convertingUpTo: null,
    everRecorded: true,
    missing: [],
    ignoreUrls: ['https://www.example.com/?dark-social=ignore'],
    sample: false,
    countedBy: [{ rulesVersion: '12', from: FROM, to: TO }],
    misses: [],
    chains: null,
    filters: {
      types: [
        { uid: 'api::article.article', name: 'Article' },
        { uid: 'api::page.page', name: 'Page' },
      ],
      locales: ['en', 'fr'],
    },
    ...changes,
  };
}

/** An estimate that stands, of the visits of this report: 1,273 private by the rule, and 300 direct. */
export const experiment = (changes: Partial<ExperimentSplit> = {}): ExperimentSplit => ({
  basis: 'experiment',
  certain: 590,
  recognised: 268,
  estimated: { visits: 240, low: 170, high: 330 },
  lost: { visits: 0, low: 0, high: 0 },
  unexplained: 475,
  groups: 31,
  of: 62,
  ...changes,
});

/** A channel, by what is not zero of it. */
export const channelRow = (row: Pick<ChannelRow, 'source' | 'channel'> & Partial<ChannelRow>) => ({
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
  ...row,
});

export const channelsReport: ChannelsReport = {
  period: { from: FROM, to: TO },
  linkVisits: 620,
  rows: [
    channelRow({ source: 'direct', channel: '', visits: 612 }),
    channelRow({
      source: 'private',
      channel: 'whatsapp',
      visits: 431,
      taggedVisits: 402,
      appVisits: 29,
      shares: 48,
      linkVisits: 418,
      visitsPerShare: 8.7,
    }),
    channelRow({ source: 'private', channel: '', visits: 402, inferredVisits: 402 }),
    channelRow({ source: 'search', channel: 'google', visits: 388 }),
    channelRow({
      source: 'private',
      channel: 'email',
      visits: 260,
      taggedVisits: 88,
      appVisits: 172,
      shares: 31,
      linkVisits: 92,
      visitsPerShare: 3,
    }),
    channelRow({ source: 'campaign', channel: 'mailchimp', visits: 150 }),
    channelRow({
      source: 'private',
      channel: 'copy',
      visits: 74,
      taggedVisits: 74,
      shares: 22,
      linkVisits: 74,
      visitsPerShare: 3.4,
    }),
    channelRow({ source: 'campaign', channel: 'google-ads', visits: 41, paidVisits: 41 }),
    channelRow({
      source: 'public',
      channel: 'facebook',
      visits: 66,
      shares: 9,
      linkVisits: 24,
      visitsPerShare: 2.7,
    }),
    channelRow({ source: 'assistant', channel: 'chatgpt', visits: 38 }),
    channelRow({ source: 'referral', channel: 'example.org', visits: 95 }),
    channelRow({
      source: 'private',
      channel: 'telegram',
      visits: 51,
      taggedVisits: 12,
      appVisits: 39,
      shares: 6,
      linkVisits: 12,
      visitsPerShare: 2,
    }),
  ],
};

export const referrersReport: ReferrersReport = {
  period: { from: FROM, to: TO },
  total: 870,
  rows: [
    ['www.google.com', 388],
    ['mail.google.com', 131],
    ['www.example.org', 95],
    ['l.facebook.com', 66],
    ['web.whatsapp.com', 41],
    ['chatgpt.com', 38],
    ['outlook.live.com', 29],
    ['duckduckgo.com', 20],
    ['news.ycombinator.com', 12],
    ['…', 19],
  ].map(([host, visits]) => ({ host: String(host), visits: Number(visits) })),
};
referrersReport.rows.splice(6, 0, { host: 'org.telegram.messenger', app: 'telegram', visits: 31 });

/** An article with so many private visits among others. */
export function articleRow(changes: Partial<ArticleRow> = {}): ArticleRow {
  const taggedVisits = 40;
  const appVisits = 21;
  const inferredVisits = 30;
  return {
    uid: 'api::article.article',
    documentId: 'l2kq',
    locale: 'en',
    singleType: false,
    title: 'The town that measured its silence',
    hidden: false,
    visits: 203,
    bySource: {
      private: taggedVisits + appVisits + inferredVisits,
      public: 20,
      search: 40,
      assistant: 6,
      campaign: 12,
      referral: 14,
      direct: 20,
    },
    taggedVisits,
    appVisits,
    inferredVisits,
    shares: 14,
    publicShares: 2,
    copies: 3,
    previews: 9,
    visitors: 180,
    privateShare: 91 / 203,
    previousPrivate: 55,
    sparkline: daysFrom(FROM, 28).map(({ taggedVisits: visits }, index) => visits + (index % 3)),
    bestChannel: 'whatsapp',
    previewsBy: [
      { channel: 'whatsapp', count: 6 },
      { channel: 'slack', count: 3 },
    ],
    ...changes,
  };
}

export const articlesReport: ArticlesReport = {
  period: { from: FROM, to: TO },
  page: 1,
  pageSize: 10,
  total: 23,
  rows: [
    articleRow(),
    articleRow({
      documentId: 'a1',
      title: 'Swifts under the roof, and how a street learnt to wait for them every single spring',
      locale: 'fr',
      taggedVisits: 30,
      appVisits: 4,
      inferredVisits: 18,
      bySource: { ...articleRow().bySource, private: 52 },
      previousPrivate: 60,
      visits: 120,
      bestChannel: 'email',
    }),
    articleRow({ documentId: 'a2', title: 'Why we hum', previousPrivate: 91, bestChannel: 'copy' }),
    articleRow({
      documentId: 'a3',
      title: 'Soup for forty',
      visits: 12,
      taggedVisits: 3,
      appVisits: 0,
      inferredVisits: 2,
      bySource: { ...articleRow().bySource, private: 5 },
      bestChannel: null,
      previousPrivate: 0,
      previews: 0,
      previewsBy: [],
    }),
    articleRow({ documentId: 'a4', title: null }),
    articleRow({ documentId: 'a5', title: null, hidden: true, uid: 'api::page.page' }),
  ],
};
