// A database for each side, on the servers that the tests use.
import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import knex from 'knex';

const { DATABASES } = createRequire(import.meta.url)('../../tests/integration/databases.js');

async function administer(statement) {
  const admin = knex({ client: 'pg', connection: DATABASES.postgres.url });
  try {
    await admin.raw(statement);
  } finally {
    await admin.destroy();
  }
}

/** Whether a PostgreSQL server answers. */
export const hasPostgres = () =>
  administer('select 1').then(
    () => true,
    () => false,
  );

/** `{ connection, drop }`: the connection as Strapi's `config/database` takes it. */
export async function createDatabase(name, directory) {
  if (name === 'sqlite') {
    const connection = {
      client: 'sqlite',
      connection: { filename: join(directory, 'data.db') },
      useNullAsDefault: true,
    };
    return { connection, drop: async () => undefined };
  }
  const url = new URL(DATABASES.postgres.url);
  const database = `dark_social_bench_${randomBytes(6).toString('hex')}`;
  await administer(`create database ${database}`);
  const connection = {
    client: 'postgres',
    connection: {
      host: url.hostname,
      port: Number(url.port || 5432),
      user: decodeURIComponent(url.username),
      password: decodeURIComponent(url.password),
      database,
    },
  };
  return { connection, drop: () => administer(`drop database ${database} with (force)`) };
}

/** A database that stays for the next run, as knex takes it. Made where it is missing. */
export async function keptDatabase(name, label, directory) {
  if (name === 'sqlite') {
    return {
      client: 'better-sqlite3',
      connection: { filename: join(directory, `${label}.db`) },
      useNullAsDefault: true,
    };
  }
  const client = { postgres: 'pg', mysql: 'mysql2' }[name];
  const url = new URL(DATABASES[name].url);
  const database = `dark_social_bench_${label}`;
  const admin = knex({ client, connection: url.toString() });
  try {
    const there =
      name === 'postgres'
        ? (await admin.raw('select 1 from pg_database where datname = ?', [database])).rows.length
        : (await admin.raw('show databases like ?', [database]))[0].length;
    if (!there) await admin.raw(`create database ${database}`);
  } finally {
    await admin.destroy();
  }
  url.pathname = `/${database}`;
  return { client, connection: url.toString() };
}

/** A database for one run, as knex takes it, and how to drop it. */
export async function emptyDatabase(name, directory) {
  const label = `prune_${randomBytes(6).toString('hex')}`;
  const connection = await keptDatabase(name, label, directory);
  if (name === 'sqlite') return { connection, drop: async () => undefined };
  const drop = async () => {
    const admin = knex({ client: connection.client, connection: DATABASES[name].url });
    await admin.raw(`drop database dark_social_bench_${label}`).finally(() => admin.destroy());
  };
  return { connection, drop };
}
