import createKnex, { type Knex } from 'knex';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import type { Calendar } from '../../server/src/store/calendar';
import type { EventStore } from '../../server/src/store/event-store';
import type { StoredEvent } from '../../server/src/store/stored-event';

const open: Knex[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((knex) => knex.destroy()));
});

/** The store on a database in memory, with these events in it, until the test ends. */
export async function storeOf(
  calendar: Calendar,
  events: readonly StoredEvent[] = [],
): Promise<EventStore & { close(): Promise<void> }> {
  const knex = createKnex({
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  });
  open.push(knex);
  const store = createSqlStore(createDialect(knex, 'sqlite', undefined), calendar);
  await store.migrate();
  if (events.length) await store.log.append(events, '1');
  return { ...store, close: () => knex.destroy() };
}
