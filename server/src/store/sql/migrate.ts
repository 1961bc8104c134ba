import type { Knex } from 'knex';
import type { Dialect } from './dialect';
import { MIGRATIONS } from './migrations';
import { MIGRATIONS_TABLE } from './tables';

const TRIES = 60;
const PAUSE_MS = 500;

/** Another instance holds knex's migration lock, or took it between our look and our grasp. */
const isLocked = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'MigrationLocked' || /lock|already exists|duplicate/i.test(error.message));

/**
 * Brings our tables up to date with knex's migrator, under a table and a lock of our own. Instances
 * that start together wait for the one that came first.
 */
export async function migrate({ knex, client, schema }: Dialect): Promise<void> {
  const config: Knex.MigratorConfig = {
    tableName: MIGRATIONS_TABLE,
    ...(schema && { schemaName: schema }),
    migrationSource: {
      getMigrations: async () => [...MIGRATIONS],
      getMigrationName: ({ name }: (typeof MIGRATIONS)[number]) => name,
      getMigration: async ({ up }: (typeof MIGRATIONS)[number]) => ({
        up: async (on: Knex) => {
          await up(schema ? on.schema.withSchema(schema) : on.schema, client);
        },
        // Statistics are people's work of years: going back is a restored backup, not a script.
        down: async () => undefined,
      }),
    },
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      await knex.migrate.latest(config);
      return;
    } catch (error) {
      if (attempt === TRIES || !isLocked(error)) {
        throw new Error(
          `dark-social: the tables could not be brought up to date. If an instance was killed while it did this, empty the table ${MIGRATIONS_TABLE}_lock.`,
          { cause: error },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
