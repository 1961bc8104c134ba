import type { ArticlesQuery } from '../../core';
import { articles } from '../../server/src/report/articles';
import { createCalendar } from '../../server/src/store/calendar';
import type { ArticleTotals } from '../../server/src/store/statistics';
import { inMemoryStore } from './in-memory-store';

const QUERY: ArticlesQuery = {
  from: '2026-01-01',
  to: '2026-01-31',
  sort: 'private',
  order: 'desc',
  page: 1,
  pageSize: 10,
};

const totals = (changes: Partial<ArticleTotals> = {}): ArticleTotals => ({
  uid: 'api::article.article',
  documentId: 'doc1',
  locale: 'fr',
  visits: 8,
  bySource: { private: 2, public: 1, search: 1, assistant: 1, campaign: 1, referral: 1, direct: 1 },
  inferredVisits: 1,
  bestChannel: 'whatsapp',
  shares: 3,
  visitors: 5,
  previews: [{ channel: 'whatsapp', count: 2 }],
  ...changes,
});

async function reportOf(rows: ArticleTotals[], query: Partial<ArticlesQuery> = {}) {
  const store = inMemoryStore(createCalendar('UTC'));
  store.totals = rows;
  const titles = new Map([['api::article.article:doc1:fr', 'Bonjour']]);
  const report = await articles(
    {
      store,
      titles: () => Promise.resolve(titles),
      isSingleType: (uid) => uid === 'api::home.home',
    },
    { ...QUERY, ...query },
  );
  return { report, asked: store.asked };
}

it.each([
  [1, 10, 0],
  [2, 10, 10],
  [5, 25, 100],
])('asks the database for page %i of %i rows from row %i', async (page, pageSize, offset) => {
  const { report, asked } = await reportOf([], { page, pageSize, sort: 'shares', order: 'asc' });
  expect(asked).toEqual([
    { from: 20260101, to: 20260131, sort: 'shares', order: 'asc', offset, limit: pageSize },
  ]);
  expect(report).toEqual({
    period: { from: '2026-01-01', to: '2026-01-31' },
    rows: [],
    page,
    pageSize,
    total: 42,
  });
});

it('names articles, and says how much of their audience is private', async () => {
  const { report } = await reportOf([totals()]);
  expect(report.rows).toEqual([
    { ...totals(), singleType: false, title: 'Bonjour', privateShare: 0.25 },
  ]);
});

it('keeps an article that was deleted, without a title', async () => {
  const { report } = await reportOf([totals({ documentId: 'gone' }), totals({ locale: 'en' })]);
  expect(report.rows.map(({ title }) => title)).toEqual([null, null]);
});

it('gives no share of no visits', async () => {
  const { report } = await reportOf([totals({ visits: 0 })]);
  expect(report.rows[0]?.privateShare).toBeNull();
});
