import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import createKnex, { type Knex } from 'knex';
import { DATABASES } from './databases';

export type DatabaseName = 'sqlite' | 'postgres' | 'mysql';

/** A database of its own for one test file, and how Strapi and knex reach it. */
export interface TestDatabase {
  name: DatabaseName;
  /** `connection` of Strapi's `config/database`. */
  connection: Record<string, unknown>;
  /** A connection beside Strapi's, as another process would have. */
  connect(): Knex;
  drop(): Promise<void>;
}

const DRIVERS = { postgres: 'pg', mysql: 'mysql2' } as const;

function sqliteDatabase(directory: string): TestDatabase {
  const connection = {
    client: 'sqlite',
    connection: { filename: join(directory, 'data.db') },
    useNullAsDefault: true,
  };
  return {
    name: 'sqlite',
    connection,
    connect: () => createKnex({ ...connection, client: 'better-sqlite3' }),
    // The file goes with the directory of the test.
    drop: async () => undefined,
  };
}

async function serverDatabase(name: 'postgres' | 'mysql'): Promise<TestDatabase> {
  const server = new URL(DATABASES[name].url);
  const database = `dark_social_test_${randomBytes(6).toString('hex')}`;
  const administer = async (statement: string): Promise<void> => {
    const admin = createKnex({ client: DRIVERS[name], connection: server.toString() });
    await admin.raw(statement).finally(() => admin.destroy());
  };
  await administer(`create database ${database}`);
  const connection = {
    host: server.hostname,
    port: Number(server.port),
    user: decodeURIComponent(server.username),
    password: decodeURIComponent(server.password),
    database,
    // As in the configuration of a new Strapi project.
    ...(name === 'postgres' && { schema: 'public' }),
  };
  return {
    name,
    connection: { client: name, connection },
    connect: () => createKnex({ client: DRIVERS[name], connection }),
    drop: () => administer(`drop database ${database}`),
  };
}

export const createTestDatabase = (name: DatabaseName, directory: string): Promise<TestDatabase> =>
  name === 'sqlite' ? Promise.resolve(sqliteDatabase(directory)) : serverDatabase(name);
