import { randomBytes } from 'node:crypto';
import { changes, type Dialect } from './dialect';
import { TABLES } from './tables';

/** The day's salt, agreed on by all instances through the database. */
export function createSalts(dialect: Dialect) {
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
    const { start, end } = dialect.insertNew;
    await changes(
      dialect.knex,
      `${start} ${dialect.table(TABLES.salts)} (day, salt, created_at) values (?, ?, ?) ${end}`,
      [day, randomBytes(32).toString('base64'), Date.now()],
    );
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
