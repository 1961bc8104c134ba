/**
 * When the last event of each origin of the site arrived, so that an admin sees that the site reports.
 * An origin and a time, nothing of the visitor. Kept in memory, and shared between processes through
 * the database once a minute; a crash may lose that minute.
 */
import { z } from 'zod';
import { readUrl } from '../../../core';

/** Times in ms since 1970, by origin. */
type Times = Record<string, number>;

/** Reads and writes one value that all instances share. */
export interface LastEventsStore {
  get(): Promise<unknown>;
  set(value: Times): Promise<void>;
}

export interface LastEvents {
  /** @param at when it happened, in ms since 1970 */
  note(url: string, at: number): void;
  /** Shares what this process has seen since the last time. */
  flush(): Promise<void>;
  /** By origin, in ms since 1970; of other processes up to a minute late. */
  read(): Promise<ReadonlyMap<string, number>>;
}

const schema = z.record(z.string(), z.number());

/** @param origins every origin of the site; others are not noted */
export function createLastEvents(origins: readonly string[], store: LastEventsStore): LastEvents {
  const known = new Set(origins);
  const seen = new Map<string, number>();
  let unsaved = false;

  /** What any process has seen. What cannot be read is as good as nothing: it is written anew. */
  async function merged(): Promise<Map<string, number>> {
    const shared = schema.safeParse(await store.get());
    const all = new Map(seen);
    for (const [origin, at] of Object.entries(shared.data ?? {})) {
      if (known.has(origin)) all.set(origin, Math.max(at, all.get(origin) ?? 0));
    }
    return all;
  }

  return {
    note(url, at) {
      const origin = readUrl(url)?.origin;
      if (origin === undefined || !known.has(origin) || at <= (seen.get(origin) ?? 0)) return;
      seen.set(origin, at);
      unsaved = true;
    },
    async flush() {
      if (!unsaved) return;
      unsaved = false;
      try {
        await store.set(Object.fromEntries(await merged()));
      } catch (error) {
        unsaved = true;
        throw error;
      }
    },
    read: merged,
  };
}
