import type { Calendar } from '../../server/src/store/calendar';
import type {
  ArticleTotals,
  ArticleTotalsQuery,
  SiteCount,
  Statistics,
} from '../../server/src/store/statistics';
import type { StoredEvent } from '../../server/src/store/stored-event';

export interface InMemoryStore {
  statistics: Omit<Statistics, 'channels'>;
  /** What `articleTotals` was asked, and what it returns. */
  asked: ArticleTotalsQuery[];
  totals: ArticleTotals[];
}

/** Events in memory, counted as the databases count them. */
export function inMemoryStore(calendar: Calendar, events: StoredEvent[] = []): InMemoryStore {
  const store: InMemoryStore = {
    asked: [],
    totals: [],
    statistics: {
      misses: () => Promise.resolve([{ kind: 'no-path', what: '/pt-br/…', count: 2 }]),
      rulesOf: () => Promise.resolve([]),
      siteCounts({ from, to }, by) {
        const counts = new Map<string, SiteCount>();
        for (const { at, kind, source, evidence } of events) {
          const day = calendar.dayOf(at);
          if (day < from || day > to) continue;
          const hour = by === 'hour' ? calendar.hourOf(at) : 0;
          const key = [day, hour, kind, source, evidence].join();
          const known = counts.get(key);
          if (known) known.count += 1;
          else counts.set(key, { day, hour, kind, source, evidence, count: 1 });
        }
        return Promise.resolve([...counts.values()]);
      },
      generations: () =>
        Promise.resolve([
          { kind: 'share', generation: 1, count: 10 },
          { kind: 'visit', generation: 1, count: 8 },
          { kind: 'share', generation: 2, count: 2 },
          { kind: 'visit', generation: 2, count: 2 },
        ]),
      siteVisitors: () => Promise.resolve(3),
      articleTotals(query) {
        store.asked.push(query);
        return Promise.resolve({ rows: store.totals, total: 42 });
      },
      contents: () =>
        Promise.resolve({
          any: events.length > 0,
          sample: events.some(({ sample }) => sample),
        }),
    },
  };
  return store;
}
