/**
 * Counts what arrived and was not recorded, so that an admin hears of it. These are hints for
 * setting up the site: they are kept in memory for a minute, and a crash may lose those.
 */
import { OTHERS, type Miss } from '../../../core';
import type { Calendar } from '../store/calendar';
import type { EventLog } from '../store/event-store';

/** Most different misses between two flushes; beyond, they are counted together. */
const MOST = 200;

export interface Misses {
  /** @param at when it happened, in ms since 1970 */
  count(kind: Miss['kind'], what: string, at: number): void;
  /** Writes what was counted since the last time. */
  flush(): Promise<void>;
}

export function createMisses(log: Pick<EventLog, 'addMisses'>, calendar: Calendar): Misses {
  let counts = new Map<string, Miss & { day: number }>();

  function add(miss: Miss & { day: number }): void {
    const key = [miss.day, miss.kind, miss.what].join('\n');
    const known = counts.get(key);
    if (known) known.count += miss.count;
    else if (counts.size < MOST || miss.what === OTHERS) counts.set(key, miss);
    else add({ ...miss, what: OTHERS });
  }

  return {
    count: (kind, what, at) => add({ kind, what, day: calendar.dayOf(at), count: 1 }),
    async flush() {
      const written = [...counts.values()];
      counts = new Map();
      if (written.length === 0) return;
      try {
        await log.addMisses(written);
      } catch (error) {
        written.forEach(add);
        throw error;
      }
    },
  };
}
