/**
 * A process of its own that writes the events it is told to, as another instance of Strapi would.
 * The parent sends `{ client, knex, batches }` and gets back how many events were new.
 */
import createKnex from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createDialect, createSqlStore, type Client } from '../../server/src/store/sql';
import type { StoredEvent } from '../../server/src/store/stored-event';

interface Order {
  client: Client;
  knex: { client: string; connection: Record<string, unknown>; useNullAsDefault?: boolean };
  batches: StoredEvent[][];
}

process.once('message', (order: Order) => {
  const knex = createKnex(order.knex);
  const store = createSqlStore(createDialect(knex, order.client, undefined), createCalendar('UTC'));
  const work = async (): Promise<void> => {
    await store.migrate();
    let added = 0;
    for (const batch of order.batches) added += (await store.log.append(batch, '1')).size;
    await knex.destroy();
    process.send?.({ added }, () => process.exit(0));
  };
  work().catch((error: unknown) => {
    process.send?.({ error: String(error) }, () => process.exit(1));
  });
});
