/** Databases of an engine, each with one of Strapi's beside it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@clickhouse/client';
import createKnex from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect, createSqlStore } from '../../server/src/store/sql';
import { startEngine } from './start-engine';

/** Every question counts first. */
const AT_ONCE = { settledAfterMs: 0, freshForMs: 0 };

export async function startDatabases() {
  const folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
  const engine = await startEngine(join(folder, 'engine'));
  let databases = 0;

  /** An empty database. */
  function open() {
    databases += 1;
    const database = `test_${databases}`;
    const knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(folder, `${database}.db`) },
      useNullAsDefault: true,
    });
    const dialect = () => createDialect(knex, 'sqlite', undefined);
    const stores: EventStore[] = [];
    return {
      database,
      /** The store that the database had before. */
      inDatabase: () => createSqlStore(dialect(), createCalendar('Europe/Paris')),
      open(timeZone = 'Europe/Paris'): EventStore {
        const options = { url: engine.url, database, username: 'default', password: '' };
        const calendar = createCalendar(timeZone);
        const store = createClickHouseStore(options, dialect(), calendar, AT_ONCE);
        stores.push(store);
        return store;
      },
      async close() {
        for (const each of stores) await each.close();
        await knex.destroy();
      },
    };
  }

  return {
    url: engine.url,
    open,
    /** A store beside that which the database had before. */
    async openBoth() {
      const { open: openStore, inDatabase, close } = open();
      const store = openStore();
      await store.migrate();
      return { store, left: inDatabase(), close };
    },
    /** Loses a database, as a server does whose volume was not kept. */
    async drop(database: string) {
      const client = createClient({ url: engine.url });
      await client.command({ query: `DROP DATABASE ${database}` });
      await client.close();
    },
    async end() {
      await engine.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type Databases = Awaited<ReturnType<typeof startDatabases>>;
