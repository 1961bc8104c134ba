import type { Knex } from 'knex';
import type { Dialect } from '../dialect';
import { UnusableStoreError } from '../../event-store';
import { insertRows } from '../insert-rows';
import { MIGRATIONS } from './migrations';
import { MIGRATIONS_TABLE } from '../tables';

const LOCK_TABLE = `${MIGRATIONS_TABLE}_lock`;
const TRIES = 60;
const PAUSE_MS = 500;

/** Another instance holds knex's migration lock, or took it between our look and our grasp. */
const isLocked = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MigrationLocked' || /lock|already exists|duplicate/i.test(error.message));

/** What knex says where migrations have run that it does not know, with their names. */
const NEWER = /migration directory is corrupt.*missing: (.+)$/is;

/** Why the tables cannot be brought up to date, and what to do about it. */
function unusable(cause: unknown): UnusableStoreError {
  const said = cause instanceof Error ? cause.message : String(cause);
  const [, newer] = NEWER.exec(said) ?? [];
  return new UnusableStoreError(
    newer === undefined
      ? `The tables could not be brought up to date: ${said}. If an instance was killed while it did this, set is_locked to 0 in the table ${LOCK_TABLE}`
      : `The tables were made by a newer version of the plugin (${newer}). Update the plugin, or restore a backup of its tables`,
    { cause },
  );
}

/**
 * Makes knex's lock before knex does. It would give the lock's one row no key of its own: instances
 * that start together on an empty database would write two, and none could take the lock again.
 */
async function prepareLock({ knex, schema, table, insertNew }: Dialect): Promise<void> {
  const on = () => (schema ? knex.schema.withSchema(schema) : knex.schema);
  if (!(await on().hasTable(LOCK_TABLE))) {
    await on().createTable(LOCK_TABLE, (columns) => {
      columns.increments('index').primary();
      columns.integer('is_locked');
    });
  }
  await insertRows(knex, {
    table: table(LOCK_TABLE),
    // `index` is a word of MySQL's.
    columns: [knex.raw('??', ['index']).toQuery(), 'is_locked'],
    rows: [[1, 0]],
    conflict: insertNew,
  });
}

/**
 * Brings our tables up to date with knex's migrator, under a table and a lock of our own. Instances
 * that start together wait for the one that came first.
 *
 * @throws {UnusableStoreError} where that is not possible
 */
export async function migrate(
  dialect: Dialect,
  migrations: typeof MIGRATIONS = MIGRATIONS,
): Promise<void> {
  const { knex, schema } = dialect;
  const config: Knex.MigratorConfig = {
    tableName: MIGRATIONS_TABLE,
    ...(schema && { schemaName: schema }),
    migrationSource: {
      getMigrations: async () => [...migrations],
      getMigrationName: ({ name }: (typeof MIGRATIONS)[number]) => name,
      getMigration: async ({ up }: (typeof MIGRATIONS)[number]) => ({
        up: async (on: Knex) => {
          await up(schema ? on.schema.withSchema(schema) : on.schema, dialect);
        },
        // Statistics are people's work of years: going back is a restored backup, not a script.
        down: async () => undefined,
      }),
    },
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await prepareLock(dialect);
      await knex.migrate.latest(config);
      return;
    } catch (error) {
      if (attempt === TRIES || !isLocked(error)) throw unusable(error);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
