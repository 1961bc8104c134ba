/** What is usual for the articles of a type. It changes slowly and takes long to ask, so it is memoized. */
import { LRUCache } from 'lru-cache';
import type { DayRange } from '../store/calendar';
import type { Statistics } from '../store/statistics';

const TEN_MINUTES = 10 * 60 * 1000;
const MOST_REMEMBERED = 50;
/** Latest articles whose first days are looked at. */
const LATEST = 100;

export interface TypeFigures {
  /** Visits and private visits of each article that had any in the range. */
  totals(uid: string, range: DayRange): ReturnType<Statistics['totalsOfType']>;
  /** Private visits by day since its first of each of the latest articles. */
  firstDays(uid: string, days: number): ReturnType<Statistics['firstDaysOfType']>;
}

export function createTypeFigures(
  statistics: Pick<Statistics, 'totalsOfType' | 'firstDaysOfType'>,
): TypeFigures {
  // Saves most article pages a question about all articles, 50 ms at ten thousand of them.
  const known = new LRUCache<string, Promise<unknown>>({ max: MOST_REMEMBERED, ttl: TEN_MINUTES });
  function memoized<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const found = known.get(key) as Promise<Answer> | undefined;
    if (found) return found;
    const asked = ask();
    known.set(key, asked);
    asked.catch(() => known.delete(key));
    return asked;
  }
  return {
    totals: (uid, range) =>
      memoized(`totals ${uid} ${range.from} ${range.to}`, () =>
        statistics.totalsOfType(uid, range),
      ),
    firstDays: (uid, days) =>
      memoized(`first ${uid} ${days}`, () => statistics.firstDaysOfType(uid, LATEST, days)),
  };
}
