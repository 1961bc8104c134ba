import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';
import { createCalendar } from '../../server/src/store/calendar';
import { createClickHouseStore } from '../../server/src/store/clickhouse';
import type { EventStore } from '../../server/src/store/event-store';
import { createDialect } from '../../server/src/store/sql';
import { describeStoreContract } from '../store-contract';
import { startEngine, type Engine } from './start-engine';

/** Every question counts first. */
const AT_ONCE = { settledAfterMs: 0, freshForMs: 0 };

describe('the contract', () => {
  let folder: string;
  let engine: Engine;
  let databases = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dark-social-clickhouse-'));
    engine = await startEngine(join(folder, 'engine'));
  });
  afterAll(async () => {
    await engine.kill();
    await rm(folder, { recursive: true, force: true });
  });

  describeStoreContract(async () => {
    databases += 1;
    const database = `test_${databases}`;
    const knex: Knex = createKnex({
      client: 'better-sqlite3',
      connection: { filename: join(folder, `${database}.db`) },
      useNullAsDefault: true,
    });
    const stores: EventStore[] = [];
    const open = (timeZone = 'Europe/Paris'): EventStore => {
      const options = { url: engine.url, database, username: 'default', password: '' };
      const dialect = createDialect(knex, 'sqlite', undefined);
      const store = createClickHouseStore(options, dialect, createCalendar(timeZone), AT_ONCE);
      stores.push(store);
      return store;
    };
    const store = open();
    await store.migrate();
    return {
      store,
      another: open,
      async close() {
        for (const each of stores) await each.close();
        await knex.destroy();
      },
    };
  });
});
