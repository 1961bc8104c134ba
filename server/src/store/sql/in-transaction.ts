import type { Knex } from 'knex';

/**
 * Runs a transaction, and rejects with what went wrong in it. Where the database has rolled back by
 * itself, as SQLite does when the disk is full, knex reports its own rollback instead.
 */
export async function inTransaction<Result>(
  knex: Knex,
  work: (on: Knex.Transaction) => Promise<Result>,
): Promise<Result> {
  let cause: unknown;
  try {
    return await knex.transaction(async (on) => {
      try {
        return await work(on);
      } catch (error) {
        cause = error;
        throw error;
      }
    });
  } catch (error) {
    throw cause ?? error;
  }
}
