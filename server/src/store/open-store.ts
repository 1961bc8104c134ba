import type { Calendar } from './calendar';
import { createClickHouseStore, type ClickHouseOptions } from './clickhouse';
import type { EventStore } from './event-store';
import { createSqlStore, type Dialect } from './sql';

/** ClickHouse makes a file of each insert and merges them, so it is given few and large ones. */
export const GATHERING = { mostInBatch: 5_000, mostWaiting: 20_000, gatherMs: 200 } as const;

/**
 * Opens a store.
 *
 * @throws {Error} for ClickHouse where the options do not say where it is
 */
export function openStore(
  client: 'database' | 'clickhouse',
  { url, ...options }: Omit<ClickHouseOptions, 'url'> & { url?: string | undefined },
  dialect: Dialect,
  calendar: Calendar,
): EventStore {
  if (client === 'database') return createSqlStore(dialect, calendar);
  if (url === undefined) throw new Error('The option store.url does not say where ClickHouse is.');
  return createClickHouseStore({ url, ...options }, dialect, calendar);
}
