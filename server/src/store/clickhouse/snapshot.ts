/** Tables as of one moment: copies that share their files with the tables until these are merged. */
import { randomBytes } from 'node:crypto';
import type { Connection } from './connection';
import type { Counting } from './counting';
import { eventsShape } from './schema';
import { ROLLUP_TABLES, rollupShape } from './rollup-tables';
import type { Tables } from './tables';

const PREFIX = 'dark_social_copy_';
/** Copies that are older were left by an export that was killed. */
const ABANDONED_MS = 24 * 3_600_000;

export interface Snapshot {
  /** The name of a table's copy. */
  of(table: string): string;
  drop(): Promise<void>;
}

async function dropAll(
  connection: Connection,
  { onCluster }: Tables,
  names: readonly string[],
): Promise<void> {
  for (const name of names) await connection.run(`DROP TABLE IF EXISTS ${name}${onCluster} SYNC`);
}

/** Drops what exports left that were killed: it holds what is pruned and forgotten elsewhere. */
export async function dropAbandoned(connection: Connection, tables: Tables): Promise<void> {
  const left = await connection.rows<{ name: string }>(
    `SELECT name FROM system.tables
      WHERE database = currentDatabase() AND startsWith(name, {prefix:String})
        AND toInt64OrZero(extract(name, '\\\\d+')) < {before:Int64}`,
    { prefix: PREFIX, before: Date.now() - ABANDONED_MS },
  );
  const names = left.map(({ name }) => name);
  await dropAll(connection, tables, names);
}

export async function takeSnapshot(
  connection: Connection,
  tables: Tables,
  counting: Counting,
): Promise<Snapshot> {
  // Another one may have begun at the same moment, or before a clock was set back.
  const prefix = `${PREFIX}${Date.now()}_${randomBytes(4).toString('hex')}_`;
  const of = (table: string): string => prefix + table;
  const shapes = [eventsShape, ...ROLLUP_TABLES.map(rollupShape)];
  const drop = (): Promise<void> =>
    dropAll(connection, tables, [
      ...new Set(shapes.flatMap(({ name }) => [of(name), tables.local(of(name))])),
    ]);
  try {
    for (const shape of shapes) {
      for (const statement of tables.create({ ...shape, name: of(shape.name) })) {
        await connection.run(statement);
      }
    }
    await counting.alone(async () => {
      await counting.countChanges();
      for (const { name } of shapes) {
        await connection.run(
          `ALTER TABLE ${tables.local(of(name))}${tables.onCluster} ATTACH PARTITION ALL FROM ${tables.local(name)}`,
        );
      }
    });
  } catch (error) {
    await drop();
    throw error;
  }
  return { of, drop };
}
