import type { Knex } from 'knex';
import { inTransaction } from '../in-transaction';
import { retried } from '../retried';

/** Another instance converted these rows first. */
class Taken extends Error {}

/**
 * Converts rows that were read before: in one transaction deletes them and writes what they became.
 * Does nothing where another instance was first, or where rows were added meanwhile. Returns whether
 * it did.
 *
 * @param rows how many there are
 * @param remove deletes them and returns how many were there
 */
export async function convertOnce(
  knex: Knex,
  rows: number,
  remove: (on: Knex.Transaction) => Promise<number>,
  write: (on: Knex.Transaction) => Promise<void>,
): Promise<boolean> {
  try {
    await retried(() =>
      inTransaction(knex, async (on) => {
        if ((await remove(on)) !== rows) throw new Taken();
        await write(on);
      }),
    );
    return true;
  } catch (error) {
    if (!(error instanceof Taken)) throw error;
    return false;
  }
}
