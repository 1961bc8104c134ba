import type { EventStore } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';
import { MARCH } from './stored-events';

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
      const counts = await store().statistics.siteCounts(MARCH, 'day');
      return counts.reduce((sum, { count }) => sum + count, 0);
    },
    /** March's articles, most visits first. */
    articles: () =>
      store().statistics.articleTotals({
        ...MARCH,
        sort: 'visits',
        order: 'desc',
        offset: 0,
        limit: 1000,
      }),
  };
}
