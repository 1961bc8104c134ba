import { formatArticleKey, type ArticleKey, type ArticlesQuery } from '../../core';
import { articles, type ArticlesSources } from '../../server/src/report/articles';
import { createCalendar } from '../../server/src/store/calendar';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { articleOf, stored, token } from '../store-contract/stored-events';
import { storeOf } from './memory-database';

const QUERY: ArticlesQuery = {
  from: '2026-03-04',
  to: '2026-03-10',
  sort: 'private',
  order: 'desc',
  page: 1,
  pageSize: 10,
};

const TITLES = new Map([[formatArticleKey(articleOf('a')), 'Bonjour']]);
const EVERYBODY = { mayRead: () => true };

async function reportOf(
  events: readonly StoredEvent[],
  query: Partial<ArticlesQuery> = {},
  { reader = EVERYBODY, found = [] as ArticleKey[] } = {},
) {
  const store = await storeOf(createCalendar('UTC'), events);
  const sources: ArticlesSources = {
    store,
    titles: (keys) =>
      Promise.resolve(
        new Map([...TITLES].filter(([key]) => keys.map(formatArticleKey).includes(key))),
      ),
    isSingleType: (uid) => uid === 'api::home.home',
    search: () => Promise.resolve(found),
  };
  return articles(sources, reader, { ...QUERY, ...query });
}

const on = (day: string, changes: Partial<StoredEvent> = {}): StoredEvent =>
  stored({ at: Date.parse(`${day}T12:00Z`), ...changes });

it('says of each article how it travelled, and beside what it did before', async () => {
  const { rows, total } = await reportOf([
    on('2026-03-04', { visitor: { onArticle: token(), onSite: token() } }),
    on('2026-03-04', { channel: 'email', evidence: 'app' }),
    on('2026-03-10', { channel: '', evidence: 'inferred' }),
    on('2026-03-10', { source: 'search', channel: 'google', evidence: 'none' }),
    on('2026-03-10', { kind: 'share', evidence: 'none' }),
    on('2026-03-10', { kind: 'preview', channel: 'slack', evidence: 'none' }),
    on('2026-03-02'),
    on('2026-02-25'),
  ]);
  expect(total).toBe(1);
  expect(rows).toEqual([
    {
      ...articleOf('a'),
      ...{ singleType: false, title: 'Bonjour', hidden: false },
      ...{ visits: 4, taggedVisits: 1, appVisits: 1, inferredVisits: 1 },
      bySource: {
        ...{ private: 3, public: 0, search: 1, assistant: 0 },
        ...{ campaign: 0, referral: 0, direct: 0 },
      },
      ...{ shares: 1, publicShares: 0, copies: 0, previews: 1, visitors: 1 },
      privateShare: 0.75,
      previousPrivate: 2,
      sparkline: [2, 0, 0, 0, 0, 0, 1],
      // Of all March: `email` and `whatsapp` once each in the week, `whatsapp` once before it.
      bestChannel: 'whatsapp',
      previewsBy: [{ channel: 'slack', count: 1 }],
    },
  ]);
});

it('draws long periods by month, as far as they are in the period', async () => {
  const { rows } = await reportOf(
    [on('2025-12-09'), on('2025-12-10'), on('2026-01-31'), on('2026-02-01'), on('2026-03-10')],
    { from: '2025-12-10' },
  );
  expect(rows[0]?.sparkline).toEqual([1, 1, 1, 1]);
});

it('keeps an article that was deleted, without a title', async () => {
  const { rows } = await reportOf([on('2026-03-10', { article: articleOf('gone') })]);
  expect(rows[0]).toMatchObject({ documentId: 'gone', title: null, hidden: false });
});

it('shows no title to who may not read the entry, and finds none by it', async () => {
  const reader = { mayRead: () => false };
  const events = [on('2026-03-10')];
  expect((await reportOf(events, {}, { reader })).rows[0]).toMatchObject({
    ...{ title: null, hidden: true, visits: 1 },
  });
  const found = [articleOf('a')];
  expect((await reportOf(events, { search: 'bon' }, { reader, found })).total).toBe(0);
  expect((await reportOf(events, { search: 'bon' }, { found })).total).toBe(1);
});

it('gives no share of no visits', async () => {
  const { rows } = await reportOf([on('2026-03-10', { kind: 'share', evidence: 'none' })]);
  expect(rows[0]).toMatchObject({ visits: 0, privateShare: null, bestChannel: null });
});

it('pages through what the database sorted', async () => {
  const events = ['a', 'b', 'c'].flatMap((id, index) =>
    Array.from({ length: index + 1 }, () => on('2026-03-10', { article: articleOf(id) })),
  );
  const page = async (number: number) => {
    const { rows, total } = await reportOf(events, { page: number, pageSize: 2 });
    return [rows.map(({ documentId }) => documentId), total];
  };
  expect(await page(1)).toEqual([['c', 'b'], 3]);
  expect(await page(2)).toEqual([['a'], 3]);
  expect(await page(9)).toEqual([[], 3]);
});
