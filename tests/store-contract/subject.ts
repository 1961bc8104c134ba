import type { EventStore } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import type { ArticleCounts, ArticlePageQuery, Counts } from '../../server/src/store/statistics';
import { MARCH } from './stored-events';

/** All events among these counts. */
export const eventsIn = (counts: Counts): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

/** A page of March's articles: the first thousand, most private visits first, unless said otherwise. */
export const pageOf = (changes: Partial<ArticlePageQuery> = {}): ArticlePageQuery => ({
  ...MARCH,
  previous: { from: 20260125, to: 20260224 },
  sort: 'private',
  order: 'desc',
  offset: 0,
  limit: 1000,
  ...changes,
});

/** An empty store for one test, and further instances of it, as other processes would have. */
export interface Subject {
  store: EventStore;
  /** Another instance on the same data. Its time zone is `Europe/Paris` unless said otherwise. */
  another(timeZone?: string): EventStore;
  close(): Promise<void>;
}

export type OpenSubject = () => Promise<Subject>;

/** What most tests ask of a store, each test with a fresh one. */
export function contractOf(open: OpenSubject) {
  let subject: Subject;
  beforeEach(async () => {
    subject = await open();
  });
  afterEach(() => subject.close());

  const store = (): EventStore => subject.store;
  return {
    store,
    another: (timeZone?: string): EventStore => subject.another(timeZone),
    append: (events: readonly StoredEvent[], rules = '1') => store().log.append(events, rules),
    /** How many events of March the site's statistics hold. */
    async total(): Promise<number> {
      const steps = await store().statistics.siteSteps(MARCH, 'day');
      return steps.reduce((sum, { counts }) => sum + eventsIn(counts), 0);
    },
    /** March's articles, most visits first. */
    async articles(): Promise<ArticleCounts[]> {
      const { statistics } = store();
      const { articles } = await statistics.articlePage(pageOf({ sort: 'visits' }));
      const counts = await statistics.articleCounts(articles, MARCH);
      return articles.flatMap(
        ({ documentId }) => counts.find(({ article }) => article.documentId === documentId) ?? [],
      );
    },
  };
}
