// What the pages ask, of a store that holds the world.
import { median } from '../lib/figures.mjs';
import { articleOf, ARTICLES } from './world.mjs';

export const PERIOD = { from: '2025-11-29', to: '2026-11-28' };
export const ARTICLE = articleOf(ARTICLES - 200);
export const LISTED = Array.from({ length: 100 }, (_, index) =>
  articleOf(ARTICLES - 1 - index * 3),
);

/** What is measured, from the plugin's server. */
export const MEASURED = {
  'store/sql': 'createDialect, createSqlStore',
  'store/calendar': 'createCalendar',
  'report/overview': 'overview',
  'report/articles': 'articles',
  'report/article': 'article',
  'report/channels': 'channels',
  'report/referrers': 'referrers',
  'report/lists': 'articleFigures, movers',
  'report/findings': 'createFindings',
  'report/type-figures': 'createTypeFigures',
  'report/days': 'previousRange, rangeOf',
};

/** The median of so many rounds, in ms. */
export async function timed(run, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return median(times);
}

/** The questions that have goals, and further ones. */
export function questions(loaded, store, calendar, now) {
  const typeFigures = loaded.createTypeFigures(store.statistics);
  const sources = {
    store,
    calendar,
    typeFigures,
    titles: async () => new Map(),
    appOf: () => undefined,
    isSingleType: () => false,
    search: async () => [],
    filters: async () => ({ types: [], locales: [] }),
    entryState: async () => ({ publishedAt: null, updatedAt: null, url: null }),
    missing: [],
    origins: [],
    options: { chains: false, parameter: 'dsl' },
  };
  const findings = loaded.createFindings(sources);
  const all = { ...sources, findings };
  const reader = { mayRead: () => true };
  const table = { ...PERIOD, sort: 'private', order: 'desc', page: 1, pageSize: 10 };
  const own = {
    overview: () => loaded.overview(all, PERIOD, now),
    articles: () => loaded.articles(all, reader, table),
    article: () => loaded.article(all, reader, ARTICLE, PERIOD, now),
    list: () => loaded.articleFigures(all, LISTED, 7, now),
  };
  const further = {
    'articles, 30 days': () =>
      loaded.articles(all, reader, { ...table, from: '2026-10-30', to: '2026-11-28' }),
    'articles by change, page 500': () =>
      loaded.articles(all, reader, { ...table, sort: 'change', page: 500 }),
    'channels, 12 months': () => loaded.channels(all, PERIOD),
    'referrers, 12 months': () => loaded.referrers(all, PERIOD),
    movers: () => loaded.movers(all, reader, now),
    'findings, 28 days, first time': () =>
      loaded.createFindings(sources).ofSite(reader, { from: '2026-11-01', to: '2026-11-28' }),
    'overview of one channel': () => loaded.overview(all, { ...PERIOD, channel: 'whatsapp' }, now),
  };
  return { own, further };
}
