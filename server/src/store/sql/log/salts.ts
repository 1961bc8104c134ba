import { randomBytes } from 'node:crypto';
import type { Dialect } from '../dialect';
import { insertRows } from '../insert-rows';
import { TABLES } from '../tables';

/** The day's salt, which all instances agree on through the database. */
export function createSalts(dialect: Dialect) {
  // Saves each batch a query, 0.1 ms on SQLite and more where the database is elsewhere.
  const known = new Map<number, Promise<string>>();

  const read = async (day: number): Promise<string | undefined> => {
    const row: { salt: string } | undefined = await dialect
      .from(TABLES.salts)
      .where({ day })
      .first('salt');
    return row?.salt;
  };

  async function make(day: number): Promise<string> {
    const there = await read(day);
    if (there !== undefined) return there;
    await insertRows(dialect.knex, {
      table: dialect.table(TABLES.salts),
      columns: ['day', 'salt', 'created_at'],
      rows: [[day, randomBytes(32).toString('base64'), Date.now()]],
      conflict: dialect.insertNew,
    });
    // Another instance may have been first: what stands in the database is everybody's salt.
    const agreed = await read(day);
    if (agreed === undefined) throw new Error(`dark-social: no salt could be stored for ${day}`);
    return agreed;
  }

  return {
    of(day: number): Promise<string> {
      let salt = known.get(day);
      if (!salt) {
        salt = make(day);
        known.set(day, salt);
        salt.catch(() => known.delete(day));
      }
      return salt;
    },
    /** Forgets salts that were deleted from the database. */
    forget(): void {
      known.clear();
    },
  };
}
