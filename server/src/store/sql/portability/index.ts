/**
 * Carries statistics between databases. What an import has written is noted with the rows, in facts: it
 * continues after an interruption, and does nothing the second time. Of each export the origins are
 * noted, too, so that the same statistics are never added twice by another export of theirs.
 */
import { randomBytes } from 'node:crypto';
import { AlreadyHereError, type ImportProgress, type Portability } from '../../portability';
import { affectedRows, type Dialect } from '../dialect';
import { readFact, setFact } from '../facts';
import { insertRows } from '../insert-rows';
import type { Registry } from '../registry';
import { inTransaction } from '../in-transaction';
import { retried } from '../retried';
import { ROLLUPS } from '../rollups';
import { TABLES } from '../tables';
import { readAll } from './read';
import { createWriter } from './write';

/** Tables of events and statistics. Small numbers and notes of days stay: they are shared, or pruned by day. */
const MOVED = [TABLES.events, TABLES.visitors, ...ROLLUPS.map(({ table }) => table)];

const REPLACES = 'replaces';

const textOf = ({ lines, countedBefore, replaces }: ImportProgress): string =>
  [lines, countedBefore, ...(replaces ? [REPLACES] : [])].join(' ');
function progressOf(text: string): ImportProgress {
  const [lines, countedBefore, how] = text.split(' ');
  return {
    lines: Number(lines),
    countedBefore: Number(countedBefore),
    replaces: how === REPLACES,
  };
}

/**
 * @param where statistics that are kept elsewhere are noted under names of their own, and count there
 */
export function createPortability(
  dialect: Dialect,
  registry: Registry,
  where: { prefix: '' | 'clickhouse-'; counted?: () => Promise<number> } = { prefix: '' },
): Portability {
  const ORIGIN = `${where.prefix}origin:`;
  const IMPORT = `${where.prefix}import:`;
  const name = `${where.prefix}origin` as const;
  const { knex, from, table, insertNew } = dialect;
  const prepare = createWriter(dialect, registry);

  async function facts(prefix: string): Promise<Map<string, string>> {
    const rows: { name: string; value: string }[] = await from(TABLES.facts)
      .where('name', 'like', `${prefix}%`)
      .select('name', 'value')
      .orderBy('name');
    return new Map(rows.map(({ name, value }) => [name.slice(prefix.length), value]));
  }

  /** This database's own name; random, and made when it is first asked for. */
  async function ownName(): Promise<string> {
    await setFact(dialect, name, randomBytes(16).toString('base64url'));
    return (await readFact(dialect, name)) ?? '';
  }

  async function countedHere(): Promise<number> {
    let total = 0;
    for (const { table: name, columns } of ROLLUPS) {
      const [row]: { total: string | number | null }[] = await from(name).select(
        knex.raw(`sum(${columns.join(' + ')}) as total`),
      );
      total += Number(row?.total ?? 0);
    }
    return total;
  }

  const counted = where.counted ?? countedHere;

  async function known(exported: string): Promise<ImportProgress | undefined> {
    const text = (await facts(IMPORT)).get(exported);
    return text === undefined ? undefined : progressOf(text);
  }

  async function forgetImports(): Promise<void> {
    for (const prefix of [IMPORT, ORIGIN]) {
      await from(TABLES.facts).where('name', 'like', `${prefix}%`).delete();
    }
    // What was counted under this name is gone, so it may come back from a file.
    await from(TABLES.facts).where({ name }).delete();
  }

  return {
    read: () => readAll(dialect),
    counted,
    hasSample: async () => (await readFact(dialect, 'sample')) !== undefined,
    origins: async () => [await ownName(), ...(await facts(ORIGIN)).keys()],
    progressOf: known,

    async begin(exported, origins, sample, replaces) {
      const own = await ownName();
      const here = await facts(ORIGIN);
      const isKnown = (origin: string): boolean =>
        origin === own || (here.has(origin) && here.get(origin) !== exported);
      if (origins.some(isKnown)) throw new AlreadyHereError();
      // Recorded first: whoever counts sample traffic must never forget that it is some.
      if (sample) await setFact(dialect, 'sample', 'true');
      const progress = { lines: 0, countedBefore: await counted(), replaces };
      await insertRows(knex, {
        table: table(TABLES.facts),
        columns: ['name', 'value'],
        rows: [
          [IMPORT + exported, textOf(progress)],
          ...origins.map((origin) => [ORIGIN + origin, exported]),
        ],
        conflict: insertNew,
      });
      return (await known(exported)) ?? progress;
    },

    async write(rows, { exported, from: before, to }) {
      const write = await prepare(rows);
      await retried(() =>
        inTransaction(knex, async (on) => {
          // First, so that of two imports of one file the second waits here and finds out.
          const moved = await affectedRows(
            on,
            `update ${table(TABLES.facts)} set value = ? where name = ? and value = ?`,
            [textOf(to), IMPORT + exported, textOf(before)],
          );
          if (moved !== 1) throw new Error('The same file is being imported by another process.');
          await write(on);
        }),
      );
    },

    forgetImports,

    async clear() {
      // At once, whatever they hold: nobody counts here any more.
      for (const each of MOVED) await from(each).truncate();
      await forgetImports();
    },
  };
}
